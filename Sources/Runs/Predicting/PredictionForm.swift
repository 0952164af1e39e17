/// How predictions are written.
public enum PredictionForm: String, CaseIterable, Sendable {
  /// A CSV file with a header.
  case csv
  /// An object a line.
  case json
}
