import NN

/// The features of some rows as numbers.
public struct PreparedInputs: Equatable, Sendable {
  /// Rows x encoded columns, in natural units: not scaled.
  public var matrix: Matrix<Double>
  /// What was met or filled on the way.
  public var notes: PreparationNotes
}
