import NN

extension Run {
  /// Compares the gradient of the initial network with differences of its cost, in f64 and on up to
  /// 20 rows of the data; see `gradientCheck`.
  public func gradientReport(
    options: GradientCheckOptions = GradientCheckOptions(),
    progress: ((_ done: Int, _ total: Int) -> Void)? = nil
  ) -> GradientReport {
    let rows = GradientRows(inputs: Matrix<Double>(inputs), targets: Matrix<Double>(targets))
    return gradientCheck(
      Sequential<Double>(network), loss, inputs: rows.inputs, targets: rows.targets,
      options: options, progress: progress)
  }

  /// Throws `RunError.wrongGradient` if a check of about a second finds that the gradient of the
  /// initial network is wrong. Returns what it found: of a large network it samples each tensor.
  @discardableResult
  public func checkGradients() throws(RunError) -> GradientReport {
    let report = gradientReport(options: .brief)
    if let wrong = report.entries.first(where: { !$0.passed }) { throw .wrongGradient(wrong) }
    return report
  }
}
