import NN

/// The answer that needs no inputs: a network that is no better has learned nothing.
///
/// It comes from the rows that a network is trained on, so that it can be scored on others.
public enum TrivialAnswer: Equatable, Sendable {
  /// The number of the commonest class.
  case commonestClass(Int)
  /// The mean of each target.
  case means([Double])

  /// The trivial answer to `targets`, samples x outputs, of this meaning; nil if there are no rows.
  public init?(to targets: Matrix<Double>, task: PredictionTask) {
    guard targets.rows > 0 else { return nil }
    if task.classNames.isEmpty {
      self = .means((0..<targets.columns).map { mean(of: targets.column($0)) })
    } else {
      var counts = [Int](repeating: 0, count: task.classNames.count)
      for row in 0..<targets.rows { counts[task.targetClass(targets, row: row)] += 1 }
      self = .commonestClass(counts.largestIndex)
    }
  }
}

extension Matrix<Double> {
  /// The elements of a column.
  func column(_ column: Int) -> [Double] { (0..<rows).map { self[$0, column] } }
}

extension [Int] {
  /// The index of the largest element, the first one if several are equal. Precondition: there is one.
  var largestIndex: Int { indices.reduce(0) { self[$1] > self[$0] ? $1 : $0 } }
}

/// The mean of `numbers`; NaN if there are none.
func mean(of numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }
