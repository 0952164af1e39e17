extension JSON {
  /// Why a text is not JSON, and where.
  public struct SyntaxError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The number of the byte, from 0.
    public let offset: Int
    /// What was expected there.
    public let message: String

    public var description: String { "byte \(offset): \(message)" }
  }

  /// Parses UTF-8 text of a single value, which may have spaces around it.
  ///
  /// Throws `SyntaxError` for anything else, for an object with two members of the same name, and
  /// for values nested in more than 64 others.
  public init(parsing bytes: ArraySlice<UInt8>) throws(SyntaxError) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }
}

private struct JSONParser {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  private static let deepest = 64

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func document() throws(JSON.SyntaxError) -> JSON {
    let value = try value(depth: 0)
    skipSpaces()
    if position != bytes.endIndex { throw error("expected the end") }
    return value
  }

  private mutating func value(depth: Int) throws(JSON.SyntaxError) -> JSON {
    if depth > Self.deepest { throw error("values are nested too deeply") }
    skipSpaces()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(JSON.SyntaxError) -> JSON {
    var members: [(key: String, value: JSON)] = []
    var keys: Set<String> = []
    position += 1
    skipSpaces()
    if take("}") { return .object([]) }
    repeat {
      skipSpaces()
      let start = position
      let key = try string()
      guard keys.insert(key).inserted else {
        throw JSON.SyntaxError(
          offset: start - bytes.startIndex, message: "\"\(key)\" stands there twice")
      }
      skipSpaces()
      guard take(":") else { throw error("expected ':'") }
      members.append((key, try value(depth: depth + 1)))
      skipSpaces()
    } while take(",")
    guard take("}") else { throw error("expected ',' or '}'") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSON.SyntaxError) -> JSON {
    var items: [JSON] = []
    position += 1
    skipSpaces()
    if take("]") { return .array([]) }
    repeat {
      items.append(try value(depth: depth + 1))
      skipSpaces()
    } while take(",")
    guard take("]") else { throw error("expected ',' or ']'") }
    return .array(items)
  }

  private mutating func string() throws(JSON.SyntaxError) -> String {
    guard take("\"") else { throw error("expected a string") }
    var content: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else {
          throw error("the string before is not UTF-8")
        }
        position += 1
        return text
      case UInt8(ascii: "\\"):
        position += 1
        content += Array(String(try escaped()).utf8)
      case 0..<0x20: throw error("a control character in a string")
      default:
        content.append(byte)
        position += 1
      }
    }
    throw error("the string does not end")
  }

  private mutating func escaped() throws(JSON.SyntaxError) -> Character {
    guard let byte = next else { throw error("the string does not end") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var units = [try hexadecimalUnit()]
      if UTF16.isLeadSurrogate(units[0]), take("\\"), take("u") {
        units.append(try hexadecimalUnit())
      }
      guard let text = String(validating: units, as: UTF16.self), let character = text.first
      else { throw error("half a character") }
      return character
    default: throw error("an unknown escape")
    }
  }

  private mutating func hexadecimalUnit() throws(JSON.SyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
        throw error("expected four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }

  private mutating func number() throws(JSON.SyntaxError) -> Double {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw error("expected a value")
    }
    return value
  }

  private mutating func digits() throws(JSON.SyntaxError) {
    let start = position
    while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    if position == start { throw error("expected a value") }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSON.SyntaxError) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else { throw error("expected a value") }
    position += word.utf8.count
    return value
  }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func take(_ character: UnicodeScalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpaces() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private func error(_ message: String) -> JSON.SyntaxError {
    JSON.SyntaxError(offset: position - bytes.startIndex, message: message)
  }
}
