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
  /// samples x 1
  public var targets: Matrix<Double>

  public init(
    name: String, featureNames: [String], targetName: String, inputs: Matrix<Double>,
    targets: Matrix<Double>
  ) {
    precondition(
      inputs.rows == targets.rows && targets.columns == 1 && inputs.columns == featureNames.count,
      "inputs, targets and names do not fit each other")
    self.name = name
    self.featureNames = featureNames
    self.targetName = targetName
    self.inputs = inputs
    self.targets = targets
  }
}
