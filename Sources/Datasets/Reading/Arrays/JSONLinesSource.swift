import FileIO

/// The text of the rows that stand as JSON objects one after another, a line each, or as the members
/// of one array. The columns are the objects' keys in the order of their first appearance; a key that
/// an object does not have is a missing cell.
final class JSONLinesSource: ByteSource {
  let layout: TableLayout
  /// What is to be said about the numbers, one line each.
  let remarks: [String]

  private let lines: [ArraySlice<UInt8>]
  private let objects: [JSON]
  private let file: String
  private let indices: [String: Int]
  private var row = 0
  private var text: [UInt8] = []
  private var position = 0

  /// Whether a file begins like JSON rather than like a table.
  static func isJSON(_ head: [UInt8]) -> Bool {
    let marks = head.filter { !($0 == 0x20 || (0x09...0x0d).contains($0)) }.prefix(2)
    return marks.starts(with: "{\"".utf8) || marks.starts(with: "{}".utf8)
      || marks.starts(with: "[{".utf8)
  }

  /// The rows in `bytes`. Throws `TableError` if one is no object, or holds other objects or arrays.
  init(_ bytes: [UInt8], file: String) throws(TableError) {
    self.file = file
    let first = bytes.first { $0 > 0x20 }
    if first == UInt8(ascii: "[") {
      guard case .array(let items) = try Self.parse(bytes[...], file: file, line: 1) else {
        throw Self.wrong("not an array of objects", file: file, line: 1)
      }
      (objects, lines) = (items, [])
    } else {
      lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      objects = []
    }
    var names: [String] = []
    var indices: [String: Int] = [:]
    var rounded: Set<String> = []
    for row in 0..<max(lines.count, objects.count) {
      guard let object = try Self.object(row, lines, objects, file: file) else { continue }
      for (name, value) in object {
        if indices[name] == nil {
          indices[name] = names.count
          names.append(name)
        }
        if case .number(let number) = value, Self.mayBeRounded(number) { rounded.insert(name) }
      }
    }
    guard !names.isEmpty else {
      throw Self.wrong("the objects have no keys", file: file, line: 1)
    }
    self.indices = indices
    remarks = names.filter(rounded.contains).map {
      "\($0.quoted) has whole numbers of more than 15 digits, which may be rounded; write ids as "
        + "strings"
    }
    layout = TableLayout(header: names, width: names.count)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if position == text.count {
      position = 0
      text.removeAll(keepingCapacity: true)
      while row < max(lines.count, objects.count), text.count < buffer.count {
        if let object = try Self.object(row, lines, objects, file: file) { append(object) }
        row += 1
      }
    }
    let count = min(buffer.count, text.count - position)
    buffer.copyBytes(from: text[position..<position + count])
    position += count
    return count
  }

  /// Whether a number is whole and so large that not all of its size are known exactly; larger ones
  /// are hardly written digit by digit.
  private static func mayBeRounded(_ number: Double) -> Bool {
    (0x1p53..<1e21).contains(number.magnitude)
  }

  private func append(_ object: [(key: String, value: JSON)]) {
    var cells = [String](repeating: "", count: indices.count)
    for (key, value) in object {
      guard let index = indices[key] else { continue }
      switch value {
      case .string(let text):
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
        cells[index] = "\"\(parts.joined(separator: "\"\""))\""
      case .null: break
      case .number(let number): cells[index] = WordTable.spelling(of: number)
      default: cells[index] = value.description
      }
    }
    // An empty line would be no row.
    if cells == [""] { cells = ["\"\""] }
    text += cells.joined(separator: ",").utf8
    text.append(UInt8(ascii: "\n"))
  }

  /// The object of a row; nil: an empty line.
  private static func object(
    _ row: Int, _ lines: [ArraySlice<UInt8>], _ objects: [JSON], file: String
  ) throws(TableError) -> [(key: String, value: JSON)]? {
    let value: JSON
    if objects.isEmpty {
      if lines[row].allSatisfy({ $0 <= 0x20 }) { return nil }
      value = try parse(lines[row], file: file, line: row + 1)
    } else {
      value = objects[row]
    }
    let line = objects.isEmpty ? row + 1 : 1
    guard case .object(let members) = value else {
      throw wrong("row \(row + 1) is no object", file: file, line: line)
    }
    for (key, value) in members {
      switch value {
      case .array, .object:
        throw wrong(
          "'\(key.excerpt)' of row \(row + 1) holds an array or an object", file: file, line: line)
      case .string(let text) where text.utf8.contains(0):
        throw wrong("'\(key.excerpt)' of row \(row + 1) holds a NUL", file: file, line: line)
      default: break
      }
    }
    return members
  }

  private static func parse(
    _ bytes: ArraySlice<UInt8>, file: String, line: Int
  ) throws(TableError) -> JSON {
    do throws(JSON.SyntaxError) { return try JSON(parsing: bytes) } catch {
      throw TableError(
        file: file, line: line,
        message: "no JSON at \(error); give an object in each line, or a CSV file")
    }
  }

  private static func wrong(_ message: String, file: String, line: Int) -> TableError {
    TableError(
      file: file, line: line,
      message: "\(message); give rows as objects of numbers, strings and booleans")
  }
}
