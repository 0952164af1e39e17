/// Which columns are targets and which may be features, as indices of the table's columns.
struct ColumnSelection {
  private(set) var targets: [Int] = []
  private(set) var features: [Int] = []
  /// Columns that are ignored because the user says so.
  private(set) var ignored: [Int] = []
  /// Whether the user names the features.
  let isExplicit: Bool

  /// Finds the columns that `options` name. What it cannot find it adds to `complaints`.
  init(_ table: Table, _ options: PreparationOptions, _ complaints: inout Complaints) {
    isExplicit = options.features != nil
    var indices: [String: Int] = [:]
    for (index, column) in table.columns.enumerated() {
      if let earlier = indices[column.name] {
        complaints.add(
          column,
          "column \(column.name.quoted) has the name of column \(table.columns[earlier].position); "
            + "rename one of them")
      } else {
        indices[column.name] = index
      }
    }
    func find(_ names: [String], _ use: String) -> [Int] {
      var found: [Int] = []
      for name in names {
        guard let index = indices[name] else {
          complaints.add(unknownColumn(name, in: table))
          continue
        }
        if found.contains(index) {
          complaints.add("column \(name.quoted) is named twice \(use); name it once")
        } else {
          found.append(index)
        }
      }
      return found
    }
    targets = find(options.targets, "as a target")
    if options.targets.isEmpty, let last = Self.lastColumn(of: table) { targets = [last] }
    ignored = find(options.ignored, "to be ignored")
    for index in targets where ignored.contains(index) {
      complaints.add(
        "column \(table.columns[index].name.quoted) is the target and ignored; drop one of the two")
    }
    if let names = options.features {
      features = find(names, "as a feature")
      for index in features where targets.contains(index) {
        complaints.add(
          "column \(table.columns[index].name.quoted) is the target and a feature; name another "
            + "--target or leave it out of --features")
      }
      features.removeAll(where: ignored.contains)
    } else {
      let others = Set(targets + ignored)
      features = table.columns.indices.filter { !others.contains($0) }
    }
  }

  /// The last column, but for columns without a name and without values, as a separator at the end
  /// of every line makes them.
  private static func lastColumn(of table: Table) -> Int? {
    table.columns.indices.last { index in
      let column = table.columns[index]
      return column.isNamed || (0..<table.rows).contains { !column.values.isMissing($0) }
    } ?? table.columns.indices.last
  }
}
