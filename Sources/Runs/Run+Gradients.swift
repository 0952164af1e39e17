import NN

extension Run {
  /// Compares the gradient of the initial network, in f64, with differences of its cost over up to 20
  /// rows of the data; see `gradientCheck`.
  public func gradientReport(
    epsilon: Double = 1e-6, absoluteTolerance: Double = 1e-8, relativeTolerance: Double = 1e-5
  ) -> GradientReport {
    let rows = GradientRows(dataset)
    return gradientCheck(
      Sequential<Double>(network), loss, inputs: rows.inputs, targets: rows.targets,
      epsilon: epsilon, absoluteTolerance: absoluteTolerance,
      relativeTolerance: relativeTolerance)
  }

  /// Throws `RunError.wrongGradient` where the gradient of the initial network is wrong.
  public func checkGradients() throws(RunError) {
    if let wrong = gradientReport().entries.first(where: { !$0.passed }) {
      throw .wrongGradient(wrong)
    }
  }
}
