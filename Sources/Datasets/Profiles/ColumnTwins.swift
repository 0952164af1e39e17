/// Finds columns that say the same as an earlier one.
struct ColumnTwins {
  /// An earlier column, and how a later one says the same.
  struct Twin: Equatable {
    /// The index of the earlier column in the table.
    var earlier: Int
    /// Whether all cells are equal, rather than one to one.
    var isCopy: Bool
  }

  /// The twins of later columns, by their index in the table.
  private(set) var twins: [Int: Twin] = [:]

  /// Few rows are alike by chance.
  private static let fewestRows = 10

  /// Compares the columns of the given indices with each other. `distinct` is for each of them the
  /// number of its different values.
  init(_ table: Table, columns: [Int], distinct: [Int]) {
    guard table.rows >= Self.fewestRows else { return }
    var copies: [UInt64: Int] = [:]
    var partners: [UInt64: Int] = [:]
    for (index, count) in zip(columns, distinct) where count > 1 {
      let values = table.columns[index].values
      let hash = Self.hash(values)
      if let earlier = copies[hash], Self.areEqual(table.columns[earlier].values, values) {
        twins[index] = Twin(earlier: earlier, isCopy: true)
        continue
      }
      copies[hash] = index
      // Where no value repeats, any two columns are one to one.
      guard 2 * count <= table.rows else { continue }
      let codes = Self.codes(values)
      let codesHash = codes.reduce(into: UInt64(1)) { $0.mix(UInt64($1)) }
      if let earlier = partners[codesHash], Self.codes(table.columns[earlier].values) == codes {
        twins[index] = Twin(earlier: earlier, isCopy: false)
      } else {
        partners[codesHash] = index
      }
    }
  }

  /// The same for equal columns.
  private static func hash(_ values: ColumnValues) -> UInt64 {
    switch values {
    case .numbers(let numbers): return numbers.reduce(into: 2) { $0.mix($1.identity) }
    case .words(let words):
      let hashes = words.distinct.map { $0.utf8.reduce(into: UInt64(3)) { $0.mix(UInt64($1)) } }
      return words.codes.reduce(into: 3) { $0.mix($1 < 0 ? 0 : hashes[Int($1)]) }
    }
  }

  private static func areEqual(_ a: ColumnValues, _ b: ColumnValues) -> Bool {
    switch (a, b) {
    case (.numbers(let a), .numbers(let b)):
      return zip(a, b).allSatisfy { $0.identity == $1.identity }
    case (.words(let a), .words(let b)): return a.codes.indices.allSatisfy { a[$0] == b[$0] }
    default: return false
    }
  }

  /// For each row the number of its value in the order of their first rows; a missing cell is a
  /// value too. They are equal for columns that are one to one.
  private static func codes(_ values: ColumnValues) -> [Int] {
    switch values {
    case .numbers(let numbers):
      var known: [UInt64: Int] = [:]
      return numbers.map { number in
        let code = known[number.identity] ?? known.count
        known[number.identity] = code
        return code
      }
    case .words(let words):
      var known = [Int](repeating: -1, count: words.distinct.count + 1)
      var next = 0
      return words.codes.map { code in
        let place = Int(code) + 1
        if known[place] < 0 {
          known[place] = next
          next += 1
        }
        return known[place]
      }
    }
  }
}
