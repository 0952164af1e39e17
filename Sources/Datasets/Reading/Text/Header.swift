/// The header of a text, if it has one, and the columns that follow from it.
struct Header {
  private(set) var layout: TableLayout
  private(set) var remarks: [String] = []
  /// How many bytes and lines to take, up to the first row.
  private(set) var size = 0
  private(set) var lines = 0
  /// How many lines the header itself begins before the first row.
  private(set) var linesBack = 0
  /// The index of its first field that has text after its closing quote.
  private(set) var brokenField: Int?
  /// How many comments stand before the header, which were not taken yet.
  private(set) var comments = 0
  /// Whether the header is the last comment, such as `# x,y`.
  private(set) var isLastComment = false

  /// Finds the header of the text in `buffer`, before which the line `lastComment` stands.
  init(
    _ buffer: TextBuffer, _ dialect: Dialect, _ options: ReadingOptions, lastComment: [UInt8]?
  ) {
    let isLast = buffer.isLast
    self = buffer.withBytes {
      Header($0, isLast: isLast, dialect, options.header, lastComment: lastComment)
    }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ dialect: Dialect, _ mode: HeaderMode,
    lastComment: [UInt8]?
  ) {
    let sample = Sample(
      bytes, isLast: isLast, separator: dialect.separator, skipsComments: dialect.skipsComments)
    let width = sample.width.count
    let first = sample.first.count
    var finder = RecordFinder(
      separator: dialect.separator, skipsComments: dialect.skipsComments)
    let find = finder.next(bytes, from: 0, isLast: isLast)
    let hasLessNames = first == width - 1 && Self.hasRowNames(sample)
    let lastIsEmpty = Self.lastColumnIsEmpty(sample, width: width, first: first)

    var names: [String]?
    let rowsHaveHeader =
      switch mode {
      case .present: true
      case .absent: false
      case .automatic:
        hasLessNames && !lastIsEmpty || HeaderFinder(sample, dialect).isHeader
      }
    if let lastComment, mode != .absent,
      let comment = Self.names(
        in: lastComment, dialect, count: first, isHeaderBelow: rowsHaveHeader)
    {
      names = comment
      isLastComment = true
      linesBack = 1
      remarks.append("the names of the columns stand in the line that begins with #")
    } else if rowsHaveHeader, case .record(let next, let recordLines) = find.outcome {
      names = finder.scanner.fields.map { Self.name($0, bytes, at: find.start) }
      (size, lines, linesBack) = (next, find.linesBefore + recordLines, recordLines)
      comments = find.comments
      brokenField = finder.scanner.brokenField
      let cells = sample.first
      if mode == .automatic,
        cells.contains(where: { $0.number(point: dialect.point) != nil })
      {
        let shown = cells.prefix(5).map(\.text).joined(separator: ",").excerpt
        remarks.append(
          "the first line, \(shown), is taken for the names of the columns; if it is a row, say "
            + "--header no")
      }
    }
    if names == nil, mode == .automatic {
      let shown = max(first - (lastIsEmpty && first > 1 ? 1 : 0), 1)
      remarks.append(
        "no header: "
          + (shown == 1 ? "the column is x1" : "the columns are x1 to x\(shown)")
          + "; if the first line names them, say --header yes")
    }
    if lastIsEmpty, width > 1 || first > 1 {
      // Either the header or the rows or both have one field too many.
      if var given = names {
        if given.last == "" { given.removeLast() }
        names = given
      }
      layout = TableLayout(header: names, width: width - 1)
      layout.allowsEmptyLastField = true
      remarks.append("the last column has neither name nor values and is left out")
    } else if hasLessNames, let given = names, mode == .automatic || given.count == width - 1 {
      layout = TableLayout(header: [""] + given, width: width)
      remarks.append("the header has one name less than the rows have fields; the first has none")
    } else {
      layout = TableLayout(header: names, width: first)
    }
  }

  /// Whether the last column has no name and is empty in all records; or the rows alone have such a
  /// column.
  private static func lastColumnIsEmpty(_ sample: Sample, width: Int, first: Int) -> Bool {
    let header = sample.first
    let longest = max(width, first)
    guard longest > 1, header.count < longest || header[longest - 1].count == 0,
      abs(first - width) < 2
    else { return false }
    return sample.count == 1 || sample.column(longest - 1).allSatisfy { $0.count == 0 }
  }

  /// Whether the first cells of all rows, of which there are two at least, differ, as names of rows
  /// do.
  private static func hasRowNames(_ sample: Sample) -> Bool {
    let names = sample.column(0).map(\.text)
    return sample.count > 2 && sample.width.share == 1 && Set(names).count == names.count
  }

  /// The names in a comment above the rows, if it is rather a header: it has as many fields as they,
  /// and either they have no header themselves or the first name is #.
  private static func names(
    in comment: [UInt8], _ dialect: Dialect, count: Int, isHeaderBelow: Bool
  ) -> [String]? {
    let rest = comment.dropFirst()
    let isNumberSign = rest.first == dialect.separator && dialect.separator != UInt8(ascii: " ")
    guard isNumberSign || !isHeaderBelow else { return nil }
    let text = isNumberSign ? comment : Array(rest.drop(while: isBlank))
    return text.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(separator: dialect.separator, point: dialect.point)
      guard count > 1, case .record = scanner.scan(bytes, from: 0, isLast: true),
        scanner.fields.count == count, scanner.brokenField == nil
      else { return nil }
      let names = scanner.fields.map { name($0, bytes, at: 0) }
      return Set(names).count == names.count ? names : nil
    }
  }

  /// The name in a field: one line, without blanks around it.
  private static func name(
    _ field: Field, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> String {
    let first = start + Int(field.start)
    let cell = Cell(UnsafeBufferPointer(rebasing: bytes[first..<first + Int(field.count)]))
    var text = cell.text
    if field.hasDoubledQuotes {
      text = text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
