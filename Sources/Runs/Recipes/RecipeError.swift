/// A wrong setting of a recipe.
///
/// Its description is one line: the setting, its value if that is short, what is wrong and what to
/// do.
public struct RecipeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The settings that can be wrong. The raw values are their names on the command line.
  public enum Setting: String, Sendable {
    case network, hidden, activation, loss, optimizer, schedule, epochs, l1, l2, validation,
      patience
    case folds, test
    case monitor
    case minimumDelta = "min-delta"
    case metricsEvery = "metrics-every"
    case learningRate = "learning-rate"
    case initializer = "init"
    case clipNorm = "clip-norm"
    case clipValue = "clip-value"
    case batchSize = "batch-size"
    case classWeights = "class-weights"
  }

  /// The setting that is wrong.
  public let setting: Setting
  /// Its value; nil if the message contains it.
  public let value: String?
  /// What is wrong, and what to do.
  public let message: String

  /// An error about `setting`.
  init(_ setting: Setting, value: String? = nil, _ message: String) {
    self.setting = setting
    self.value = value
    self.message = message
  }

  public var description: String {
    "\(setting.rawValue)\(value.map { " \($0)" } ?? ""): \(message)"
  }
}
