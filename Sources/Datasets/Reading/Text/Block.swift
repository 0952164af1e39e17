/// Rows that are being read, column by column.
///
/// It is a value, so that no access to it is checked at run time, which would cost as much as reading.
struct Block {
  private(set) var rows = 0
  private(set) var faults: [CellFault] = []
  private(set) var faultCount = 0

  private let requests: [ColumnRequest]
  /// What stands before the decimals of each of the requests.
  private let points: [UInt8]
  private let mainPoint: UInt8
  private let builders: [ColumnBuilder]
  /// Whether each of the builders holds numbers.
  private var holdsNumbers: [Bool]
  /// The numbers of the last rows, `mostPending` places for each column: they go to the builders
  /// many at once, which is faster than one by one.
  private var pending: [Double]
  private let mostPending: Int
  private var pendingRows = 0

  /// A block with place for `rows` rows; with more it grows.
  init(_ requests: [ColumnRequest], holdsWords: Set<Int>, _ dialect: Dialect, rows: Int) {
    self.requests = requests
    let points = requests.map { dialect.point(ofColumn: $0.index) }
    self.points = points
    mainPoint = dialect.point
    builders = zip(requests, points).map {
      ColumnBuilder(
        $0.form, startsAsWords: holdsWords.contains($0.index), point: $1, rows: rows)
    }
    holdsNumbers = builders.map(\.holdsNumbers)
    mostPending = max(1, min(1024, (1 << 17) / max(requests.count, 1)))
    pending = Array(repeating: 0, count: mostPending * requests.count)
  }

  /// The indices in the file of the columns that hold words.
  var columnsOfWords: [Int] {
    zip(requests, builders).filter { $0.form == .automatic && !$1.holdsNumbers }.map(\.0.index)
  }

  /// Whether each of the file's first `width` fields is wanted as a number.
  func expectsNumbers(width: Int) -> [Bool] {
    var expects = [Bool](repeating: false, count: width)
    for (place, request) in requests.enumerated() where holdsNumbers[place] {
      // The scanner knows the main point only.
      expects[request.index] = points[place] == mainPoint
    }
    return expects
  }

  /// The columns' values, in the order of the requests.
  var values: [ColumnValues] { builders.map(\.values) }

  /// The columns of words that mostly hold numbers.
  var mixedColumns: [MixedColumn] {
    builders.enumerated().compactMap { index, builder in
      guard builder.form == .automatic, builder.wordCount > 0,
        builder.numberCount > builder.wordCount
      else { return nil }
      return MixedColumn(
        column: index, numbers: builder.numberCount, words: builder.wordCount,
        examples: builder.examples.map { CellFault(row: $0.row, column: index, text: $0.text) })
    }
  }

  /// Appends the record with the given fields, which begins at `start`.
  mutating func append(_ fields: [Field], _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard let record = bytes.baseAddress.map({ $0 + start }) else { return }
    for index in requests.indices {
      let field = fields[requests[index].index]
      if field.isNumber, holdsNumbers[index] {
        pending[index * mostPending + pendingRows] = field.number
        let first = record[Int(field.start)]
        if first == UInt8(ascii: "0") || isBlank(first) || field.number.magnitude >= 0x1p53 {
          let cell = Cell(record + Int(field.start), count: Int(field.count))
          builders[index].keepSpelling(cell.trimmed, row: rows, of: field.number)
        }
        continue
      }
      let cell = Cell(record + Int(field.start), count: Int(field.count))
      if field.hasDoubledQuotes {
        Self.unquoted(cell).withUnsafeBufferPointer { append(Cell($0), to: index) }
      } else {
        append(cell, to: index)
      }
    }
    endRow()
  }

  /// Appends a row of missing cells.
  mutating func appendMissing() {
    for index in requests.indices {
      if requests[index].form == .text {
        append(Cell(UnsafeBufferPointer(start: nil, count: 0)), to: index)
      } else if holdsNumbers[index] {
        pending[index * mostPending + pendingRows] = .nan
      } else {
        builders[index].appendMissing()
      }
    }
    endRow()
  }

  /// Hands on what is pending.
  mutating func finish() {
    for index in builders.indices where holdsNumbers[index] { handOn(index) }
    pendingRows = 0
  }

  /// Makes words of the columns of numbers that rather are codes. Call it after the last row.
  mutating func settle() {
    finish()
    for index in builders.indices {
      builders[index].settle()
      holdsNumbers[index] = builders[index].holdsNumbers
    }
  }

  /// What is to be said of the spellings of numbers, by the column in the file.
  var lostSpellings: [(column: Int, lost: LostSpelling)] {
    zip(requests, builders).compactMap { request, builder in
      builder.lostSpelling.map { (request.index, $0) }
    }
  }

  @inline(__always)
  private mutating func append(_ cell: Cell, to index: Int) {
    guard holdsNumbers[index] else { return builders[index].append(cell) }
    let trimmed = cell.trimmed
    if let number = trimmed.number(point: points[index]) {
      pending[index * mostPending + pendingRows] = number
      builders[index].keepSpelling(trimmed, row: rows, of: number)
    } else {
      appendNoNumber(trimmed, to: index)
    }
  }

  private mutating func appendNoNumber(_ cell: Cell, to index: Int) {
    var isFault = false
    if let value = builders[index].valueOfNoNumber(cell, row: rows, isFault: &isFault) {
      pending[index * mostPending + pendingRows] = value
      guard isFault else { return }
      faultCount += 1
      if faults.count < Table.mostFaults || faults.last?.row != rows {
        faults.append(CellFault(row: rows, column: index, text: cell.text.excerpt))
      }
      return
    }
    handOn(index)
    builders[index].turnIntoWords()
    holdsNumbers[index] = false
    builders[index].append(cell)
  }

  private mutating func endRow() {
    rows += 1
    pendingRows += 1
    if pendingRows == mostPending { finish() }
  }

  private func handOn(_ index: Int) {
    pending.withUnsafeBufferPointer {
      let first = index * mostPending
      builders[index].append(UnsafeBufferPointer(rebasing: $0[first..<first + pendingRows]))
    }
  }

  /// The field `cell` without its doubled quotes.
  private static func unquoted(_ cell: Cell) -> [UInt8] {
    var unquoted: [UInt8] = []
    var index = 0
    while index < cell.count {
      unquoted.append(cell.start[index])
      // Only doubled quotes stand in such a field.
      index += cell.start[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return unquoted
  }
}
