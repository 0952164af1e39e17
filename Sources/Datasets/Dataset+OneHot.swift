import NN

extension Dataset {
  /// The most classes that a column is taken to hold; more are rather numbers to learn.
  public static let mostClasses = 1000

  /// The dataset with a column of targets for each class: 1 for the row's class, which its target was
  /// the index of, and 0 for the others.
  public func oneHot(classes names: [String]) -> Dataset {
    var targets = Matrix<Double>(rows: self.targets.rows, columns: names.count)
    for row in 0..<targets.rows { targets[row, Int(self.targets[row, 0])] = 1 }
    return Dataset(
      name: name, featureNames: featureNames, targetName: targetName, inputs: inputs,
      targets: targets, classNames: names)
  }
}
