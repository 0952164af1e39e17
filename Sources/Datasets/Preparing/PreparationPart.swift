import FileIO

/// A value of a preparation's JSON, with its path for errors.
struct PreparationPart {
  private let value: JSON
  private let path: String

  init(_ value: JSON, _ path: String) {
    self.value = value
    self.path = path
  }

  func has(_ key: String) -> Bool { value[key] != nil }

  func error(_ key: String, _ message: String) -> Preparation.FormatError {
    Preparation.FormatError(description: "\(path).\(key) \(message)".printable)
  }

  func number(_ key: String) throws(Preparation.FormatError) -> Double {
    guard case .number(let number) = value[key], number.isFinite else {
      throw error(key, "must be a number")
    }
    return number
  }

  func boolean(_ key: String) throws(Preparation.FormatError) -> Bool {
    guard case .boolean(let flag) = value[key] else { throw error(key, "must be true or false") }
    return flag
  }

  func string(_ key: String) throws(Preparation.FormatError) -> String {
    guard case .string(let text) = value[key] else { throw error(key, "must be a string") }
    return text
  }

  func strings(_ key: String) throws(Preparation.FormatError) -> [String] {
    var strings: [String] = []
    for item in try items(key) {
      guard case .string(let text) = item else { throw error(key, "must be strings") }
      strings.append(text)
    }
    return strings
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String
  ) throws(Preparation.FormatError) -> Choice where Choice.RawValue == String {
    try choice(key, string(key))
  }

  func choices<Choice: RawRepresentable & CaseIterable>(
    _ key: String
  ) throws(Preparation.FormatError) -> [Choice] where Choice.RawValue == String {
    var choices: [Choice] = []
    for text in try strings(key) { choices.append(try choice(key, text)) }
    return choices
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ text: String
  ) throws(Preparation.FormatError) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(key, "is '\(text)', and must be one of \(known)")
    }
    return choice
  }

  func part(_ key: String) throws(Preparation.FormatError) -> PreparationPart {
    guard let member = value[key], case .object = member else {
      throw error(key, "must be an object")
    }
    return PreparationPart(member, "\(path).\(key)")
  }

  func parts(_ key: String) throws(Preparation.FormatError) -> [PreparationPart] {
    try items(key).enumerated().map { PreparationPart($1, "\(path).\(key)[\($0)]") }
  }

  func range() throws(Preparation.FormatError) -> (least: Double, greatest: Double) {
    let (least, greatest) = (try number("least"), try number("greatest"))
    guard least <= greatest else { throw error("least", "must not be above greatest") }
    return (least, greatest)
  }

  func numbers(_ key: String) throws(Preparation.FormatError) -> [Double] {
    var numbers: [Double] = []
    for item in try items(key) {
      guard case .number(let number) = item, number.isFinite else {
        throw error(key, "must be numbers")
      }
      numbers.append(number)
    }
    return numbers
  }

  private func items(_ key: String) throws(Preparation.FormatError) -> [JSON] {
    guard case .array(let items) = value[key] else { throw error(key, "must be an array") }
    return items
  }
}

extension JSON {
  /// An array of strings.
  static func strings(_ strings: [String]) -> JSON { .array(strings.map(JSON.string)) }
}
