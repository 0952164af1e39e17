import FileIO

/// A JSON value as YAML that people read and change: a key on each line, quotes only where a text would
/// be taken for something else.
enum YAMLText {
  /// The text of `value`, whose members are indented by `depth` steps.
  static func text(of value: JSON, depth: Int = 0) -> String {
    guard case .object(let members) = value else { return "\(indent(depth))\(inline(value))\n" }
    return members.map { key, value in
      let head = "\(indent(depth))\(scalar(key)):"
      switch value {
      case .object(let members) where !members.isEmpty:
        return "\(head)\n\(text(of: value, depth: depth + 1))"
      case .array(let items) where !isShort(items):
        return "\(head)\n\(items.map { item(of: $0, depth: depth + 1) }.joined())"
      default: return "\(head) \(inline(value))\n"
      }
    }.joined()
  }

  /// The line and the text of the first alias in a document; nil: there is none.
  ///
  /// Only what begins no alias in any reading is let through: inside quotes too, so that this does not
  /// depend on where quotes begin.
  static func firstAlias(in bytes: [UInt8]) -> (line: Int, alias: String)? {
    var line = 1
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "*"), index + 1 < bytes.count, isName(bytes[index + 1]),
        index == 0 || !isName(bytes[index - 1])
      else { continue }
      return (
        line,
        String(
          decoding: bytes[index...].dropFirst().prefix(while: isName).prefix(20), as: UTF8.self)
      )
    }
    return nil
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  /// An item of a list, with its dash.
  private static func item(of value: JSON, depth: Int) -> String {
    let text = text(of: value, depth: depth + 1)
    return "\(indent(depth))- \(text.dropFirst(2 * (depth + 1)))"
  }

  private static func isShort(_ items: [JSON]) -> Bool {
    items.allSatisfy { if case .object = $0 { false } else { true } }
      && inline(.array(items)).utf8.count <= longestList
  }

  private static let longestList = 80

  /// The value on the line of its key.
  private static func inline(_ value: JSON) -> String {
    switch value {
    case .string(let text): scalar(text)
    case .number(let number): self.number(number)
    case .array(let items): "[\(items.map(listed).joined(separator: ", "))]"
    default: "\(value)"
    }
  }

  /// The value as an item in brackets, where a comma would end it.
  private static func listed(_ value: JSON) -> String {
    if case .string(let text) = value, text.contains(",") { return quoted(text) }
    return inline(value)
  }

  /// A number that YAML 1.1 takes for one too: with a point before the exponent.
  private static func number(_ number: Double) -> String {
    let text = "\(JSON.number(number))"
    guard let end = text.firstIndex(of: "e"), !text.contains(".") else { return text }
    return "\(text[..<end]).0\(text[end...])"
  }

  /// The text without quotes, if all readers of YAML take that for this text.
  private static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, last != UInt8(ascii: " "),
      !words.contains(text.lowercased()), Double(text) == nil
    else { return false }
    let begins =
      isLetter(first) || first == UInt8(ascii: "/") || text.hasPrefix("./")
      || text.hasPrefix("../")
    // Words for layers, such as `50 tanh`.
    let beginsWithNumber =
      isDigit(first)
      && text.utf8.drop(while: isDigit).starts(with: " ".utf8)
      && isLetter(text.utf8.drop(while: isDigit).dropFirst().first ?? 0)
    return (begins || beginsWithNumber)
      && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || plainMarks.contains($0) }
  }

  /// What stands in texts without a meaning in YAML.
  private static let plainMarks = Set(" _-./,=+()".utf8)

  /// What YAML 1.1 or 1.2 takes for something else than a text.
  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null",
  ]

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    var last: UnicodeScalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      // See `firstAlias(in:)`.
      case "*" where !isName(UInt8(exactly: last.value) ?? 0): quoted += "\\x2a"
      case _ where isShown(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
      last = scalar
    }
    return quoted + "\""
  }

  /// Whether YAML takes the character as it is, and an editor shows it.
  private static func isShown(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7e, 0xa0...0xd7ff, 0xe000...0xfffd, 0x10000...0x10ffff:
      scalar.value != 0xfeff && "\(scalar)".printable == "\(scalar)"
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether the byte may stand in the name of an alias.
  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
