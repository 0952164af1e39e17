import FileIO
import NN

/// Rows of features, each with a target.
public struct Dataset: Equatable, Sendable {
  /// A short name, which can name a folder: `spirals`, or the file's name without its ending.
  public var name: String
  /// The names of the features: the columns of `inputs`.
  public var featureNames: [String]
  /// The name of the column that the targets come from.
  public var targetName: String
  /// The features of each row: samples x features.
  public var inputs: Matrix<Double>
  /// The targets of each row: samples x numbers; or samples x 1, the number of the row's class; or samples
  /// x classes, one-hot.
  public var targets: Matrix<Double>
  /// The names of the classes in the order of their numbers; empty if targets are numbers.
  public var classNames: [String]

  /// A dataset of the given parts. Precondition: they fit each other.
  public init(
    name: String, featureNames: [String], targetName: String, inputs: Matrix<Double>,
    targets: Matrix<Double>, classNames: [String] = []
  ) {
    require(
      inputs.rows == targets.rows && inputs.columns == featureNames.count
        && (classNames.isEmpty || targets.columns == 1 || targets.columns == classNames.count),
      "inputs, targets and names do not fit each other")
    self.name = name
    self.featureNames = featureNames
    self.targetName = targetName
    self.inputs = inputs
    self.targets = targets
    self.classNames = classNames
  }
}
