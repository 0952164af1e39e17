import CKernels

/// Layer normalization: brings the features of each sample to mean 0 and variance 1, then scales
/// and shifts each feature.
///
///     y = γ h + β      with h = (x - μ) / √(σ² + ε), μ and σ² of the sample over its m features
///     ∂γ = Σ ∂y h      ∂β = Σ ∂y      ∂x = (g - (Σ g + h Σ g h) / m) / √(σ² + ε), g = γ ∂y
///
/// The sums in ∂γ and ∂β are over the samples, those in ∂x over the features. J. L. Ba, J. R. Kiros
/// and G. E. Hinton, "Layer normalization", 2016.
public struct LayerNorm: Layer {
  /// The ε that is added to the variance, so that the divisor is not 0.
  public let epsilon: Double

  /// A layer for any width. Precondition: `epsilon` is above 0.
  public init(epsilon: Double = 1e-5) {
    Self.entry.requireAllowed(["epsilon": epsilon])
    self.epsilon = epsilon
  }

  public var description: String { "LayerNorm, epsilon \(epsilon)" }

  public func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(
      outputWidth: inputWidth,
      tensors: GainAndShift.tensors(width: inputWidth),
      savedPerSample: 2, backwardReads: .input)
  }

  public func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    GainAndShift.initialize(parameters)
  }

  public func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    let (mean, scale) = (pass.saved.rows(0..<1), pass.saved.rows(1..<2))
    S.loops.pointee.column_moments(
      pass.input.rows, pass.input.columns, pass.input.base, pass.input.rowStride, mean.base,
      scale.base)
    scale.assign(scale.view) { S(1 / (Double($0) + epsilon).squareRoot()) }
    S.loops.pointee.layer_norm(
      pass.input.rows, pass.input.columns, pass.input.base, pass.input.rowStride, mean.base,
      scale.base, pass.parameters.base, pass.parameters.base + pass.input.rows, pass.output.base,
      pass.output.rowStride)
  }

  public func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    let (mean, scale) = (pass.saved.rows(0..<1), pass.saved.rows(1..<2))
    let gradient = pass.parameterGradient.base
    S.loops.pointee.layer_norm_gradient(
      pass.input.rows, pass.input.columns, pass.input.base, pass.input.rowStride, mean.base,
      scale.base, pass.parameters.base, pass.outputGradient.base, pass.outputGradient.rowStride,
      gradient, gradient + pass.input.rows, pass.inputGradient?.base,
      pass.inputGradient?.rowStride ?? 0)
  }

  static let entry = CatalogueEntry<any Layer>(
    "layer-norm", help: "shifts and scales each sample by the mean and variance of its features",
    settings: [Setting("epsilon", 1e-5, .above(0), help: "What is added to the variance.")]
  ) { LayerNorm(epsilon: $0["epsilon"]) }
}
