import FileIO
import NN

/// How good predictions of classes are.
///
/// What has no value for the given rows, such as the recall of a class without a row, is nil.
public struct ClassScores: Equatable, Sendable {
  /// The names of the classes.
  public let classNames: [String]
  /// The rows by class and predicted class.
  public let confusion: ConfusionMatrix
  /// The scores of the probabilities; nil: the outputs are no probabilities, one is not a finite
  /// number, or there are no rows.
  public let probabilities: ProbabilityScores?
  /// The number of the class that is always the answer of those who know no inputs.
  public let commonestClass: Int

  /// The scores of `probabilities`: samples x classes, or one column with the probability of the
  /// second of two classes.
  ///
  /// `targets` are the numbers of the rows' classes. `commonestClass` is that of the rows used for
  /// training; nil: that of these rows. Precondition: counts and numbers fit each other.
  public init<S: Scalar>(
    probabilities: Matrix<S>, targets: [Int], classNames: [String], commonestClass: Int? = nil
  ) {
    let predicted = (0..<probabilities.rows).map { row in
      probabilities.columns == 1
        ? (probabilities[row, 0] >= 0.5 ? 1 : 0) : probabilities.largestColumn(inRow: row)
    }
    self.init(
      predicted: predicted, probabilities: probabilities, targets: targets, classNames: classNames,
      commonestClass: commonestClass)
  }

  /// The scores of predicted classes without probabilities, by their numbers. Precondition: counts
  /// and numbers fit each other.
  public init(
    predicted: [Int], targets: [Int], classNames: [String], commonestClass: Int? = nil
  ) {
    self.init(
      predicted: predicted, probabilities: Matrix<Double>?.none, targets: targets,
      classNames: classNames, commonestClass: commonestClass)
  }

  /// Scores of predicted classes with their probabilities.
  init<S: Scalar>(
    predicted: [Int], probabilities: Matrix<S>?, targets: [Int], classNames: [String],
    commonestClass: Int?
  ) {
    require(classNames.count > 1, "\(classNames.count) classes")
    self.classNames = classNames
    confusion = ConfusionMatrix(
      predicted: predicted, targets: targets, classes: classNames.count)
    self.probabilities = probabilities.flatMap {
      ProbabilityScores(
        $0, predicted: predicted, targets: targets, classes: classNames.count)
    }
    self.commonestClass = commonestClass ?? confusion.targetRows.largestIndex
    require(classNames.indices.contains(self.commonestClass), "no class \(self.commonestClass)")
  }

  /// How many rows there are.
  public var rows: Int { confusion.rows }

  /// How many rows are predicted right.
  public var rightRows: Int { confusion.rightRows.reduce(0, +) }

  /// See `Metric.accuracy`; nil: there are no rows.
  public var accuracy: Double? { rows > 0 ? Double(rightRows) / Double(rows) : nil }

  /// See `Metric.balancedAccuracy`; nil: there are no rows.
  public var balancedAccuracy: Double? {
    meanOrNil(classNames.indices.compactMap { confusion.recall(ofClass: $0) })
  }

  /// See `Metric.f1`; nil: no row is, or is predicted to be, of the classes it is about.
  public var f1: Double? {
    classNames.count == 2
      ? confusion.f1(ofClass: 1)
      : meanOrNil(classNames.indices.compactMap { confusion.f1(ofClass: $0) })
  }

  /// The accuracy of always answering the commonest class; nil: there are no rows.
  public var trivialAccuracy: Double? {
    rows > 0 ? Double(confusion.targetRows[commonestClass]) / Double(rows) : nil
  }

  /// Whether more rows are predicted right than by the commonest class alone; nil: there are no rows.
  public var isBetterThanTrivial: Bool? {
    rows > 0 ? rightRows > confusion.targetRows[commonestClass] : nil
  }

  /// The value of `metric`; nil if it has none for these rows or this task.
  public func value(of metric: Metric) -> Double? {
    switch metric {
    case .accuracy: accuracy
    case .balancedAccuracy: balancedAccuracy
    case .f1: f1
    case .logLoss: probabilities?.logLoss
    case .auc: probabilities?.auc
    case .brier: probabilities?.brier
    case .r2, .rmse, .mae: nil
    }
  }
}

/// The mean of `numbers`; nil if there are none.
func meanOrNil(_ numbers: [Double]) -> Double? { numbers.isEmpty ? nil : mean(of: numbers) }
