import Datasets

/// What is to be said after the last row was predicted.
public struct PredictionSummary: Equatable, Sendable {
  /// How many rows were predicted.
  public private(set) var rows = 0
  /// How many rows could not be predicted and were left out.
  public private(set) var skipped = 0
  /// What is wrong with the first row that was left out; nil: none was.
  public private(set) var firstFault: String?

  private var notes = PreparationNotes()
  private var rowsBefore = 0
  /// The line of the file in which each row of `notes` begins.
  private var lineNumbers: [Int: Int] = [:]

  /// Adds what was met in the next block of the table.
  mutating func add(_ block: Table, _ new: PreparationNotes, predicted: Int, fault: String?) {
    var new = new
    new.faults = []
    let noted = new.filled.map(\.row) + new.outside.map(\.row) + new.unseen.map(\.row)
    for row in noted { lineNumbers[rowsBefore + row] = block.lines.line(ofRow: row) }
    notes.add(new, firstRow: rowsBefore)
    rowsBefore += block.rows
    rows += predicted
    skipped += block.rows - predicted
    firstFault = firstFault ?? fault
  }

  /// What was filled, not seen in the training or left out, a line each.
  public var lines: [String] {
    let first = firstFault.map { "; the first: \($0)" } ?? ""
    return notes.lines { lineNumbers[$0] ?? 0 }
      + (skipped > 0 ? ["\(skipped) row\(skipped == 1 ? "" : "s") left out\(first)"] : [])
  }
}
