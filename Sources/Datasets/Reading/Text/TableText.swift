import FileIO

/// A text of which the dialect and the columns are known, at the beginning of its first row.
struct TableText {
  let buffer: TextBuffer
  let dialect: Dialect
  let layout: TableLayout
  /// What was assumed, one line each.
  private(set) var remarks: [String] = []
  /// How many comments there were before the first row.
  private(set) var comments = 0

  /// Reads the beginning of `source`. Throws `FileError`, and `TableError` if it is empty or two
  /// columns have the same name.
  init(
    _ source: any ByteSource, file: String, options: ReadingOptions, pieceSize: Int
  ) throws {
    let buffer = TextBuffer(source, file: file, pieceSize: pieceSize)
    self.buffer = buffer
    try buffer.fill()
    var options = options
    if let separator = options.separator, separator.asciiValue == nil {
      throw buffer.error("the separator '\(separator)' is no ASCII character; give one")
    }
    if let separator = Self.takeSeparatorLine(buffer), options.separator == nil {
      options.separator = separator
    }
    var lastComment: [UInt8]?
    while let comment = try Self.takeComment(buffer) {
      lastComment = comment
      comments += 1
    }
    dialect = try Self.dialect(buffer, options, skipsComments: comments > 0)
    var signs: [String] = []
    if let name = Self.names[dialect.separator] { signs.append("\(name) between the columns") }
    if dialect.point == UInt8(ascii: ",") { signs.append("decimal commas") }
    if !signs.isEmpty { remarks.append(signs.joined(separator: ", ")) }

    let header = Header(buffer, dialect, options, lastComment: lastComment)
    layout = header.layout
    let others = layout.names.enumerated()
      .filter { dialect.columnsWithOtherPoint.contains($0.offset) }.map(\.element)
    if !others.isEmpty {
      let sign = dialect.point == UInt8(ascii: ",") ? "points" : "commas"
      remarks.append("decimal \(sign) in \(others.listed())")
    }
    remarks += header.remarks
    comments += header.comments - (header.isLastComment ? 1 : 0)
    if header.size > 0 { buffer.take(header.size, lines: header.lines) }
    guard !layout.names.isEmpty else {
      let isEmpty = buffer.isLast && !buffer.withBytes { $0.contains(UInt8(ascii: "\"")) }
      throw buffer.error(
        isEmpty
          ? "the file is empty; give a header and rows"
          : "the first record does not end; close the quotes in it, or give a file of text lines")
    }
    let line = max(buffer.line - header.linesBack, 1)
    if let broken = header.brokenField {
      throw TableError(
        file: file, line: line, column: broken + 1,
        message: "text after the closing quote of a name; write quotes within it twice")
    }
    try checkNames(line: line)
  }

  /// A text whose columns are given, as of a file of arrays: there are commas between them.
  init(
    _ source: any ByteSource, file: String, layout: TableLayout, remarks: [String], pieceSize: Int
  ) throws {
    self.remarks = remarks
    buffer = TextBuffer(source, file: file, pieceSize: pieceSize)
    dialect = Dialect(
      separator: UInt8(ascii: ","), point: UInt8(ascii: "."), skipsComments: false)
    self.layout = layout
    try buffer.fill()
    try checkNames(line: 1)
  }

  private func checkNames(line: Int) throws(TableError) {
    guard let (index, earlier) = layout.duplicate else { return }
    throw TableError(
      file: buffer.file, line: line, column: index + 1,
      message: """
        column '\(layout.names[index].excerpt)' has the name of column \(earlier + 1); rename one of \
        them
        """)
  }

  /// Takes a first line such as `sep=;`, by which Excel is told the separator.
  private static func takeSeparatorLine(_ buffer: TextBuffer) -> Character? {
    let isLast = buffer.isLast
    let found = buffer.withBytes { bytes -> (separator: Character, size: Int)? in
      guard let (end, next) = RecordFinder.lineEnd(bytes, from: 0, isLast: isLast), end < 8 else {
        return nil
      }
      let line = bytes[..<end].filter { $0 != UInt8(ascii: "\"") }
      guard line.count == 5, line.starts(with: "sep=".utf8) || line.starts(with: "SEP=".utf8),
        line[4] < 0x80
      else { return nil }
      return (Character(UnicodeScalar(line[4])), next)
    }
    guard let (separator, size) = found else { return nil }
    buffer.take(size, lines: 1)
    return separator
  }

  /// Takes a line that begins with #, and returns it.
  private static func takeComment(_ buffer: TextBuffer) throws -> [UInt8]? {
    while true {
      let isLast = buffer.isLast
      let (isComment, line) = buffer.withBytes { bytes in
        let isComment = bytes.first == UInt8(ascii: "#")
        let line =
          isComment ? RecordFinder.lineEnd(bytes, from: 0, isLast: isLast) : nil
        return (isComment, line.map { (Array(bytes[..<$0.end]), $0.next) })
      }
      guard isComment else { return nil }
      if let (text, size) = line {
        buffer.take(size, lines: 1)
        return text
      }
      try buffer.fill(grows: true)
    }
  }

  /// The dialect, of which at least two records give an idea. A text in which there are none within
  /// the longest field is left to those who read it, as they know what is wrong.
  private static func dialect(
    _ buffer: TextBuffer, _ options: ReadingOptions, skipsComments: Bool
  ) throws -> Dialect {
    try buffer.fill()
    while true {
      let isLast = buffer.isLast
      let (dialect, isEnough) = buffer.withBytes { bytes in
        let dialect = Dialect(
          bytes, isLast: isLast, options: options, skipsComments: skipsComments)
        let sample = Sample(
          bytes, isLast: isLast, separator: dialect.separator, skipsComments: skipsComments,
          count: 2)
        return (dialect, sample.count == 2 || bytes.count > BlockReader.longestField)
      }
      if isLast || isEnough { return dialect }
      try buffer.fill(grows: true)
    }
  }

  private static let names: [UInt8: String] = [
    UInt8(ascii: ";"): "semicolons", UInt8(ascii: "\t"): "tabs", UInt8(ascii: "|"): "bars",
    UInt8(ascii: " "): "blanks",
  ]
}
