import FileIO

/// Splits a file into records of fields, as in RFC 4180: fields in quotes may contain separators,
/// doubled quotes and line ends. Empty lines are skipped.
///
/// The separator is a comma; if the first line has none, a semicolon or a tab.
final class RecordReader {
  /// The name that errors use.
  var file: String { reader.name }
  /// The line on which the present record begins, from 1.
  private(set) var line = 0
  /// The fields of the present record.
  private(set) var fields: [Substring.UTF8View] = []

  private let reader: ByteReader
  private var piece: [UInt8] = []
  private var position = 0
  private var nextLine = 1
  private var separator: UInt8?
  private var isAtStart = true

  init(path: String) throws(FileError) { reader = try ByteReader(path: path) }

  /// Reads the next record; false at the end of the file.
  func next() throws -> Bool {
    var bytes: [UInt8] = []
    repeat {
      line = nextLine
      bytes.removeAll(keepingCapacity: true)
      guard try readLine(into: &bytes) else { return false }
      // A quoted field may go on in the next line.
      while bytes.reduce(0, { $1 == quote ? $0 + 1 : $0 }) % 2 == 1 {
        bytes.append(UInt8(ascii: "\n"))
        guard try readLine(into: &bytes) else {
          throw TableError(
            file: file, line: line, message: "a quote is opened and not closed; close it")
        }
      }
    } while bytes.allSatisfy { $0 == UInt8(ascii: " ") }
    split(bytes)
    return true
  }

  /// Appends the next line without its end; false where there is none.
  private func readLine(into bytes: inout [UInt8]) throws -> Bool {
    var hasRead = false
    while true {
      if position == piece.count {
        position = 0
        guard try reader.fill(&piece) else {
          piece = []
          break
        }
        skipByteOrderMark()
      }
      hasRead = true
      let rest = piece[position...]
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        bytes += rest[..<end]
        position = end + 1
        break
      }
      bytes += rest
      position = piece.count
      guard bytes.count <= Self.longestLine else {
        throw TableError(
          file: file, line: line,
          message: "a line of more than \(Self.longestLine) bytes; give a file of text lines")
      }
    }
    nextLine += 1
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return hasRead
  }

  private func skipByteOrderMark() {
    if isAtStart, piece.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
    isAtStart = false
  }

  private func split(_ bytes: [UInt8]) {
    let separator = separator ?? Self.separator(in: bytes)
    self.separator = separator
    let text = String(decoding: bytes, as: UTF8.self)[...].utf8
    guard bytes.contains(quote) else {
      fields = text.split(separator: separator, omittingEmptySubsequences: false)
      return
    }
    fields = []
    var field: [UInt8] = []
    var isQuoted = false
    var previous: UInt8 = 0
    for byte in text {
      if byte == quote {
        // The second of two quotes within quotes stands for the quote itself.
        if !isQuoted, previous == quote { field.append(quote) }
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        fields.append(String(decoding: field, as: UTF8.self)[...].utf8)
        field = []
      } else {
        field.append(byte)
      }
      previous = byte
    }
    fields.append(String(decoding: field, as: UTF8.self)[...].utf8)
  }

  private static func separator(in line: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.first(where: line.contains) ?? candidates[0]
  }

  /// The longest line that is read: anything longer is no table, and must not fill the memory.
  private static let longestLine = 1 << 24
}

private let quote = UInt8(ascii: "\"")
