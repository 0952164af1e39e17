import NN

extension TargetFinder {
  /// Whether the column can be a target of numbers; if not, `complaints` say why.
  mutating func numbers(_ column: TableColumn, _ complaints: inout Complaints) -> Bool {
    let place = "the target \(column.name.quoted)"
    switch column.values.asNumbers {
    case .numbers(let numbers):
      let facts = NumberFacts(numbers)
      guard facts.infinite == 0 else {
        complaints.addInfinite(facts, of: column)
        return false
      }
      guard (facts.greatest - facts.least).isFinite || options.style == .raw else {
        complaints.add(
          column,
          "\(place) goes from \(facts.least) to \(facts.greatest), too far to be scaled; divide it")
        return false
      }
      guard facts.least < facts.greatest || options.style == .raw else {
        complaints.add(
          column,
          "\(place) is \(facts.least.shortest) in every row, so there is nothing to learn; name "
            + "another --target")
        return false
      }
      let mean = Scaling(standardizing: rows.map { numbers[$0] }, isScaled: [true]).means[0]
      remarks.append(
        "target \(column.name.quoted): a number, \(rangeText(facts.least, facts.greatest)), "
          + "mean \(mean.brief)")
      return true
    case .words(let words):
      let facts = WordFacts(words)
      if case .numbers(let strays) = facts.reading {
        complaints.addStrays(
          strays, of: column, expected: "number", advice: "name another --target")
      } else if let row = words.firstRowWithoutNumber {
        complaints.add(
          column, row: row,
          "\((words[row] ?? "").quoted) in \(place) is no number; "
            + (columns.count > 1
              ? "several targets must be numbers, so name one --target for classes"
              : "say --task classify for classes, or name another --target"))
      }
      return false
    }
  }
}
