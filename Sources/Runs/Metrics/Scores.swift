import FileIO
import NN

/// How good the outputs of a network are, next to the targets.
public enum Scores: Equatable, Sendable {
  /// Of predicted classes.
  case classes(ClassScores)
  /// Of numbers.
  case numbers(NumberScores)

  /// The scores of a network's `outputs` for `targets`, both samples x outputs, that mean `task`.
  ///
  /// Numbers are in the unit of the targets. `trivial` is the trivial answer of the rows used for
  /// training; nil: that of these rows. `names` and `units` are those of targets that are numbers;
  /// empty: not known. Precondition: all of these fit the task.
  public init<S: Scalar>(
    outputs: Matrix<S>, targets: Matrix<Double>, task: PredictionTask,
    trivial: TrivialAnswer? = nil, names: [String] = [], units: [String?] = []
  ) {
    require(
      outputs.columns == task.outputWidth && targets.columns == task.outputWidth
        && outputs.rows == targets.rows,
      """
      outputs of \(outputs.rows) x \(outputs.columns), targets of \(targets.rows) x \
      \(targets.columns) for a task of \(task.outputWidth)
      """)
    switch task {
    case .number, .numbers:
      self = .numbers(
        NumberScores(
          outputs: outputs, targets: targets, names: names, units: units, means: trivial?.means))
    case .twoClasses, .classes:
      let hasProbabilities = Metric.logLoss.fits(task)
      self = .classes(
        // The class is found from the outputs: probabilities of different logits may be equal.
        ClassScores(
          predicted: (0..<outputs.rows).map { task.predictedClass(outputs, row: $0) },
          probabilities: hasProbabilities ? task.readable(outputs) : nil,
          targets: (0..<targets.rows).map { task.targetClass(targets, row: $0) },
          classNames: task.classNames, commonestClass: trivial?.classNumber))
    }
  }

  /// The value of `metric`; nil if it has none for these rows or this task.
  public func value(of metric: Metric) -> Double? {
    switch self {
    case .classes(let scores): scores.value(of: metric)
    case .numbers(let scores): scores.value(of: metric)
    }
  }

  /// How many rows there are.
  public var rows: Int {
    switch self {
    case .classes(let scores): scores.rows
    case .numbers(let scores): scores.rows
    }
  }

  /// Whether the outputs are better than the trivial answer; nil: there are no rows.
  public var isBetterThanTrivial: Bool? {
    switch self {
    case .classes(let scores): scores.isBetterThanTrivial
    case .numbers(let scores): scores.isBetterThanTrivial
    }
  }

  /// One line about outputs that are no better than the trivial answer; nil: they are, or there are
  /// no rows.
  public var warning: String? {
    switch self {
    case .classes(let scores): scores.warning
    case .numbers(let scores): scores.warning
    }
  }

  /// One line: `accuracy 97.2 % (35 of 36), the commonest class alone 39.9 %`.
  public var summary: String {
    switch self {
    case .classes(let scores): scores.summary
    case .numbers(let scores): scores.summary
    }
  }

  /// Everything in lines, as `nn evaluate` prints it.
  public var text: String {
    switch self {
    case .classes(let scores): scores.text
    case .numbers(let scores): scores.text
    }
  }

  /// Everything as an object; what has no value is null.
  public var json: JSON {
    switch self {
    case .classes(let scores): scores.json
    case .numbers(let scores): scores.json
    }
  }
}

extension TrivialAnswer {
  fileprivate var means: [Double]? {
    if case .means(let means) = self { means } else { nil }
  }

  fileprivate var classNumber: Int? {
    if case .commonestClass(let number) = self { number } else { nil }
  }
}
