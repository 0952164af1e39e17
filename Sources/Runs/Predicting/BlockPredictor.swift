import Datasets
import FileIO
import NN
import Synchronization

/// Turns blocks of a table into lines of predictions, one after another.
final class BlockPredictor<S: Scalar>: Sendable {
  private let model: TableModel<S>
  private let columns: PredictionColumns
  private let format: PredictionFormat<S>
  private let options: PredictionOptions
  private let state = Mutex(PredictionSummary())

  init(
    model: TableModel<S>, columns: PredictionColumns, format: PredictionFormat<S>,
    options: PredictionOptions
  ) {
    self.model = model
    self.columns = columns
    self.format = format
    self.options = options
  }

  /// What was met in the blocks so far.
  var summary: PredictionSummary { state.withLock { $0 } }

  /// The lines for a block. Throws `PreparationError` about its first row that cannot be predicted,
  /// unless such rows are left out.
  func lines(_ block: Table) throws(PreparationError) -> [UInt8] {
    let features = columns.features(block)
    var prepared = try model.preparation.inputs(features)
    var faults = block.faults.map {
      PreparationNotes.Fault(
        column: features.columns[$0.column].name, position: features.columns[$0.column].position,
        row: $0.row,
        message: "'\($0.text)' in column '\(features.columns[$0.column].name)' is no number")
    }
    faults += prepared.notes.faults
    // A cell without a usable value is NaN, and a fault already.
    for (index, value) in prepared.matrix.elements.enumerated()
    where value.isFinite && !S(value).isFinite {
      let row = index / prepared.matrix.columns
      let name = model.preparation.inputNames[index % prepared.matrix.columns]
      faults.append(
        PreparationNotes.Fault(
          column: name, position: 0, row: row,
          message:
            "\(value) in column '\(name)' is too large for a model in \(Precision(of: S.self))"))
    }
    let bad = Set(faults.map(\.row))
    let first = faults.min { ($0.row, $0.position) < ($1.row, $1.position) }
    let complaint = first.map { place($0, block) }
    if let complaint, !options.skipsBadRows { throw error(block, [complaint]) }
    let good = bad.isEmpty ? nil : (0..<block.rows).filter { !bad.contains($0) }
    // Once more, as nothing is to be said of what was filled in rows that are left out.
    if let good { prepared = try model.preparation.inputs(features, rows: good) }
    if options.isStrict, !prepared.notes.isEmpty {
      throw error(
        block, prepared.notes.lines(block.lines.line(ofRow:)).map { PreparationError.Complaint($0) }
      )
    }
    let fault = complaint.map { error(block, [$0]).description }
    let predicted = block.rows - bad.count
    state.withLock { $0.add(block, prepared.notes, predicted: predicted, fault: fault) }
    let kept = columns.kept(block).map { words in
      good.map { Words(codes: $0.map { words.codes[$0] }, distinct: words.distinct) } ?? words
    }
    return format.lines(model.outputs(prepared.matrix), kept: kept)
  }

  private func place(
    _ fault: PreparationNotes.Fault, _ block: Table
  ) -> PreparationError.Complaint {
    let advice = options.skipsBadRows ? "" : "; mend it, or leave such rows out with --skip-bad"
    return PreparationError.Complaint(
      line: block.lines.line(ofRow: fault.row), column: fault.position > 0 ? fault.position : nil,
      "\(fault.message)\(advice)")
  }

  private func error(
    _ block: Table, _ complaints: [PreparationError.Complaint]
  ) -> PreparationError {
    PreparationError(file: block.file, complaints: complaints)
  }
}
