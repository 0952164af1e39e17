/// The first records of a text, as a separator cuts them.
///
/// Its cells are places in the text, and valid as long as that.
struct Sample {
  /// The trimmed cells, record by record.
  private var cells: [Cell] = []
  /// Where the cells of each record stand.
  private var places: [Range<Int>] = []
  /// Whether a quote is not closed.
  private(set) var hasOpenQuote = false

  /// Takes the first records of `bytes`, at most `count`; the last one only if it is whole.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, separator: UInt8, skipsComments: Bool,
    count: Int = mostRecords
  ) {
    var finder = RecordFinder(separator: separator, skipsComments: skipsComments)
    guard let base = bytes.baseAddress else { return }
    var position = 0
    while places.count < count {
      let find = finder.next(bytes, from: position, isLast: isLast)
      guard case .record(let next, _) = find.outcome else {
        hasOpenQuote = find.outcome == .unclosedQuote
        break
      }
      let first = cells.count
      for field in finder.scanner.fields {
        cells.append(
          Cell(base + find.start + Int(field.start), count: Int(field.count)).trimmed)
      }
      places.append(first..<cells.count)
      position = next
    }
  }

  /// How many records there are.
  var count: Int { places.count }

  /// The cells of the first record.
  var first: [Cell] { places.first.map { Array(cells[$0]) } ?? [] }

  /// The numbers of cells in all records but the first, or in that if it is the only one.
  var widths: [Int] { rows.map(\.count) }

  /// The cells of the column at `index` in all records but the first, or in that if it is the only
  /// one. Records that are too short have none.
  func column(_ index: Int) -> [Cell] {
    rows.compactMap { $0.count > index ? cells[$0.lowerBound + index] : nil }
  }

  private var rows: ArraySlice<Range<Int>> { places.count > 1 ? places.dropFirst() : places[...] }

  /// The commonest number of cells in all records but the first, or that of the only one; of equally
  /// common ones the largest. And the share of records that have it.
  var width: (count: Int, share: Double) {
    let widths = widths
    let counts = Dictionary(widths.map { ($0, 1) }, uniquingKeysWith: +)
    guard let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
      return (0, 0)
    }
    return (best.key, Double(best.value) / Double(widths.count))
  }

  /// How many records are looked at.
  static let mostRecords = 100
}
