/// What is to be done with each column that may be a feature.
struct FeatureDecisions {
  private(set) var used: [(column: Int, reading: FeatureDecision.Reading)] = []
  private(set) var leftOut: [(column: Int, reason: String)] = []
  /// What is known of each column, by its index.
  private(set) var facts: [Int: ColumnFacts] = [:]
  private var spares: [Int] = []

  init(
    _ table: Table, _ options: PreparationOptions, _ selection: ColumnSelection,
    _ complaints: inout Complaints
  ) {
    for index in selection.features {
      let column = table.columns[index]
      let facts = ColumnFacts(column, in: table)
      self.facts[index] = facts
      switch FeatureDecision(
        column, facts, options, isExplicit: selection.isExplicit, &complaints)
      {
      case .use(let reading): used.append((index, reading))
      case .leaveOut(let reason): leftOut.append((index, reason))
      case .spare(let reason):
        spares.append(index)
        leftOut.append((index, reason))
      }
    }
  }

  /// Uses columns that hold a running number if there is no other: then it hardly is an index.
  mutating func useSpares() {
    guard used.isEmpty else { return }
    used = spares.map { ($0, .number) }
    leftOut.removeAll { spares.contains($0.column) }
  }

  /// Leaves out those of the used columns that are `useless`; false if none is.
  mutating func leaveOut(where useless: [Bool]) -> Bool {
    for (use, isUseless) in zip(used, useless) where isUseless {
      leftOut.append((use.column, "no word repeats, or no date varies, in the rows to learn from"))
    }
    used = zip(used, useless).filter { !$1 }.map(\.0)
    return useless.contains(true)
  }
}
