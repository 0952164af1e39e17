import FileIO
import NN

extension Preparation {
  /// Learns how `table` is to be prepared.
  ///
  /// The kinds of the columns and the classes come from the whole table; medians, categories and
  /// scalings from `rows` alone (nil: all usable rows), so that other rows can judge the result.
  ///
  /// Throws `PreparationError` with everything that is wrong.
  public init(
    _ table: Table, _ options: PreparationOptions, rows: [Int]? = nil
  ) throws(PreparationError) {
    var complaints = Complaints(table)
    guard !table.columns.isEmpty, table.rows > 0 else {
      throw PreparationError(file: table.file, "the table has no rows; give rows to learn from")
    }
    let selection = ColumnSelection(table, options, &complaints)
    try complaints.check()

    var decisions = FeatureDecisions(table, options, selection, &complaints)
    decisions.useSpares()
    let targetColumns = selection.targets.map { table.columns[$0] }
    let labelled = table.rows(with: targetColumns)
    var usable = labelled
    var encodings: [ColumnEncoding] = []
    // A column that says nothing in these rows is left out, and its gaps then cost no rows.
    repeat {
      if options.missing == .drop {
        let usedColumns = decisions.used.map { table.columns[$0.column] }
        usable = table.rows(with: targetColumns + usedColumns)
      }
      encodings = decisions.used.map {
        ColumnEncoding(table.columns[$0.column].values, $0.reading, rows: rows ?? usable, options)
      }
    } while decisions.leaveOut(where: encodings.map { $0.width == 0 })

    var finder = TargetFinder(table, options, columns: targetColumns, rows: usable)
    var target: TargetPreparation?
    if labelled.isEmpty {
      complaints.add(
        "\(targetColumns.map(\.name).listed()) has no values as the target; name another --target")
    } else if usable.isEmpty {
      complaints.add("every row has a missing cell; say --missing fill")
    } else {
      target = finder.target(&complaints)
    }
    if decisions.used.isEmpty {
      let reasons = decisions.leftOut.map {
        "\(table.columns[$0.column].name.quoted): \($0.reason)"
      }
      complaints.add(
        "no column is left to learn from"
          + (reasons.isEmpty ? "" : " (\(reasons.prefix(20).joined(separator: "; ")))")
          + "; give a column that tells something about the target, or name it in --features")
    }
    try complaints.check()
    guard let target else {
      // Whoever finds no target says why; this keeps the error from being an empty one if not.
      throw PreparationError(
        file: table.file,
        "\(targetColumns.map(\.name).listed()) cannot be a target; name another --target")
    }

    var report = decisions.leftOut.map {
      (column: $0.column, line: "\(table.label(of: $0.column)): left out, \($0.reason)")
    }
    features = []
    for (use, encoding) in zip(decisions.used, encodings) {
      let column = table.columns[use.column]
      features.append(FeatureColumn(name: column.name, encoding: encoding))
      report.append(
        (
          use.column,
          encoding.line(
            column, label: table.label(of: use.column), decisions.facts[use.column], use.reading)
        ))
    }
    for index in selection.ignored {
      report.append((index, "\(table.label(of: index)): ignored"))
    }
    self.target = target
    targetNames = targetColumns.map(\.name)
    fileColumns = table.columns.map(\.name)
    style = options.style
    missing = options.missing
    columnReport = report.sorted { $0.column < $1.column }.map(\.line.printable)
    let unnamed =
      table.columns.count - targetColumns.count - selection.features.count
      - selection.ignored.count
    if unnamed > 0 {
      columnReport.append("\(unnamed.of("more column")) left out, not named in --features")
    }
    remarks = finder.remarks
    inputScaling = .identity(0)
    targetScaling = .identity(0)
    if labelled.count < table.rows {
      remarks.append("\((table.rows - labelled.count).of("row")) without a target left out")
    }
    if usable.count < labelled.count {
      remarks.append(
        "\((labelled.count - usable.count).of("row")) with missing cells left out (--missing drop)")
      for lost in targetNotes(table, rows: labelled).unseen {
        remarks.append(
          "class \(lost.category.quoted) has rows with missing cells only, and is left out with them"
        )
      }
    }
    if targetColumns.count == 1 {
      remarks += LeakFinder(targetColumns[0], target, rows: usable)
        .remarks(decisions.used.map { table.columns[$0.column] })
    }
    remarks = remarks.map(\.printable)
    fitScalings(table, rows: rows ?? usable)
  }
}
