/// Layers one after another as one layer: what PyTorch calls a `Sequential` within another.
///
/// Their parameters are named by their number: `2.0.weight` of layer 0 within layer 2.
public struct Nested: Layer {
  /// The layers, first to last.
  public let layers: [any Layer]

  /// The given layers one after another.
  public init(_ layers: [any Layer]) { self.layers = layers }

  /// The layers in the braces.
  public init(@LayerBuilder _ layers: () -> [any Layer]) { self.init(layers()) }

  public var description: String {
    "Nested(\(layers.map(\.description).joined(separator: "; ")))"
  }
  public var inputWidth: Int? { layers.lazy.compactMap(\.inputWidth).first }

  public func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(try Chain(layers, inputWidth: inputWidth))
  }

  public func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    pass.memory.chain.forward(pass.input, into: pass.output, pass.memory)
  }

  public func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    pass.memory.chain.backward(
      input: pass.input, output: pass.output, outputGradient: pass.outputGradient,
      inputGradient: pass.inputGradient, parameterGradient: pass.parameterGradient, adds: true,
      pass.memory)
  }

  static let entry = CatalogueEntry<LayerGroup>(
    "sequential", help: "the parts in a row as one layer: sequential(32 tanh, 64 linear)"
  ) { _ in LayerGroup { Nested($0) } }
}

extension LayerPlan {
  /// The plan of a layer that runs `chain` and saves `kept` more numbers per sample.
  init(_ chain: Chain, kept: Int = 0) {
    self.init(
      outputWidth: chain.outputWidth, tensors: chain.tensors, buffers: chain.buffers,
      savedPerSample: chain.savedPerSample + kept, savedPerBatch: chain.needs.savedPerBatch,
      scratchPerSample: chain.scratchPerSample, backwardReads: chain.backwardReads,
      couplesSamples: chain.couplesSamples)
    self.chain = chain
  }
}

extension Memory {
  /// The chain that the owner runs.
  var chain: Chain {
    owner._withUnsafeGuaranteedRef {
      guard let chain = $0.plan.chain else { fatalError("\($0.layer) is no chain of layers") }
      return chain
    }
  }
}
