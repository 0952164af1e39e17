/// Finds features that give the target away.
struct LeakFinder {
  /// How a column depends on the target.
  enum Leak: Equatable, Sendable {
    /// Equal in every row.
    case copy
    /// A multiple of it, perhaps shifted.
    case proportional
    /// Each value stands for one target and the other way round.
    case oneToOne
  }

  private let target: TableColumn
  private let hasClasses: Bool
  private let rows: [Int]

  /// Few rows are alike by chance.
  private static let fewestRows = 10

  /// Looks at the given rows of the target column.
  init(_ target: TableColumn, _ preparation: TargetPreparation, rows: [Int]) {
    self.target = target
    if case .classes = preparation { hasClasses = true } else { hasClasses = false }
    self.rows = rows
  }

  /// A line for each of the columns that gives the target away.
  func remarks(_ columns: [TableColumn]) -> [String] {
    columns.compactMap { column in
      guard let leak = leak(column) else { return nil }
      let what =
        switch leak {
        case .copy: "is a copy of the target"
        case .proportional: "is the target in another unit"
        case .oneToOne: "tells the target one to one"
        }
      return "column \(column.name.quoted) \(what); leave it out with --ignore \(column.name) "
        + "unless it is known beforehand"
    }
  }

  /// How the column gives the target away; nil if it does not.
  func leak(_ column: TableColumn) -> Leak? {
    guard rows.count >= Self.fewestRows else { return nil }
    if case .numbers(let targets) = target.values, case .numbers(let numbers) = column.values {
      if rows.allSatisfy({ numbers[$0] == targets[$0] }) { return .copy }
      if !hasClasses { return isProportional(numbers, targets) ? .proportional : nil }
    } else if !hasClasses {
      return nil
    } else if case .words(let targets) = target.values, case .words(let words) = column.values,
      rows.allSatisfy({ words[$0] == targets[$0] })
    {
      return .copy
    }
    return isOneToOne(column.values) ? .oneToOne : nil
  }

  private func isProportional(_ numbers: [Double], _ targets: [Double]) -> Bool {
    // The line through the rows with the least and the greatest number, and all others on it.
    let present = rows.filter { numbers[$0].isFinite }
    guard present.count == rows.count,
      let low = present.min(by: { numbers[$0] < numbers[$1] }),
      let high = present.max(by: { numbers[$0] < numbers[$1] }), numbers[low] < numbers[high],
      targets[low] != targets[high]
    else { return false }
    let slope = (targets[high] - targets[low]) / (numbers[high] - numbers[low])
    let tolerance = 1e-9 * abs(targets[high] - targets[low])
    return rows.allSatisfy {
      abs(targets[low] + slope * (numbers[$0] - numbers[low]) - targets[$0]) <= tolerance
    }
  }

  private func isOneToOne(_ values: ColumnValues) -> Bool {
    var first: [UInt64: UInt64] = [:]
    var back: [UInt64: UInt64] = [:]
    for row in rows {
      let (value, target) = (identity(values, row), identity(target.values, row))
      // A known value must have the known target, a new one a new target.
      if let known = first[value] {
        if known != target { return false }
      } else {
        guard back[target] == nil else { return false }
        first[value] = target
        back[target] = value
      }
    }
    return first.count > 1
  }

  private func identity(_ values: ColumnValues, _ row: Int) -> UInt64 {
    switch values {
    case .numbers(let numbers): (numbers[row] + 0).bitPattern
    case .words(let words): UInt64(truncatingIfNeeded: words.codes[row])
    }
  }
}
