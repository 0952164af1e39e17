/// What the outputs of a network mean.
///
/// It is found once, from the targets and the words for the network and the loss. A model keeps it.
/// Predictions, metrics and pictures depend on it.
public enum PredictionTask: Equatable, Sendable {
  /// One output is a number.
  case number
  /// Each of this many outputs is a number.
  case numbers(Int)
  /// One output tells two named classes apart. Its targets are the ends of the range `at`, the
  /// lower one for the first class; `by` says what the output is.
  case twoClasses([String], at: ClosedRange<Double>, by: TwoClassOutput)
  /// An output for each of the named classes: the logits of their probabilities.
  case classes([String])

  /// How many outputs the network has.
  public var outputWidth: Int {
    switch self {
    case .number, .twoClasses: 1
    case .numbers(let count): count
    case .classes(let names): names.count
    }
  }

  /// The names of the classes in the order of their numbers; empty if outputs are numbers.
  public var classNames: [String] {
    switch self {
    case .number, .numbers: []
    case .twoClasses(let names, _, _), .classes(let names): names
    }
  }

  /// The same task with other names for its classes.
  public func renamingClasses(_ name: (String) -> String) -> PredictionTask {
    switch self {
    case .number, .numbers: self
    case .twoClasses(let names, let range, let output):
      .twoClasses(names.map(name), at: range, by: output)
    case .classes(let names): .classes(names.map(name))
    }
  }

  /// Whether the task has a single output that is a probability of the second class, or its logit.
  public var givesProbability: Bool {
    if case .twoClasses(_, _, let output) = self { output != .number } else { false }
  }

  /// The outputs as people read them, samples x outputs. Logits become probabilities: of the second
  /// of two classes, or of each class. Other outputs stay as they are.
  public func readable<S: Scalar>(_ outputs: Matrix<S>) -> Matrix<S> {
    switch self {
    case .twoClasses(_, _, .logit): sigmoid(outputs)
    case .classes: softmax(outputs)
    default: outputs
    }
  }

  /// The number of the class that row `row` of a network's outputs stands for. Precondition: the
  /// task has classes.
  public func predictedClass<S: Scalar>(_ outputs: Matrix<S>, row: Int) -> Int {
    switch self {
    // A logit of 0 is a probability of 1/2.
    case .twoClasses(_, _, .logit): outputs[row, 0] >= 0 ? 1 : 0
    default: targetClass(outputs, row: row)
    }
  }

  /// The number of the class that row `row` of targets stands for. Precondition: the task has
  /// classes.
  public func targetClass<S: Scalar>(_ targets: Matrix<S>, row: Int) -> Int {
    switch self {
    case .twoClasses(_, let range, _): Double(targets[row, 0]) >= middle(of: range) ? 1 : 0
    case .classes: targets.largestColumn(inRow: row)
    case .number, .numbers: fatalError("this task has no classes")
    }
  }

  /// How many rows of outputs stand for the class of their target; nil if there are no classes.
  public func rightRows<S: Scalar>(outputs: Matrix<S>, targets: Matrix<Double>) -> Int? {
    guard !classNames.isEmpty else { return nil }
    return (0..<outputs.rows).count {
      predictedClass(outputs, row: $0) == targetClass(targets, row: $0)
    }
  }

  /// The middle of `range`, where the two classes meet.
  private func middle(of range: ClosedRange<Double>) -> Double {
    (range.lowerBound + range.upperBound) / 2
  }
}

extension PredictionTask {
  /// The two target values with which an output of range `range` can tell two classes apart: the
  /// ends of the range; 0 and 1 if it has no upper end; nil if the output may be any number.
  public static func ends(of range: ClosedRange<Double>?) -> ClosedRange<Double>? {
    range.map { $0.upperBound.isFinite ? $0 : 0...1 }
  }

  /// What is wrong with the task, such as two classes of one name; nil if nothing is.
  var fault: String? {
    switch self {
    case .number: return nil
    case .numbers(let count): return count > 0 ? nil : "no outputs"
    case .twoClasses(let names, let range, _):
      if names.count != 2 { return "two classes need 2 names, not \(names.count)" }
      if names[0] == names[1] { return "both classes are called '\(names[0])'" }
      return range.lowerBound < range.upperBound && (range.upperBound - range.lowerBound).isFinite
        ? nil : "both classes have the target \(range.lowerBound)"
    case .classes(let names):
      if names.count < 2 { return "classes need 2 names or more, not \(names.count)" }
      let twice = names.first { name in names.count { $0 == name } > 1 }
      return twice.map { "two classes are called '\($0)'" }
    }
  }
}

/// 1 / (1 + exp(-z)) of each element.
private func sigmoid<S: Scalar>(_ logits: Matrix<S>) -> Matrix<S> {
  var result = logits
  logits.withView { logits in
    result.withMutableView { Sigmoid().function.value(logits, into: $0) }
  }
  return result
}

/// What a single output that tells two classes apart is.
public enum TwoClassOutput: String, Sendable {
  /// A number near the target of its class.
  case number
  /// The probability of the second class.
  case probability
  /// The logit of that probability.
  case logit
}
