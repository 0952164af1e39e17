import FileIO

/// A network: layers one after another, over one vector of parameters.
///
///     let network = Sequential<Double>(seed: 1) {
///       Linear(2, 50); Tanh()
///       Linear(50, 1); Sigmoid()
///     }
///     let outputs = network.forward(inputs)
///
/// A network is a value: training does not change a copy of it. For a sequence within a network,
/// see `Nested`.
public struct Sequential<S: Scalar>: Sendable {
  /// The layers, first to last.
  public var layers: [any Layer] { chain.layers.map(\.layer) }
  /// The parameters of all layers, one after another. Precondition of a change: their count stays
  /// the same.
  public var parameters: [S] {
    get { storage }
    _modify {
      yield &storage
      checkCounts()
    }
  }
  /// The numbers that layers keep without a gradient, such as running means. Precondition of a
  /// change: their count stays the same.
  public var buffers: [S] {
    get { bufferStorage }
    _modify {
      yield &bufferStorage
      checkCounts()
    }
  }
  var storage: [S]
  var bufferStorage: [S]
  /// The network as one layer, with its plan.
  let root: PreparedLayer
  let chain: Chain

  /// A network of `layers`, with initial parameters drawn for `seed`.
  ///
  /// `inputs` is the width of the input; nil: the first `inputWidth` that a layer has, as `Linear`
  /// does. Throws `NetworkError` if no layer has one, or if a layer does not fit the one before it.
  public init(_ layers: [any Layer], inputs: Int? = nil, seed: UInt64 = 0) throws(NetworkError) {
    try self.init(unset: layers, inputs: inputs)
    storage = [S](repeating: 0, count: chain.needs.parameters)
    var generator = RandomGenerator(seed: seed, stream: .initialization)
    let chain = chain
    storage.withMutableColumn { chain.initialize($0, using: &generator) }
  }

  /// A network of the layers in the braces. Precondition: they fit each other, and `inputs` is
  /// given or a layer has an `inputWidth`.
  public init(
    inputs: Int? = nil, seed: UInt64 = 0, @LayerBuilder _ layers: () -> [any Layer]
  ) {
    do {
      try self.init(layers(), inputs: inputs, seed: seed)
    } catch {
      fatalError(error.description)
    }
  }

  /// The same network in another precision, each number rounded to nearest.
  @specialized(where S == Double, Other == Float)
  @specialized(where S == Float, Other == Double)
  @specialized(where S == Double, Other == Double)
  public init<Other: Scalar>(_ other: Sequential<Other>) {
    root = other.root
    chain = other.chain
    storage = other.storage.map { S($0) }
    bufferStorage = other.bufferStorage.map { S($0) }
  }

  /// A network whose parameters are still to be set: words may ask for more than fits into memory.
  init(unset layers: [any Layer], inputs: Int?) throws(NetworkError) {
    guard let width = inputs ?? layers.lazy.compactMap(\.inputWidth).first else {
      throw NetworkError("no layer names the width of the network's input; say how wide it is")
    }
    root = try PreparedLayer(Nested(layers), name: "", inputWidth: width)
    guard let chain = root.plan.chain else { fatalError("nested layers are a chain") }
    self.chain = chain
    storage = []
    bufferStorage = chain.buffers.flatMap { buffer in
      [S](repeating: S(buffer.initialValue), count: buffer.shape.count)
    }
  }

  /// The width of the batch before each layer, and after the last.
  public var widths: [Int] { chain.widths }
  /// Whether in training a sample's output depends on the other samples of its batch.
  public var couplesSamples: Bool { chain.couplesSamples }
  /// The width of the input: the number of features.
  public var inputWidth: Int { chain.inputWidth }
  /// The width of the output.
  public var outputWidth: Int { chain.outputWidth }

  /// The parameters' tensors in their order, named as PyTorch names them: `0.weight`, `0.bias`, ...
  public var tensors: [TensorShape] { chain.tensors }

  /// The buffers in their order, named likewise: `1.running_mean`, ...
  public var bufferShapes: [BufferShape] { chain.buffers }

  private func checkCounts() {
    require(
      storage.count == chain.needs.parameters && bufferStorage.count == chain.needs.buffers,
      """
      \(storage.count) parameters and \(bufferStorage.count) numbers in buffers for a network of \
      \(chain.needs.parameters) and \(chain.needs.buffers)
      """)
  }
}
