import NN

extension NetworkSubject {
  /// The outputs for the rows as people read them, computed in the network's own precision, so that scores
  /// are those that evaluating it gives. Rows x outputs.
  func scores(of network: Sequential<S>) -> Matrix<Double> {
    Matrix<Double>(task.readable(ownOutputs(of: network)))
  }

  /// The network's outputs for the rows, in natural units and its own precision.
  func ownOutputs(of network: Sequential<S>) -> Matrix<S> {
    let outputs = network.forward(scalings.scaled(inputs) as Matrix<S>)
    return scalings.targets.isIdentity ? outputs : Matrix<S>(scalings.targets.unscaled(outputs))
  }

  /// The numbers of the rows' true classes.
  var trueClasses: [Int] { (0..<targets.rows).map { task.targetClass(targets, row: $0) } }

  /// The score from which on a row is taken for a class: 1/2, or the middle between the numbers that stand
  /// for two classes.
  var threshold: Double {
    guard case .twoClasses(_, let range, .number) = task else { return 0.5 }
    return (range.lowerBound + range.upperBound) / 2
  }

  /// Throws `FigureError` if the rows show nothing of how `what` tells classes apart.
  func checkClasses(for what: String) throws(FigureError) {
    guard !task.classNames.isEmpty else {
      throw FigureError(
        "\(what) is of classes and the network gives numbers; draw 'predicted' or 'residuals'")
    }
    guard hasData else { throw FigureError("\(what) needs rows of data; name a file with some") }
  }
}
