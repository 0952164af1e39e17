import NN

/// A row that stands for all: numbers at their medians, and what is one of several categories at the
/// commonest.
struct TypicalRow {
  /// The inputs of the row.
  let values: [Double]

  private let names: [String]
  private let groups: [Range<Int>]
  /// Whether each input is 0 or 1 in every row.
  private let isBinary: [Bool]

  /// The typical row of the columns, each a value for every row. Inputs that are in none of the `groups`
  /// stand for themselves.
  init(_ columns: [[Double]], names: [String], groups: [Range<Int>]) {
    let groups =
      groups.reduce(0) { $0 + $1.count } == columns.count
      ? groups : columns.indices.map { $0..<$0 + 1 }
    let isBinary = columns.map { $0.allSatisfy { $0 == 0 || $0 == 1 } }
    var values = columns.indices.map { isBinary[$0] ? 0 : median(columns[$0]) ?? 0 }
    for group in groups {
      let flags = group.filter { isBinary[$0] }
      // Each row's flags as one number; what does not fit into its bits does not count.
      var counts: [UInt64: Int] = [:]
      for row in 0..<(columns.first?.count ?? 0) {
        var pattern: UInt64 = 0
        for (bit, column) in flags.prefix(64).enumerated() where columns[column][row] == 1 {
          pattern |= 1 << bit
        }
        counts[pattern, default: 0] += 1
      }
      let commonest = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
      for (bit, column) in flags.prefix(64).enumerated() {
        values[column] = commonest >> bit & 1 == 1 ? 1 : 0
      }
    }
    self.values = values
    self.names = names
    self.groups = groups
    self.isBinary = isBinary
  }

  /// The row in words, without the inputs `shown`.
  func words(without shown: Set<Int>) -> [String] {
    groups.flatMap { group -> [String] in
      let left = group.filter { !shown.contains($0) }
      let set = left.filter { isBinary[$0] && values[$0] == 1 }
      let numbers = left.filter { !isBinary[$0] }.map { "\(names[$0]) = \(costText(values[$0]))" }
      // Of several flags, those that are not set need no word.
      guard group.count == 1, let only = left.first, isBinary[only] else {
        return numbers + set.map { names[$0] }
      }
      let name = names[only].split(separator: " = ", maxSplits: 1)
      guard name.count == 2 else { return ["\(names[only]) = \(Int(values[only]))"] }
      return ["\(name[0]) \(values[only] == 1 ? "=" : "≠") \(name[1])"]
    }
  }
}
