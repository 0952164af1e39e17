import NN

/// What tells early stopping how good a network is on the rows that are held out.
public enum Monitor: Equatable, Sendable, CustomStringConvertible {
  /// Their cost.
  case cost
  /// A metric.
  case metric(Metric)

  /// The monitor in words, `cost` or a metric's name; nil if it is neither.
  public init?(_ text: String) {
    if text == "cost" {
      self = .cost
    } else if let metric = Metric(rawValue: text) {
      self = .metric(metric)
    } else {
      return nil
    }
  }

  /// What else to give, for messages.
  public static var cure: String {
    "give cost, or a metric of 'nn list metrics' such as \(Metric.accuracy.rawValue)"
  }

  /// Whether a larger value is a better one.
  var largerIsBetter: Bool {
    switch self {
    case .cost: false
    case .metric(let metric): metric.largerIsBetter
    }
  }

  /// The name of its column in the history.
  var column: String {
    switch self {
    case .cost: "validation_cost"
    case .metric(let metric): "validation_\(metric.key)"
    }
  }

  /// The monitor in words: `cost`, `balanced-accuracy`.
  public var description: String {
    switch self {
    case .cost: "cost"
    case .metric(let metric): metric.rawValue
    }
  }

  /// The monitor as a sentence names it: `validation cost`, `validation accuracy`.
  public var phrase: String { "validation \(self)" }
}
