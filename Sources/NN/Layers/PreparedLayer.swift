import FileIO

/// A layer with its plan for a certain width, and the memory of it and the layers within it.
final class PreparedLayer: Sendable {
  let layer: any Layer
  /// How the passes run it.
  let form: Form
  let name: String
  let inputWidth: Int
  let plan: LayerPlan
  /// The parameters of the layer itself and then of those within it, under their full names.
  let tensors: [TensorShape]
  let buffers: [BufferShape]
  let savedPerSample: Int
  let savedPerBatch: Int
  let scratchPerSample: Int
  let couplesSamples: Bool
  /// Where the memory of each layer within begins, after that of the layer itself.
  let starts: [Needs]

  init(_ layer: any Layer, name: String, inputWidth: Int) throws(NetworkError) {
    self.layer = layer
    form = (layer as? any FormedLayer)?.form ?? .custom
    self.name = name
    self.inputWidth = inputWidth
    let plan = try layer.plan(inputWidth: inputWidth)
    require(
      plan.outputWidth >= 0 && plan.savedPerSample >= 0 && plan.savedPerBatch >= 0
        && plan.scratchPerSample >= 0,
      "\(layer): its plan has a negative width or amount of memory")
    self.plan = plan
    var tensors = plan.tensors
    var buffers = plan.buffers
    var end = Needs(
      parameters: plan.tensors.reduce(0) { $0 + $1.count },
      buffers: plan.buffers.reduce(0) { $0 + $1.shape.count },
      savedPerSample: plan.savedPerSample, savedPerBatch: plan.savedPerBatch)
    var starts: [Needs] = []
    var scratch = 0
    for part in plan.nested {
      starts.append(end)
      tensors += part.tensors.map { $0.within(part.name) }
      buffers += part.buffers.map { $0.within(part.name) }
      end.add(part)
      scratch = max(scratch, part.scratchPerSample)
    }
    self.tensors = tensors
    self.buffers = buffers
    self.starts = starts
    savedPerSample = end.savedPerSample
    savedPerBatch = end.savedPerBatch
    scratchPerSample = plan.scratchPerSample + scratch
    couplesSamples = plan.couplesSamples || plan.nested.contains { $0.couplesSamples }
    parameterCount = end.parameters
    bufferCount = end.buffers
  }

  /// How many parameters the layer and those within it have.
  let parameterCount: Int
  /// How many numbers their buffers have.
  let bufferCount: Int

  /// Stops the program unless `matrix` has the shape of the layer's input.
  func checkInput<S: Scalar>(_ matrix: MatrixView<S>, samples: Int) {
    check(matrix, "input", inputWidth, samples)
  }

  /// Stops the program unless `matrix` has the shape of the layer's output.
  func checkOutput<S: Scalar>(_ matrix: MatrixView<S>, samples: Int) {
    check(matrix, "output", plan.outputWidth, samples)
  }

  private func check<S: Scalar>(
    _ matrix: MatrixView<S>, _ role: String, _ width: Int, _ samples: Int
  ) {
    require(
      matrix.rows == width && matrix.columns == samples && matrix.columnStride == 1,
      """
      \(layer) within another layer was given \(matrix.rows) x \(matrix.columns) numbers\
      \(matrix.columnStride == 1 ? "" : ", transposed,") as \(role); \(width) x \(samples) are needed
      """)
  }

  /// Sets the parameters of the layer and of those within it.
  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    if let chain = plan.chain { return chain.initialize(parameters, using: &generator) }
    let own = plan.tensors.reduce(0) { $0 + $1.count }
    layer.initialize(parameters.part(at: 0, rows: own), using: &generator)
    for (part, start) in zip(plan.nested, starts) {
      part.initialize(
        parameters.part(at: start.parameters, rows: part.parameterCount), using: &generator)
    }
  }
}

/// How much memory of each kind some layers need, and so where the memory of the next one begins.
struct Needs: Sendable {
  var parameters = 0
  var buffers = 0
  var savedPerSample = 0
  var savedPerBatch = 0

  mutating func add(_ layer: PreparedLayer) {
    parameters += layer.parameterCount
    buffers += layer.bufferCount
    savedPerSample += layer.savedPerSample
    savedPerBatch += layer.savedPerBatch
  }
}
