import NN

extension Run {
  /// Compares the gradient of the initial network, in f64, with differences of its cost over up to 20
  /// rows of the data; see `gradientCheck`.
  public func gradientReport(
    options: GradientCheckOptions = GradientCheckOptions(),
    progress: ((_ done: Int, _ total: Int) -> Void)? = nil
  ) -> GradientReport {
    let rows = GradientRows(dataset)
    return gradientCheck(
      Sequential<Double>(network), loss, inputs: rows.inputs, targets: rows.targets,
      options: options, progress: progress)
  }

  /// Throws `RunError.wrongGradient` where the gradient of the initial network is wrong, as far as a check
  /// of about a second tells.
  public func checkGradients() throws(RunError) {
    if let wrong = gradientReport(options: .brief).entries.first(where: { !$0.passed }) {
      throw .wrongGradient(wrong)
    }
  }
}
