import FileIO

/// How many rows of each class are predicted to be of each class.
public struct ConfusionMatrix: Equatable, Sendable {
  /// Rows of one class that are predicted to be of another.
  public struct Mistake: Equatable, Sendable {
    /// The number of their class.
    public let target: Int
    /// The number of the class that is predicted.
    public let predicted: Int
    /// How many rows there are.
    public let rows: Int
  }

  /// How many classes there are.
  public let classes: Int
  /// The number of rows of each class.
  public let targetRows: [Int]
  /// The number of rows that are predicted to be of each class.
  public let predictedRows: [Int]
  /// The number of rows of each class that are predicted right.
  public let rightRows: [Int]
  /// The mistakes, the most frequent first; those of equal frequency by class.
  public let mistakes: [Mistake]

  /// The matrix of rows of the classes `targets` that are predicted to be of `predicted`.
  /// Precondition: there are as many of either, each from 0 and below `classes`.
  public init(predicted: [Int], targets: [Int], classes: Int) {
    require(
      predicted.count == targets.count, "\(predicted.count) predictions, \(targets.count) targets")
    require(
      (predicted + targets).allSatisfy { $0 >= 0 && $0 < classes },
      "a class is not below \(classes)")
    var (targetRows, predictedRows, rightRows) = (
      [Int](repeating: 0, count: classes), [Int](repeating: 0, count: classes),
      [Int](repeating: 0, count: classes)
    )
    // Most pairs of classes never occur if there are many classes.
    var wrong: [Int: Int] = [:]
    for (target, predicted) in zip(targets, predicted) {
      targetRows[target] += 1
      predictedRows[predicted] += 1
      if target == predicted {
        rightRows[target] += 1
      } else {
        wrong[target * classes + predicted, default: 0] += 1
      }
    }
    self.classes = classes
    self.targetRows = targetRows
    self.predictedRows = predictedRows
    self.rightRows = rightRows
    mistakes = wrong.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { Mistake(target: $0.key / classes, predicted: $0.key % classes, rows: $0.value) }
  }

  /// How many rows there are.
  public var rows: Int { targetRows.reduce(0, +) }

  /// The matrix: classes x predicted classes.
  public var counts: [[Int]] {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
    for number in 0..<classes { counts[number][number] = rightRows[number] }
    for mistake in mistakes { counts[mistake.target][mistake.predicted] = mistake.rows }
    return counts
  }

  /// The share of the rows predicted to be of class `number` that are of it; nil: there are none.
  public func precision(ofClass number: Int) -> Double? {
    share(rightRows[number], of: predictedRows[number])
  }

  /// The share of the rows of class `number` that are predicted right; nil: there are none.
  public func recall(ofClass number: Int) -> Double? {
    share(rightRows[number], of: targetRows[number])
  }

  /// The harmonic mean of precision and recall of class `number`; nil: no row is of it or predicted
  /// to be.
  public func f1(ofClass number: Int) -> Double? {
    share(2 * rightRows[number], of: targetRows[number] + predictedRows[number])
  }
}

/// `part / whole`; nil if that is 0 / 0.
private func share(_ part: Int, of whole: Int) -> Double? {
  whole > 0 ? Double(part) / Double(whole) : nil
}
