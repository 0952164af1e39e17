/// A network: layers one after another, over one vector of parameters.
///
///     let network = Sequential<Double>(seed: 1) {
///       Linear(2, 50); Tanh()
///       Linear(50, 1); Sigmoid()
///     }
///     let outputs = network.forward(inputs)
///
/// A copy is a snapshot: it shares nothing that later training changes.
public struct Sequential<S: Scalar>: Sendable {
  /// The layers, first to last.
  public let layers: [any Layer]
  /// The width of the batch before each layer, and after the last.
  public let widths: [Int]
  /// The layers' parameters, one after another; as many as they were.
  public var parameters: [S] {
    get { storage }
    set {
      precondition(newValue.count == storage.count, "a network keeps its parameter count")
      storage = newValue
    }
  }
  /// The parameters, for changes in place.
  var storage: [S]
  /// The range of `parameters` that each layer has.
  let ranges: [Range<Int>]
  /// The layers, as the passes call them.
  let knownLayers: [KnownLayer]

  /// A network of `layers`, with initial parameters drawn for `seed`.
  ///
  /// `inputs` is the width of the input; it is needed where no layer at the start names one. Throws
  /// `NetworkError` where a layer does not fit the one before it.
  public init(_ layers: [any Layer], inputs: Int? = nil, seed: UInt64 = 0) throws(NetworkError) {
    let plan = try Plan(layers, inputs: inputs)
    self.init(layers, plan, parameters: plan.initialParameters(seed: seed))
  }

  /// A network of the layers in the braces; that they fit each other is a precondition.
  public init(
    inputs: Int? = nil, seed: UInt64 = 0, @LayerBuilder _ layers: () -> [any Layer]
  ) {
    do {
      try self.init(layers(), inputs: inputs, seed: seed)
    } catch {
      preconditionFailure(error.description)
    }
  }

  /// The same network in another precision, each parameter rounded to nearest.
  @specialized(where S == Double, Other == Float)
  @specialized(where S == Float, Other == Double)
  @specialized(where S == Double, Other == Double)
  public init<Other: Scalar>(_ other: Sequential<Other>) {
    layers = other.layers
    widths = other.widths
    ranges = other.ranges
    knownLayers = other.knownLayers
    storage = other.parameters.map { S($0) }
  }

  init(_ layers: [any Layer], _ plan: Plan, parameters: [S]) {
    self.layers = layers
    widths = plan.widths
    ranges = plan.ranges
    knownLayers = layers.map(KnownLayer.init)
    storage = parameters
  }

  /// The width of the input: the number of features.
  public var inputWidth: Int { widths[0] }
  /// The width of the output.
  public var outputWidth: Int { widths[widths.count - 1] }

  /// The parameters' tensors in their order, named as PyTorch names them: `0.weight`, `0.bias`, ...
  public var tensors: [TensorShape] {
    Self.tensors(of: layers)
  }

  static func tensors(of layers: [any Layer]) -> [TensorShape] {
    layers.enumerated().flatMap { index, layer in
      layer.tensors.map { TensorShape("\(index).\($0.name)", $0.dimensions) }
    }
  }

  /// Which widths and parameters layers have in a row.
  struct Plan {
    let layers: [any Layer]
    private(set) var widths: [Int]
    private(set) var ranges: [Range<Int>] = []

    init(_ layers: [any Layer], inputs: Int?) throws(NetworkError) {
      guard let first = inputs ?? layers.lazy.compactMap(\.inputWidth).first else {
        throw NetworkError("no layer names the width of the network's input; say how wide it is")
      }
      self.layers = layers
      widths = [first]
      for (index, layer) in layers.enumerated() {
        let width = widths[index]
        if let expected = layer.inputWidth, expected != width {
          throw NetworkError(
            "layer \(index) (\(layer)): input width \(width), expected \(expected)")
        }
        widths.append(layer.outputWidth(for: width))
        let start = ranges.last?.upperBound ?? 0
        ranges.append(start..<start + layer.parameterCount)
      }
    }

    var parameterCount: Int { ranges.last?.upperBound ?? 0 }

    func initialParameters(seed: UInt64) -> [S] {
      var parameters = [S](repeating: 0, count: parameterCount)
      var generator = RandomGenerator(seed: seed, stream: .initialization)
      parameters.withMutableColumn { column in
        for (layer, range) in zip(layers, ranges) {
          layer.initialize(
            column.part(at: range.lowerBound, rows: range.count, columns: 1), using: &generator)
        }
      }
      return parameters
    }
  }
}

extension Sequential {
  /// The network of the two-spirals job: 2-50-30-1 with tanh, tanh and sigmoid.
  public static func twoSpirals(seed: UInt64 = 0) -> Sequential {
    Sequential(seed: seed) {
      Linear(2, 50)
      Tanh()
      Linear(50, 30)
      Tanh()
      Linear(30, 1)
      Sigmoid()
    }
  }
}
