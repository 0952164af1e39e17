import FileIO

/// Compares a network's gradient, with respect to its parameters and its inputs, with differences
/// of the cost, in Double and in training mode. Checks also that a training step uses the same
/// gradient.
///
///     n = (cost(p + ε) - cost(p - ε)) / 2ε      right if |a - n| <= absolute + relative |n|
///
/// where p is a parameter or an input, and a its gradient by `backward`. inputs: samples x input
/// width; targets: samples x output width; weights: one for each sample. A few samples are enough,
/// as each element costs two forward passes. `progress` is told how many elements are done, and of
/// how many. Precondition: the shapes fit the network.
///
/// If a is not near enough to the first difference n, further differences decide. Their steps are
/// from ε / 512 to 4096 ε.
///
/// - Two differences are combined by Richardson's extrapolation (1911), whose error falls with the
///   fourth power of the step. So a large step may be used where rounding is large, and a small one
///   where the cost bends or has a kink nearby.
/// - The extrapolation with the smallest estimated error counts. The estimate is the size of its
///   correction, plus the rounding of the cost over the step. Rounding is measured, and taken to be
///   at least 8 eps |cost|.
/// - At a kink, such as that of ReLU at 0, the slopes to the left and to the right differ however
///   small the step is. Any value between them is right. Where several kinks meet, slopes with all
///   parameters a little lower and a little higher count as well.
///
/// Other passes look for layers and losses that break their contract. Memory that a layer must not
/// read is filled with NaN. The gradient is computed again with the batch in two parts, and added
/// to other numbers than 0. It must agree with the first gradient in all elements, and so must one
/// step of a `Trainer`. This finds a layer that sets its parameter gradient instead of adding to
/// it, that reads what its plan does not declare, or that works only for some numbers of samples,
/// and a loss that divides by the number of samples in its part. A few rows are repeated to make
/// enough samples. Dropout draws the same mask in each pass.
///
/// `BinaryCrossEntropy` may fail on probabilities near 0 or 1: rounding makes the cost a staircase
/// there. Use logits.
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
  require(options.epsilon > 0, "epsilon is \(settingText(options.epsilon)); give a number above 0")
  let batch = CheckedBatch(
    Matrix(inputs), Matrix(targets), weights.map { $0.map { Double($0) } },
    isWhole: network.chain.keepsWhole)
  return GradientComparison(
    GradientProbe(Sequential<Double>(network), loss, batch), options
  ).report(progress)
}

/// The same with the most common options as arguments.
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
