import FileIO
import NN

/// Rows of features with a target each.
public struct Dataset: Equatable, Sendable {
  /// A short name, as for a folder: `spirals`, or the file's name without its ending.
  public var name: String
  /// The columns of `inputs`.
  public var featureNames: [String]
  public var targetName: String
  /// samples x features
  public var inputs: Matrix<Double>
  /// samples x 1, or samples x classes: 1 for the row's class and 0 for the others
  public var targets: Matrix<Double>
  /// The names of the classes in the order of their targets; none where targets are numbers.
  public var classNames: [String]

  public init(
    name: String, featureNames: [String], targetName: String, inputs: Matrix<Double>,
    targets: Matrix<Double>, classNames: [String] = []
  ) {
    require(
      inputs.rows == targets.rows && inputs.columns == featureNames.count
        && (targets.columns == 1 || targets.columns == classNames.count),
      "inputs, targets and names do not fit each other")
    self.name = name
    self.featureNames = featureNames
    self.targetName = targetName
    self.inputs = inputs
    self.targets = targets
    self.classNames = classNames
  }
}
