/// What a layer gives and needs, for inputs of a certain width.
public struct LayerPlan: Sendable {
  /// The width of the output.
  public var outputWidth: Int
  /// The layer's parameters, in the order in which they stand in its range.
  public var tensors: [TensorShape]
  /// What the layer keeps from step to step without a gradient, such as running means.
  public var buffers: [BufferShape]
  /// How many numbers a sample the layer keeps from `forward` to `backward`.
  public var savedPerSample: Int
  /// How many numbers a batch it keeps likewise.
  public var savedPerBatch: Int
  /// How many numbers a sample it needs for the time of a call.
  public var scratchPerSample: Int
  /// What `backward` reads of the forward pass; the rest may have been overwritten by then.
  public var backwardReads: BackwardReads
  /// Whether in training a sample's output depends on the other samples: the batch then comes whole.
  public var couplesSamples: Bool
  /// The layers that this one is made of.
  private(set) var nested: [PreparedLayer] = []
  /// The layers in a row that this one is, for the framework's own.
  var chain: Chain?

  /// A plan with the given needs; by default none, and a `backward` that may read everything.
  public init(
    outputWidth: Int, tensors: [TensorShape] = [], buffers: [BufferShape] = [],
    savedPerSample: Int = 0, savedPerBatch: Int = 0, scratchPerSample: Int = 0,
    backwardReads: BackwardReads = [.input, .output], couplesSamples: Bool = false
  ) {
    self.outputWidth = outputWidth
    self.tensors = tensors
    self.buffers = buffers
    self.savedPerSample = savedPerSample
    self.savedPerBatch = savedPerBatch
    self.scratchPerSample = scratchPerSample
    self.backwardReads = backwardReads
    self.couplesSamples = couplesSamples
  }

  /// Makes `layer` a part of this one, with parameters of its own called `name.weight` and so on.
  ///
  /// The passes run it by its number, in the order of these calls. Returns the width of its output;
  /// throws `NetworkError` where it cannot take an input of `inputWidth`.
  @discardableResult
  public mutating func nest(
    _ layer: any Layer, named name: String, inputWidth: Int
  ) throws(NetworkError) -> Int {
    let prepared = try PreparedLayer(layer, name: name, inputWidth: inputWidth)
    nested.append(prepared)
    return prepared.plan.outputWidth
  }
}

/// What a layer's `backward` reads of the forward pass.
public struct BackwardReads: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The layer's input.
  public static let input = BackwardReads(rawValue: 1)
  /// The layer's output.
  public static let output = BackwardReads(rawValue: 2)
}

/// The name, the shape and the initial value of a buffer, such as `running_var` [50] of ones.
public struct BufferShape: Equatable, Sendable {
  /// Its name and dimensions.
  public let shape: TensorShape
  /// What each of its elements is before the first step.
  public let initialValue: Double
  /// Whether it counts something: PyTorch then has a whole number (`I64`) in its place.
  public let isCount: Bool

  /// Describes a buffer of `dimensions`, none for a single number.
  public init(_ name: String, _ dimensions: [Int], initialValue: Double, isCount: Bool = false) {
    self.init(TensorShape(name, dimensions), initialValue: initialValue, isCount: isCount)
  }

  init(_ shape: TensorShape, initialValue: Double, isCount: Bool) {
    self.shape = shape
    self.initialValue = initialValue
    self.isCount = isCount
  }
}
