/// Text of another encoding as UTF-8.
final class TranscodingSource: ByteSource {
  /// The encoding of what is read.
  enum Encoding {
    case latin1
    case utf16(isBigEndian: Bool)
  }

  private let source: any ByteSource
  private let file: String
  private let encoding: Encoding
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  /// What is translated and not read yet.
  private var text: [UInt8] = []
  private var position = 0
  /// The bytes at the end of the last piece that are half a character.
  private var rest: [UInt8] = []
  private var line = 1
  /// What comes after `text`.
  private var failure: TableError?

  init(_ source: any ByteSource, _ encoding: Encoding, file: String) {
    self.source = source
    self.file = file
    self.encoding = encoding
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while position == text.count {
      if let failure { throw failure }
      let count = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
      guard count > 0 else {
        guard rest.isEmpty else { throw halfCharacter() }
        return 0
      }
      position = 0
      text.removeAll(keepingCapacity: true)
      switch encoding {
      case .latin1:
        for byte in piece[..<count] {
          append(
            (0x80...0x9f).contains(byte) ? Self.windows[Int(byte) - 0x80] : UnicodeScalar(byte))
        }
      case .utf16(let isBigEndian): translate(rest + piece[..<count], isBigEndian)
      }
    }
    let count = min(buffer.count, text.count - position)
    buffer.copyBytes(from: text[position..<position + count])
    position += count
    return count
  }

  private func translate(_ bytes: [UInt8], _ isBigEndian: Bool) {
    func unit(_ index: Int) -> UInt16 {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var index = 0
    while index + 1 < bytes.count {
      let first = unit(index)
      if let scalar = UnicodeScalar(first) {
        append(scalar)
        index += 2
        continue
      }
      guard index + 3 < bytes.count else { break }
      let second = unit(index + 2)
      guard UTF16.isLeadSurrogate(first), UTF16.isTrailSurrogate(second),
        let scalar = UnicodeScalar(
          0x10000 + (UInt32(first & 0x3ff) << 10 | UInt32(second & 0x3ff)))
      else {
        failure = halfCharacter()
        return
      }
      append(scalar)
      index += 4
    }
    rest = Array(bytes[index...])
  }

  private func append(_ scalar: UnicodeScalar) {
    if scalar == "\n" { line += 1 }
    if scalar.isASCII {
      text.append(UInt8(scalar.value))
    } else {
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  private func halfCharacter() -> TableError {
    TableError(
      file: file, line: line, message: "half a character of UTF-16; save the file as UTF-8")
  }

  /// The characters of the bytes 0x80 to 0x9f in code page 1252; five are control characters.
  private static let windows = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ".unicodeScalars)
}
