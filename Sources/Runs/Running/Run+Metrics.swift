import NN

extension Run {
  /// The metrics that fit the task, of the rows trained on and of those held out, by the names of their
  /// columns in the history: `accuracy`, `validation_accuracy`. NaN: a metric has no value.
  ///
  /// `heldOutOutputs` are the network's outputs for the rows held out; nil: they are computed.
  func metrics(
    of network: Sequential<S>, _ heldOutOutputs: Matrix<S>? = nil
  ) -> [(name: String, value: Double)] {
    // No metric needs the trivial answer or the names.
    func scores(_ outputs: Matrix<S>, _ targets: Matrix<Double>) -> Scores {
      Scores(outputs: scalings.unscaled(outputs), targets: targets, task: task)
    }
    let training = scores(network.forward(inputs), dataset.targets)
    var validation: Scores?
    if let batch = heldOutBatch, let heldOut {
      validation = scores(heldOutOutputs ?? network.forward(batch.inputs), heldOut.targets)
    }
    return Metric.fitting(task).flatMap { metric in
      let own = (name: metric.key, value: training.value(of: metric) ?? .nan)
      guard let validation else { return [own] }
      return [
        own, (name: "validation_\(metric.key)", value: validation.value(of: metric) ?? .nan),
      ]
    }
  }
}
