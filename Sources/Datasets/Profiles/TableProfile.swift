import FileIO

/// What a table holds, before anything is trained on it.
public struct TableProfile: Equatable, Sendable {
  /// The file, as errors name it.
  public let file: String
  /// How many rows there are.
  public let rows: Int
  /// The columns in the order of the file.
  public private(set) var columns: [ColumnProfile]
  /// The names of the target columns.
  public let targets: [String]
  /// The classes of the target in their order, with their rows; empty if it is a number.
  public let classes: [ColumnProfile.Count]
  /// Whether the rows are in the order of the target.
  public let isSortedByTarget: Bool
  /// How many rows are equal to an earlier row, apart from a running number.
  public let duplicateRows: Int
  /// What is to be said about the target and the rows, one line each; what the reader assumed stands
  /// in the table's remarks.
  public private(set) var remarks: [String]
  /// What training would refuse, one line each.
  public let complaints: [String]

  /// Looks at every column of `table`. Without targets the last column is the target.
  ///
  /// Throws `PreparationError` if there is no column of such a name.
  public init(_ table: Table, targets names: [String] = []) throws(PreparationError) {
    var complaints = Complaints(table)
    var options = PreparationOptions()
    options.targets = names
    let selection = ColumnSelection(table, options, &complaints)
    try complaints.check()
    let targetColumns = selection.targets.map { table.columns[$0] }
    let labelled = table.rows(with: targetColumns)
    var finder = TargetFinder(table, options, columns: targetColumns, rows: labelled)
    var target: TargetPreparation?
    if labelled.isEmpty {
      complaints.add("the target has no values; name another --target")
    } else {
      target = finder.target(&complaints)
    }
    var decisions = FeatureDecisions(table, options, selection, &complaints)
    decisions.useSpares()
    let used = Set(decisions.used.map(\.column))

    file = table.file
    rows = table.rows
    self.targets = targetColumns.map(\.name)
    columns = table.columns.indices.map { index in
      let column = table.columns[index]
      return ColumnProfile(
        column, decisions.facts[index] ?? ColumnFacts(column, in: table),
        isTarget: selection.targets.contains(index), isUsed: used.contains(index),
        isUnnamed: table.hasHeader && !column.isNamed)
    }
    let duplicates = DuplicateRows(
      zip(columns, table.columns).filter { $0.0.kind != .index }.map(\.1), rows: table.rows)
    duplicateRows = duplicates.count
    remarks = finder.remarks
    if labelled.count < table.rows {
      remarks.append("\((table.rows - labelled.count).of("row")) without a target")
    }
    if let first = duplicates.first {
      let (line, earlier) = (
        table.lines.line(ofRow: first.row), table.lines.line(ofRow: first.earlier)
      )
      remarks.append(
        "\(duplicates.count.of("row")) equal to an earlier row, the first in line \(line) to line "
          + "\(earlier); where one is held out and the other not, the score is too good")
    }
    self.complaints =
      complaints.found.isEmpty
      ? []
      : complaints.found.map {
        PreparationError(file: table.file, complaints: [$0]).description
      }
    var classes: [ColumnProfile.Count] = []
    var isSorted = false
    if let target, let column = targetColumns.first, targetColumns.count == 1 {
      let order: TargetOrder
      switch target {
      case .classes(let names):
        let indices = TargetPreparation.indices(column.values, classes: names, rows: labelled)
        var counts = [Int](repeating: 0, count: names.count)
        for index in indices where !index.isNaN { counts[Int(index)] += 1 }
        classes = zip(names, counts).map { ColumnProfile.Count(value: $0, count: $1) }
        order = TargetOrder(classes: indices, count: names.count)
      case .numbers:
        let numbers = column.values.numbers
        order = TargetOrder(numbers: labelled.map { numbers[$0] })
      }
      isSorted = order.isSorted
      let leaks = LeakFinder(column, target, rows: labelled)
      for index in selection.features {
        columns[index].addFindings(leaks.leak(table.columns[index]), order)
      }
    }
    self.classes = classes
    isSortedByTarget = isSorted
    if isSorted { remarks.append("the rows are sorted by the target; training shuffles them") }
    remarks = remarks.map(\.printable)
    addTwins(table, selection.features)
  }

  /// Adds what columns have in common with earlier ones.
  private mutating func addTwins(_ table: Table, _ features: [Int]) {
    let compared = features.filter {
      ![.index, .constant, .empty].contains(columns[$0].kind)
    }
    let twins = ColumnTwins(
      table, columns: compared, distinct: compared.map { columns[$0].distinct })
    for index in compared {
      guard let twin = twins.twins[index] else { continue }
      let name = table.columns[twin.earlier].name
      columns[index].findings.append(twin.isCopy ? .copy(of: name) : .oneToOne(with: name))
    }
  }
}

extension ColumnProfile {
  fileprivate mutating func addFindings(_ leak: LeakFinder.Leak?, _ order: TargetOrder) {
    switch leak {
    case .copy: findings.append(.copyOfTarget)
    case .proportional: findings.append(.proportionalToTarget)
    case .oneToOne: findings.append(.tellsTarget)
    case nil: if kind == .index, order.tellsTarget { findings.append(.orderTellsTarget) }
    }
  }
}
