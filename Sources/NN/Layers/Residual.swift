/// A residual block: adds its input to the output of the layers within, f, which must be as wide.
///
///     y = x + f(x)      ∂x = ∂y + (∂f/∂x)ᵀ ∂y
///
/// The parameters are named as those of `Nested`. K. He et al., "Deep residual learning for image
/// recognition", 2016.
public struct Residual: Layer {
  /// The layers of f, first to last.
  public let layers: [any Layer]

  /// A block of the given layers.
  public init(_ layers: [any Layer]) { self.layers = layers }

  /// A block of the layers in the braces.
  public init(@LayerBuilder _ layers: () -> [any Layer]) { self.init(layers()) }

  public var description: String {
    "Residual(\(layers.map(\.description).joined(separator: "; ")))"
  }
  public var inputWidth: Int? { layers.lazy.compactMap(\.inputWidth).first }

  public func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    let chain = try Chain(layers, inputWidth: inputWidth)
    guard chain.outputWidth == inputWidth else {
      throw NetworkError(
        "the layers within end \(chain.outputWidth) wide and begin \(inputWidth) wide; "
          + "what is added must be as wide as the input")
    }
    // If the last layer of f reads its output in `backward`, f(x) has to be saved besides y.
    let keepsOutput = chain.backwardReads.contains(.output)
    var plan = LayerPlan(chain, kept: keepsOutput ? chain.outputWidth : 0)
    plan.backwardReads = chain.backwardReads.intersection(.input)
    return plan
  }

  public func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    let chain = pass.memory.chain
    if let kept = pass.memory.keptOutput(of: chain) {
      chain.forward(pass.input, into: kept, pass.memory)
      pass.output.assign(kept.view)
    } else {
      chain.forward(pass.input, into: pass.output, pass.memory)
    }
    pass.output.add(times: pass.input)
  }

  public func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    let chain = pass.memory.chain
    chain.backward(
      input: pass.input, output: pass.memory.keptOutput(of: chain)?.view ?? pass.output,
      outputGradient: pass.outputGradient, inputGradient: pass.inputGradient,
      parameterGradient: pass.parameterGradient, adds: true, pass.memory)
    pass.inputGradient?.add(times: pass.outputGradient)
  }

  static let entry = CatalogueEntry<LayerGroup>(
    "residual", help: "adds the input to what the parts give: residual(32 tanh, 64 linear)"
  ) { _ in LayerGroup(addsInput: true) { Residual($0) } }
}

extension Memory {
  /// The saved rows for f(x), after those of the chain; nil if no `backward` reads it.
  fileprivate func keptOutput(of chain: Chain) -> MutableMatrixView<S>? {
    guard chain.backwardReads.contains(.output) else { return nil }
    return block(savedBase + chain.savedPerSample * rowStride, rows: chain.outputWidth)
  }
}
