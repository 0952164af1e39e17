import NN

extension Dataset {
  /// The most classes that a column can have. With more, it rather holds numbers to learn.
  public static let mostClasses = 1000

  /// The dataset with one-hot targets, samples x classes: 1 for the row's class and 0 for the
  /// others.
  ///
  /// Precondition: the targets are samples x 1, each the index of a class in `names`.
  public func oneHot(classes names: [String]) -> Dataset {
    var targets = Matrix<Double>(rows: self.targets.rows, columns: names.count)
    for row in 0..<targets.rows { targets[row, Int(self.targets[row, 0])] = 1 }
    return Dataset(
      name: name, featureNames: featureNames, targetName: targetName, inputs: inputs,
      targets: targets, classNames: names)
  }
}
