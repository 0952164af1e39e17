/// The width of a layer's output, its parameters and its memory, for inputs of a certain width.
public struct LayerPlan: Sendable {
  /// The width of the output.
  public var outputWidth: Int
  /// The tensors of the layer's parameters, in the order of its column of parameters.
  public var tensors: [TensorShape]
  /// The numbers without a gradient that the layer keeps from step to step, such as running means.
  public var buffers: [BufferShape]
  /// How many numbers per sample the layer saves in `forward` for `backward`.
  public var savedPerSample: Int
  /// How many numbers per batch it saves.
  public var savedPerBatch: Int
  /// How many numbers per sample it needs during a call only.
  public var scratchPerSample: Int
  /// Which of its input and output `backward` reads. The other may be overwritten before.
  public var backwardReads: BackwardReads
  /// Whether in training a sample's output depends on other samples. The layer then gets the whole
  /// batch in one pass.
  public var couplesSamples: Bool
  /// The layers that this one is made of.
  private(set) var nested: [PreparedLayer] = []
  /// The chain that this layer runs, if it is `Nested` or `Residual`.
  var chain: Chain?

  /// A plan with the given needs. By default there are none, and `backward` may read both the input
  /// and the output.
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

  /// Nests `layer` in this one; its parameters are called `name.weight` and so on.
  ///
  /// The passes run it by its number, counted from 0 in the order of these calls. Returns the width
  /// of its output; throws `NetworkError` if it cannot take an input of `inputWidth`.
  @discardableResult
  public mutating func nest(
    _ layer: any Layer, named name: String, inputWidth: Int
  ) throws(NetworkError) -> Int {
    let prepared = try PreparedLayer(layer, name: name, inputWidth: inputWidth)
    nested.append(prepared)
    return prepared.plan.outputWidth
  }
}

/// Which matrices of the forward pass a layer's `backward` reads.
public struct BackwardReads: OptionSet, Sendable {
  /// The bits of the set.
  public let rawValue: Int

  /// The set of these bits.
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
  /// The value of each element before the first step.
  public let initialValue: Double
  /// Whether it is a count: a file then holds it as whole numbers (`I64`), as PyTorch does.
  public let isCount: Bool
  /// The least value that an element may have; nil: any finite one.
  public let least: Double?

  /// A buffer called `name` of the given dimensions; without any it is a single number. A count is at
  /// least 0.
  public init(
    _ name: String, _ dimensions: [Int], initialValue: Double, isCount: Bool = false,
    least: Double? = nil
  ) {
    self.init(
      TensorShape(name, dimensions), initialValue: initialValue, isCount: isCount,
      least: isCount ? 0 : least)
  }

  private init(_ shape: TensorShape, initialValue: Double, isCount: Bool, least: Double?) {
    self.shape = shape
    self.initialValue = initialValue
    self.isCount = isCount
    self.least = least
  }

  /// The same buffer of a layer called `name`.
  func within(_ name: String) -> BufferShape {
    BufferShape(
      shape.within(name), initialValue: initialValue, isCount: isCount, least: least)
  }
}
