/// Layers one after another, with the layout of their memory. A network runs one, and so do
/// `Nested` and `Residual`.
///
/// `@unchecked Sendable`: nothing changes after `init`.
final class Chain: @unchecked Sendable {
  let layers: [PreparedLayer]
  /// The width of the batch before each layer, and after the last.
  let widths: [Int]
  /// The layers as the passes run them, one stage each.
  let stages: UnsafePointer<Stage>
  let count: Int
  /// How much memory of each kind the layers need together.
  let needs: Needs
  /// The rows of saved memory: the batches between the layers, and what the layers save.
  let savedPerSample: Int
  /// The rows of scratch memory: two blocks for gradients, and as much as any one layer needs.
  let scratchPerSample: Int
  /// Which of the chain's own input and output `backward` reads.
  let backwardReads: BackwardReads
  /// Whether in training a sample's output depends on the other samples.
  let couplesSamples: Bool
  /// Whether in training the whole batch goes through each layer at once. Layers with buffers need
  /// that as well: a step updates a buffer once, from all samples.
  var keepsWhole: Bool { couplesSamples || needs.buffers > 0 }
  /// Whether a step of plain gradient descent may add the gradient straight to the parameters. It
  /// may if no layer reads a parameter after adding to its gradient, which only built-in forms
  /// promise.
  let allowsUpdatesInPlace: Bool

  /// The chain of `layers` for an input of `inputWidth`; throws `NetworkError` if there are no
  /// layers, or if one does not fit the one before it.
  init(_ layers: [any Layer], inputWidth: Int) throws(NetworkError) {
    if layers.isEmpty { throw NetworkError("no layers, where at least one is needed") }
    var prepared: [PreparedLayer] = []
    var widths = [inputWidth]
    for (index, layer) in layers.enumerated() {
      do throws(NetworkError) {
        let layer = try PreparedLayer(layer, name: "\(index)", inputWidth: widths[index])
        prepared.append(layer)
        widths.append(layer.plan.outputWidth)
      } catch {
        throw NetworkError("layer \(index) (\(layer)): \(error)")
      }
    }
    self.layers = prepared
    self.widths = widths
    count = prepared.count
    let forms = prepared.map(\.form)
    let places = Places(prepared, widths, forms)
    var end = Needs(savedPerSample: places.activationRows)
    let stages = UnsafeMutablePointer<Stage>.allocate(capacity: count)
    for (index, layer) in prepared.enumerated() {
      (stages + index).initialize(
        to: Stage(
          work: Work(forms[index]), function: forms[index].function,
          layer: Unmanaged.passUnretained(layer), inputWidth: widths[index],
          outputWidth: widths[index + 1], start: end, parameterCount: layer.parameterCount,
          input: places.activations[index], output: places.activations[index + 1],
          inputGradient: places.gradients[index]))
      end.add(layer)
    }
    self.stages = UnsafePointer(stages)
    needs = end
    savedPerSample = end.savedPerSample
    gradientRows = places.gradientRows
    scratchPerSample =
      places.gradientRows + (prepared.map(\.scratchPerSample).max() ?? 0)
    var reads: BackwardReads = []
    if let first = prepared.first, first.plan.backwardReads.contains(.input) {
      reads.insert(.input)
    }
    if let last = prepared.last, last.plan.backwardReads.contains(.output) {
      reads.insert(.output)
    }
    backwardReads = reads
    couplesSamples = prepared.contains { $0.couplesSamples }
    allowsUpdatesInPlace = forms.allSatisfy(\.isBuiltIn)
  }

  deinit { stages.deallocate() }

  /// The rows of scratch memory that hold gradients between the layers.
  let gradientRows: Int

  var inputWidth: Int { widths[0] }
  var outputWidth: Int { widths[count] }

  /// The layers' parameters in their order, `0.weight` and so on.
  var tensors: [TensorShape] {
    layers.flatMap { layer in
      layer.tensors.map { $0.within(layer.name) }
    }
  }

  /// Their buffers likewise.
  var buffers: [BufferShape] {
    layers.flatMap { layer in layer.buffers.map { $0.within(layer.name) } }
  }

  /// Sets the parameters of all layers.
  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    var start = 0
    for layer in layers {
      layer.initialize(
        parameters.part(at: start, rows: layer.parameterCount), using: &generator)
      start += layer.parameterCount
    }
  }
}

/// A layer as the passes run it.
struct Stage {
  let work: Work
  /// The function if the work is elementwise, else nil.
  let function: Elementwise?
  let layer: Unmanaged<PreparedLayer>
  let inputWidth: Int
  let outputWidth: Int
  /// Where the layer's parameters, buffers and saved numbers begin.
  let start: Needs
  let parameterCount: Int
  /// Where the batches before and after the layer are stored.
  let input: Place
  let output: Place
  /// Where the gradient with respect to the input is stored.
  let inputGradient: Place
}

/// A form as a plain number, which the passes tell apart quickly.
enum Work: UInt8 {
  case affine, affineWithoutBias, elementwise, custom

  init(_ form: Form) {
    switch form {
    case .affine(let hasBias): self = hasBias ? .affine : .affineWithoutBias
    case .elementwise: self = .elementwise
    case .custom: self = .custom
    }
  }
}

extension Form {
  /// The function of an elementwise form; nil for others.
  fileprivate var function: Elementwise? {
    if case .elementwise(let function) = self { function } else { nil }
  }
}

/// Where a batch between two layers, or its gradient, is stored during the passes.
struct Place: Equatable {
  /// Its first row in the chain's own memory; negative if it is outside of that.
  let row: Int
  /// The chain's input, or the gradient with respect to it.
  static let input = Place(row: -1)
  /// The chain's output, or the gradient with respect to it.
  static let output = Place(row: -2)
}

/// Chooses where the batches between the layers and their gradients are stored.
private struct Places {
  var activations: [Place]
  var gradients: [Place]
  private(set) var activationRows = 0
  private(set) var gradientRows = 0

  init(_ layers: [PreparedLayer], _ widths: [Int], _ forms: [Form]) {
    let count = layers.count
    // An elementwise layer works in place if no `backward` reads the input that it overwrites.
    func isInPlace(_ index: Int) -> Bool {
      guard case .elementwise(let function) = forms[index], index > 0 else { return false }
      return function.readsOutput && !layers[index - 1].plan.backwardReads.contains(.output)
    }
    activations = Array(repeating: .output, count: count + 1)
    activations[0] = .input
    // From the last layer to the first, as a layer in place takes the place of its output.
    for index in stride(from: count - 1, to: 0, by: -1) {
      if isInPlace(index) {
        activations[index] = activations[index + 1]
      } else {
        activations[index] = Place(row: activationRows)
        activationRows += widths[index]
      }
    }

    // Gradients alternate between two blocks. Elementwise layers pass them back in place.
    gradients = Array(repeating: .output, count: count + 1)
    gradients[0] = .input
    let widest = widths.dropFirst().dropLast().max() ?? 0
    var side = 0
    for index in stride(from: count - 1, to: 0, by: -1) {
      if case .elementwise = forms[index], index < count - 1 {
        gradients[index] = gradients[index + 1]
      } else {
        gradients[index] = Place(row: side * widest)
        side = 1 - side
      }
    }
    gradientRows = count > 1 ? 2 * widest : 0
  }
}
