import FileIO

/// Reads blocks of rows from a text.
final class BlockReader {
  let text: TableText
  /// How many lines were comments so far.
  private(set) var comments: Int
  /// The rows with too few or too many fields that were left out so far.
  private(set) var badRows = BadRows()

  /// What of the spelling of numbers is lost so far, by the column.
  private(set) var lostSpellings: [Int: LostSpelling] = [:]

  private let skipsBadRows: Bool
  private var finder: RecordFinder
  /// The columns that are known to hold words.
  private var holdsWords: Set<Int> = []
  private var hasLookedAhead = false
  /// The empty lines of a table of one column before the next record: missing values, if a record
  /// comes.
  private var emptyLines = 0
  /// About how many bytes a row has.
  private var bytesPerRow = 1.0
  private let size: Int?

  /// A reader of the rows of `text`, whose file has `size` bytes; nil: it is not known.
  init(_ text: TableText, size: Int?, skipsBadRows: Bool) {
    self.text = text
    self.size = size
    self.skipsBadRows = skipsBadRows
    comments = text.comments
    finder = RecordFinder(
      separator: text.dialect.separator, point: text.dialect.point,
      skipsComments: text.dialect.skipsComments)
  }

  /// The next rows, at most `limit`, and the lines in which they begin; nil after the last one.
  func next(
    _ requests: [ColumnRequest], limit: Int
  ) throws -> (block: Block, lines: LineNumbers)? {
    if !hasLookedAhead { lookAhead(requests) }
    let expected = size.map { Int(Double($0 - text.buffer.taken) / bytesPerRow * 1.02) + 64 } ?? 0
    var block = Block(
      requests, holdsWords: holdsWords, text.dialect, rows: min(limit, expected))
    finder.scanner.expectsNumbers = block.expectsNumbers(width: text.layout.names.count)
    var lines: LineNumbers?
    var newBadRows = BadRows()
    while block.rows < limit {
      var isAtEnd = false
      let isLast = text.buffer.isLast
      let taken = text.buffer.withBytes {
        takeRows(
          $0, isLast: isLast, limit: limit, into: &block, &lines, &newBadRows, &isAtEnd)
      }
      text.buffer.take(taken.bytes, lines: taken.lines)
      if block.rows == limit || isAtEnd { break }
      if isLast { throw openQuote() }
      try readMore()
    }
    block.settle()
    for (column, lost) in block.lostSpellings where lostSpellings[column] == nil {
      lostSpellings[column] = lost
    }
    holdsWords.formUnion(block.columnsOfWords)
    if newBadRows.count > 0 {
      badRows.add(newBadRows)
      if !skipsBadRows { throw newBadRows.error(file: text.buffer.file) }
    }
    return block.rows > 0 ? (block, lines ?? LineNumbers()) : nil
  }

  /// Takes rows from `bytes` until `limit` rows are there or no record is whole.
  private func takeRows(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, limit: Int, into block: inout Block,
    _ lines: inout LineNumbers?, _ bad: inout BadRows, _ isAtEnd: inout Bool
  ) -> (bytes: Int, lines: Int) {
    let width = text.layout.names.count
    var position = 0
    var passedLines = 0
    func note(line: Int) {
      if lines == nil { lines = LineNumbers(first: line) }
      lines?.set(row: block.rows, line: line)
    }
    while block.rows < limit {
      let find = finder.next(bytes, from: position, isLast: isLast)
      position = find.start
      passedLines += find.linesBefore
      comments += find.comments
      guard case .record(let next, let recordLines) = find.outcome else {
        if width == 1 { emptyLines += find.emptyLines }
        isAtEnd = find.outcome == .end
        break
      }
      let line = text.buffer.line + passedLines
      if width == 1 {
        emptyLines += find.emptyLines
        while emptyLines > 0, block.rows < limit {
          note(line: line - emptyLines)
          block.appendMissing()
          emptyLines -= 1
        }
        if block.rows == limit { break }
      }
      if let fault = fault(bytes, at: position) {
        bad.add(line: line, fault)
      } else {
        note(line: line)
        block.append(finder.scanner.fields, bytes, at: position)
      }
      position = next
      passedLines += recordLines
    }
    return (position, passedLines)
  }

  /// What is wrong with the record at `start`; nil: nothing.
  @inline(__always)
  private func fault(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> String? {
    let fields = finder.scanner.fields
    let width = text.layout.names.count
    if fields.count == width, finder.scanner.brokenField == nil { return nil }
    return fault(fields, width)
  }

  private func fault(_ fields: [Field], _ width: Int) -> String? {
    if let broken = finder.scanner.brokenField {
      return """
        text after the closing quote of field \(broken + 1)
        """
    }
    if text.layout.allowsEmptyLastField, fields.count == width + 1, fields[width].count == 0 {
      return nil
    }
    return """
      this row has \(fields.count) field\(fields.count == 1 ? "" : "s") and the \
      \(text.layout.hasHeader ? "header" : "first row") \(width)
      """
  }

  private func readMore() throws {
    if let quote = finder.scanner.openQuote,
      text.buffer.withBytes({ $0.count }) - quote.offset > Self.longestField
    {
      throw openQuote()
    }
    try text.buffer.readMore()
  }

  private func openQuote() -> TableError {
    text.buffer.error(
      "a quote is opened and not closed; close it, or write it twice within quotes",
      linesLater: finder.scanner.openQuote?.lines ?? 0)
  }

  /// Finds out from the rows in the buffer which columns hold words, so that the spellings of numbers
  /// among them are known from the first row on, and how long a row is.
  private func lookAhead(_ requests: [ColumnRequest]) {
    hasLookedAhead = true
    let isLast = text.buffer.isLast
    let (records, size) = text.buffer.withBytes { bytes in
      var finder = finder
      var (records, position) = (0, 0)
      let requests = requests.filter { $0.form == .automatic }
      while true {
        let find = finder.next(bytes, from: position, isLast: isLast)
        guard case .record(let next, _) = find.outcome, let base = bytes.baseAddress else { break }
        let fields = finder.scanner.fields
        if fields.count == text.layout.names.count {
          for request in requests where !holdsWords.contains(request.index) {
            let field = fields[request.index]
            let cell = Cell(base + find.start + Int(field.start), count: Int(field.count)).trimmed
            let point = text.dialect.point(ofColumn: request.index)
            if cell.number(point: point) == nil, !cell.isMissing,
              !cell.isMissingAmongNumbers
            {
              holdsWords.insert(request.index)
            }
          }
        }
        records += 1
        position = next
      }
      return (records, position)
    }
    bytesPerRow = max(Double(size) / Double(max(records, 1)), 1)
  }

  /// The longest field in quotes: in a longer one, a quote is not closed.
  static let longestField = 1 << 24
}
