import NN

extension Recipe {
  /// Throws if the monitor has no value for outputs that mean `task`, or for want of rows.
  func checkMonitor(for task: PredictionTask) throws(RecipeError) {
    guard case .metric(let metric) = monitor else { return }
    guard validation != .none else {
      throw RecipeError(
        .monitor, value: "\(monitor)",
        "no rows are held out to judge; give a validation such as 0.2")
    }
    guard !metric.fits(task) else { return }
    let fitting = Metric.fitting(task).map(\.rawValue).joined(separator: ", ")
    throw RecipeError(
      .monitor, value: "\(monitor)",
      "this target has no such metric; give cost, or one of \(fitting)")
  }
}
