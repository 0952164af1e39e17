/// Collects the cells of a column, as numbers as long as it can.
final class ColumnBuilder {
  let form: ColumnRequest.Form
  /// Whether the column holds numbers so far, rather than words.
  private(set) var holdsNumbers: Bool
  /// How many cells of a column of words are numbers.
  private(set) var numberCount = 0
  /// How many are neither numbers nor missing.
  private(set) var wordCount = 0
  /// The rows of the first of these, and their texts.
  private(set) var examples: [(row: Int, text: String)] = []

  private var numbers: [Double] = []
  /// The cells in a column of numbers that would be words in one of words.
  private var marks: [(row: Int, mark: UInt8)] = []
  /// The cells of which the number does not say the spelling.
  private var spellings: [(row: Int, size: Int)] = []
  private var spellingBytes: [UInt8] = []
  /// What of the spelling of numbers is lost, or why they are words; nil: nothing.
  private(set) var lostSpelling: LostSpelling?
  private var codes: [Int32] = []
  private var words: WordTable?
  private let point: UInt8

  /// A column with place for `rows` cells; with more it grows.
  init(_ form: ColumnRequest.Form, startsAsWords: Bool, point: UInt8, rows: Int) {
    self.form = form
    self.point = point
    holdsNumbers = form == .numbers || form == .automatic && !startsAsWords
    if holdsNumbers { numbers.reserveCapacity(rows) } else { codes.reserveCapacity(rows) }
  }

  var values: ColumnValues {
    if holdsNumbers { return .numbers(numbers) }
    return .words(
      Words(
        codes: codes, distinct: words?.words ?? [], hasDecimalCommas: point == UInt8(ascii: ",")))
  }

  /// Appends `values` to a column of numbers.
  func append(_ values: UnsafeBufferPointer<Double>) { numbers.append(contentsOf: values) }

  /// The value of `cell`, which is no number, in row `row` of a column of numbers: NaN, if the cell is
  /// missing, or a fault; nil: the column has to turn into one of words.
  func valueOfNoNumber(_ cell: Cell, row: Int, isFault: inout Bool) -> Double? {
    if cell.isMissing { return .nan }
    if cell.isMissingAmongNumbers {
      if form == .automatic { marks.append((row, cell.start[0])) }
      return .nan
    }
    isFault = form == .numbers
    return isFault ? .nan : nil
  }

  /// Keeps the spelling of `cell` in row `row` if its number does not say it.
  func keepSpelling(_ cell: Cell, row: Int, of number: Double) {
    guard form == .automatic, cell.spelling(of: number) != .kept else { return }
    spellings.append((row, cell.count))
    spellingBytes += cell.bytes
  }

  /// Makes words of numbers that rather are codes.
  func settle() {
    guard holdsNumbers, let first = spellings.first else { return }
    let example = String(decoding: spellingBytes[..<first.size], as: UTF8.self)
    let (codes, table) = wordsOfNumbers()
    if Words(codes: [], distinct: table.words).areCodes {
      lostSpelling = .isKept(example)
      (self.codes, words, numbers) = (codes, table, [])
      numberCount = codes.count { $0 >= 0 }
      holdsNumbers = false
    } else {
      lostSpelling = example.first == "0" ? .zeros(example) : .digits(example)
    }
    (spellings, spellingBytes) = ([], [])
  }

  /// The column of numbers as one of words, of which most bytes are not known any more.
  private func wordsOfNumbers() -> (codes: [Int32], table: WordTable) {
    var table = WordTable()
    var codes: [Int32] = []
    codes.reserveCapacity(numbers.capacity)
    var (next, place) = (0, 0)
    for (row, number) in numbers.enumerated() {
      if next < spellings.count, spellings[next].row == row {
        let size = spellings[next].size
        spellingBytes.withUnsafeBufferPointer {
          let cell = Cell(UnsafeBufferPointer(rebasing: $0[place..<place + size]))
          codes.append(table.code(cell, number: nil))
        }
        (next, place) = (next + 1, place + size)
      } else {
        codes.append(number.isNaN ? -1 : table.code(of: number))
      }
    }
    return (codes, table)
  }

  /// Makes a column of words from a column of numbers.
  func turnIntoWords() {
    var table: WordTable
    (codes, table) = wordsOfNumbers()
    (spellings, spellingBytes) = ([], [])
    numberCount = codes.count { $0 >= 0 }
    for (row, mark) in marks {
      withUnsafePointer(to: mark) { codes[row] = table.code(Cell($0, count: 1), number: nil) }
      count(String(UnicodeScalar(mark)), row: row)
    }
    words = table
    (numbers, marks) = ([], [])
    holdsNumbers = false
  }

  /// Appends `cell` to a column of words.
  func append(_ cell: Cell) {
    if form == .text {
      codes.append(words.code(cell, number: nil))
      return
    }
    let cell = cell.trimmed
    let number = cell.number(point: point)
    if number == nil, cell.isMissing {
      codes.append(-1)
      return
    }
    if number == nil { count(cell.text, row: codes.count) } else { numberCount += 1 }
    codes.append(words.code(cell, number: number))
  }

  /// Appends a missing cell.
  func appendMissing() { codes.append(-1) }

  private func count(_ text: @autoclosure () -> String, row: Int) {
    wordCount += 1
    if examples.count < MixedColumn.mostExamples { examples.append((row, text().excerpt)) }
  }
}

extension WordTable? {
  /// The code in the table, which is made for the first cell.
  fileprivate mutating func code(_ cell: Cell, number: Double?) -> Int32 {
    if self == nil { self = WordTable() }
    return self?.code(cell, number: number) ?? -1
  }
}
