/// The rows of a table that are equal to an earlier row.
struct DuplicateRows {
  /// How many there are.
  private(set) var count = 0
  /// The first of them, and the row that it repeats; nil: there is none.
  private(set) var first: (row: Int, earlier: Int)?

  /// Compares the rows in the given columns.
  init(_ columns: [TableColumn], rows: Int) {
    guard !columns.isEmpty else { return }
    var hashes = [UInt64](repeating: 0, count: rows)
    for column in columns {
      switch column.values {
      case .numbers(let numbers):
        for row in 0..<rows { hashes[row].mix(numbers[row].identity) }
      case .words(let words):
        for row in 0..<rows { hashes[row].mix(UInt64(truncatingIfNeeded: words.codes[row])) }
      }
    }
    var known = [UInt64: Int](minimumCapacity: rows)
    for row in 0..<rows {
      guard let earlier = known[hashes[row]] else {
        known[hashes[row]] = row
        continue
      }
      // Different rows might have one hash too.
      guard columns.allSatisfy({ $0.values.areEqual(row, earlier) }) else { continue }
      if first == nil { first = (row, earlier) }
      count += 1
    }
  }
}

extension ColumnValues {
  /// Whether two rows hold the same, or both nothing.
  fileprivate func areEqual(_ a: Int, _ b: Int) -> Bool {
    switch self {
    case .numbers(let numbers): numbers[a].identity == numbers[b].identity
    case .words(let words): words.codes[a] == words.codes[b]
    }
  }
}

extension Double {
  /// The same bits for equal numbers, and for all that are missing.
  var identity: UInt64 {
    // Adding zero makes positive zero of negative zero.
    isNaN ? Double.nan.bitPattern : (self + 0).bitPattern
  }
}

extension UInt64 {
  /// Takes a value into a hash, which is the same in every run (S. Vigna's splitmix64).
  mutating func mix(_ value: UInt64) {
    self = (self ^ value) &+ 0x9e37_79b9_7f4a_7c15
    self = (self ^ self >> 30) &* 0xbf58_476d_1ce4_e5b9
    self = (self ^ self >> 27) &* 0x94d0_49bb_1331_11eb
    self ^= self >> 31
  }
}
