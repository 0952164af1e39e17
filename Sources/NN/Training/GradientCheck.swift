import FileIO

/// Compares a network's gradient, for its parameters and its inputs, with differences of the cost, and
/// one training step with the gradient; all in Double and in training mode.
///
///     n = (cost(p + ε) - cost(p - ε)) / 2ε      right where |a - n| <= absolute + relative |n|
///
/// inputs: samples x input width; targets: samples x output width; weights: what each sample counts. A few
/// samples are enough, as each element costs two passes over them. `progress` is told how many elements
/// are done, and of how many.
///
/// Where the gradient a misses the first difference n, others decide, with steps from ε / 512 to 4096 ε:
///
/// - Two of them make one of Richardson's (1911), whose error falls with the fourth power of the step. So
///   steps may be large where rounding is, and small where the cost bends or has a kink near by.
/// - The best of them counts. It may be off by what it differs from its neighbour, and by the rounding of
///   the cost, which is measured and taken for at least 8 eps |cost| / ε.
/// - At a kink, such as that of ReLU at 0, the slopes to the left and to the right stay apart however small
///   the step is. Any value between them is right there. Where several kinks meet, slopes at parameters a
///   little lower and higher count as well.
///
/// Memory that a layer has no business to read is NaN, and the gradient is taken once more with the batch
/// cut in two and added to other numbers; all of its elements, and the step of a `Trainer`, must agree with
/// the first one. So the check finds a layer that sets its gradient where it should add, reads what its
/// plan does not declare, or works for a certain number of samples only, and a loss that divides by the
/// samples of its part. Few samples are repeated for that. Dropout draws the same mask each time.
///
/// `BinaryCrossEntropy` on probabilities that round to 0 or 1 is a staircase and may fail; use logits.
public func gradientCheck<S: Scalar>(
  _ network: Sequential<S>, _ loss: any Loss, inputs: Matrix<S>, targets: Matrix<S>,
  weights: [S]? = nil, options: GradientCheckOptions,
  progress: ((_ done: Int, _ total: Int) -> Void)? = nil
) -> GradientReport {
  require(
    inputs.columns == network.inputWidth && targets.columns == network.outputWidth
      && inputs.rows == targets.rows && inputs.rows > 0
      && weights.map { $0.count == inputs.rows } ?? true,
    """
    inputs \(inputs.rows) x \(inputs.columns), targets \(targets.rows) x \(targets.columns) and \
    \(weights?.count ?? inputs.rows) weights for a network from \(network.inputWidth) to \
    \(network.outputWidth) features
    """)
  require(options.epsilon > 0, "differences over \(options.epsilon)")
  let chain = network.chain
  let batch = CheckedBatch(
    Matrix(inputs), Matrix(targets), weights.map { $0.map { Double($0) } },
    isWhole: chain.couplesSamples || chain.needs.buffers > 0)
  return GradientComparison(
    GradientProbe(Sequential<Double>(network), loss, batch), options
  ).report(progress)
}

/// The same with the commonest options as arguments.
public func gradientCheck<S: Scalar>(
  _ network: Sequential<S>, _ loss: any Loss, inputs: Matrix<S>, targets: Matrix<S>,
  weights: [S]? = nil, epsilon: Double = 1e-6, absoluteTolerance: Double = 1e-8,
  relativeTolerance: Double = 1e-5
) -> GradientReport {
  gradientCheck(
    network, loss, inputs: inputs, targets: targets, weights: weights,
    options: GradientCheckOptions(
      epsilon: epsilon, absoluteTolerance: absoluteTolerance, relativeTolerance: relativeTolerance))
}
