import Datasets
import NN

extension Scalings {
  /// The scalings for a network that learns what `preparation` prepares. Standardised targets need an
  /// output that may be any number.
  init(of preparation: Preparation, _ task: PredictionTask, _ description: NetworkDescription?) {
    let isScaled = task.classNames.isEmpty && description?.outputRange == nil
    self.init(
      inputs: preparation.inputScaling,
      targets: isScaled ? preparation.targetScaling : .identity(task.outputWidth))
  }
}

extension Preparation {
  /// The names by which the columns of a file are known here, given those that it was read with.
  ///
  /// Without a header a file has the columns of the one that this was learned from, in their order, or
  /// just its features.
  func columnNames(ofFile names: [String], hasHeader: Bool) -> [String] {
    if hasHeader { return names }
    if names.count == fileColumns.count { return fileColumns }
    return names.count == sourceColumns.count ? sourceColumns.map(\.name) : names
  }

  /// See `TableModel.judged`.
  func judged(
    _ table: Table, task: PredictionTask
  ) throws(PreparationError) -> (dataset: Dataset, rows: [Int], notes: PreparationNotes) {
    var table = table
    let names = columnNames(ofFile: table.columns.map(\.name), hasHeader: table.hasHeader)
    for (index, name) in names.enumerated() { table.columns[index].name = name }
    var complaints: [PreparationError.Complaint] = []
    for name in targetNames where table.column(named: name) == nil {
      complaints.append(PreparationError.Complaint("there is no column '\(name)', the target"))
    }
    if !complaints.isEmpty { throw PreparationError(file: table.file, complaints: complaints) }
    let rows = usableRows(table)
    guard !rows.isEmpty else {
      throw PreparationError(
        file: table.file,
        complaints: [PreparationError.Complaint("no row has a value of the target '\(targetName)'")]
      )
    }
    let targets = targets(table, rows: rows)
    let inputs = try inputs(table, rows: rows)
    complaints += unknownClasses(table, rows: rows)
    if target.classNames.isEmpty {
      for (index, row) in rows.enumerated()
      where (0..<targets.columns).contains(where: { targets[index, $0].isNaN }) {
        complaints.append(
          PreparationError.Complaint(
            line: table.lines.line(ofRow: row),
            "the target '\(targetName)' is no number; mend it, or leave the row out"))
      }
    }
    complaints += inputs.notes.faults.map {
      PreparationError.Complaint(
        line: table.lines.line(ofRow: $0.row), column: $0.position, $0.message)
    }
    if !complaints.isEmpty { throw PreparationError(file: table.file, complaints: complaints) }
    let dataset = Dataset(
      name: table.name, featureNames: inputNames, targetName: targetName, inputs: inputs.matrix,
      targets: task.learned(targets), classNames: target.classNames)
    return (dataset, rows, inputs.notes)
  }

  /// A complaint for each class of the table that the training has not seen, at its first row.
  private func unknownClasses(_ table: Table, rows: [Int]) -> [PreparationError.Complaint] {
    targetNotes(table, rows: rows).unseen.map { new in
      PreparationError.Complaint(
        line: table.lines.line(ofRow: new.row), column: table.column(named: new.column)?.position,
        """
        the model does not know the class '\(new.category)', it knows \
        \(target.classNames.joined(separator: ", ")); leave such rows out
        """)
    }
  }
}

extension PredictionTask {
  /// Targets as the loss takes them: samples x output width.
  ///
  /// `values` are samples x 1, the number of each row's class, if the task has classes and a column
  /// for each of them is not there yet; else they stay as they are.
  func learned(_ values: Matrix<Double>) -> Matrix<Double> {
    switch self {
    case .number, .numbers: return values
    case .twoClasses(_, let ends, _):
      let elements = values.elements.map { $0 == 0 ? ends.lowerBound : ends.upperBound }
      return Matrix(rows: values.rows, columns: 1, elements: elements)
    case .classes(let names):
      guard values.columns == 1 else { return values }
      var targets = Matrix<Double>(rows: values.rows, columns: names.count)
      for row in 0..<values.rows { targets[row, Int(values[row, 0])] = 1 }
      return targets
    }
  }
}
