import CKernels

/// Batch normalization: brings each feature to mean 0 and variance 1 over the batch, then scales
/// and shifts it.
///
///     y = γ h + β      with h = (x - μ) / √(σ² + ε)
///     ∂γ = Σ ∂y h      ∂β = Σ ∂y      ∂x = γ / √(σ² + ε) (∂y - (∂β + h ∂γ) / n)
///
/// with the mean μ and the variance σ² of the feature over the batch's n samples.
/// In inference μ and σ² are running estimates. Each training step moves them by `momentum` towards
/// the mean and the variance of its batch, the variance with n - 1 in the denominator. This and the
/// tensors' names are those of PyTorch's `BatchNorm1d`. In single precision the count of batches
/// stops at 2^24.
///
/// S. Ioffe and C. Szegedy, "Batch normalization: accelerating deep network training by reducing
/// internal covariate shift", 2015.
public struct BatchNorm: Layer {
  /// The ε that is added to the variance, so that the divisor is not 0.
  public let epsilon: Double
  /// The weight of the batch, from 0 to 1, in the new running mean and variance.
  public let momentum: Double

  /// A layer for any width. Precondition: `epsilon` is above 0 and `momentum` from 0 to 1.
  public init(epsilon: Double = 1e-5, momentum: Double = 0.1) {
    Self.entry.requireAllowed(["epsilon": epsilon, "momentum": momentum])
    self.epsilon = epsilon
    self.momentum = momentum
  }

  public var description: String {
    "BatchNorm, epsilon \(epsilon), momentum \(momentum)"
  }

  public func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(
      outputWidth: inputWidth,
      tensors: GainAndShift.tensors(width: inputWidth),
      buffers: [
        BufferShape("running_mean", [inputWidth], initialValue: 0),
        BufferShape("running_var", [inputWidth], initialValue: 1, least: 0),
        BufferShape("num_batches_tracked", [], initialValue: 0, isCount: true),
      ], savedPerBatch: 2 * inputWidth, backwardReads: .input, couplesSamples: true)
  }

  public func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    GainAndShift.initialize(parameters)
  }

  public func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    let width = pass.input.rows
    let mean = pass.savedForBatch.part(at: 0, rows: width)
    let scale = pass.savedForBatch.part(at: width, rows: width)
    if pass.mode == .training {
      S.loops.pointee.row_moments(
        width, pass.input.columns, pass.input.base, pass.input.rowStride, mean.base, scale.base)
      track(mean.view, variance: scale.view, samples: pass.input.columns, in: pass.buffers)
    } else {
      mean.assign(pass.buffers.part(at: 0, rows: width).view)
      scale.assign(pass.buffers.part(at: width, rows: width).view)
    }
    scale.assign(scale.view) { S(1 / (Double($0) + epsilon).squareRoot()) }
    S.loops.pointee.batch_norm(
      width, pass.input.columns, pass.input.base, pass.input.rowStride, mean.base, scale.base,
      pass.parameters.base, pass.parameters.base + width, pass.output.base, pass.output.rowStride)
  }

  public func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    let width = pass.input.rows
    let (mean, scale) = (pass.savedForBatch.base, pass.savedForBatch.base + width)
    let gradient = pass.parameterGradient.base
    if pass.mode == .training {
      S.loops.pointee.batch_norm_gradient(
        width, pass.input.columns, pass.input.base, pass.input.rowStride, mean, scale,
        pass.parameters.base, pass.outputGradient.base, pass.outputGradient.rowStride, gradient,
        gradient + width, pass.inputGradient?.base, pass.inputGradient?.rowStride ?? 0)
    } else {
      // The mean and variance are constants here, so y = γ h + β is linear in x.
      S.loops.pointee.batch_norm_gradient(
        width, pass.input.columns, pass.input.base, pass.input.rowStride, mean, scale,
        pass.parameters.base, pass.outputGradient.base, pass.outputGradient.rowStride, gradient,
        gradient + width, nil, 0)
      guard let inputGradient = pass.inputGradient else { return }
      for row in 0..<width {
        let slope = pass.parameters[row, 0] * scale[row]
        inputGradient.rows(row..<row + 1).assign(pass.outputGradient.rows(row..<row + 1)) {
          slope * $0
        }
      }
    }
  }

  private func track<S: Scalar>(
    _ mean: MatrixView<S>, variance: MatrixView<S>, samples: Int, in buffers: MutableMatrixView<S>
  ) {
    let width = mean.rows
    let unbiased = Double(samples) / Double(max(samples - 1, 1))
    for row in 0..<width {
      buffers[row, 0] = S(
        (1 - momentum) * Double(buffers[row, 0]) + momentum * Double(mean[row, 0]))
      buffers[width + row, 0] = S(
        (1 - momentum) * Double(buffers[width + row, 0])
          + momentum * unbiased * Double(variance[row, 0]))
    }
    buffers[2 * width, 0] += 1
  }

  static let entry = CatalogueEntry<any Layer>(
    "batch-norm", help: "shifts and scales each feature by its mean and variance over the batch",
    settings: [
      Setting("epsilon", 1e-5, .above(0), help: "What is added to the variance."),
      Setting(
        "momentum", 0.1, .within(0, 1), help: "How far a step moves the running mean and variance."),
    ]
  ) { BatchNorm(epsilon: $0["epsilon"], momentum: $0["momentum"]) }
}
