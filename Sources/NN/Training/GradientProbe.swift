/// A network, a loss and a batch, whose cost can be asked for again and again as parameters and inputs
/// are moved, and whose gradient can be taken in several ways.
final class GradientProbe {
  /// To be moved and put back.
  let parameters: AlignedBuffer<Double>
  let network: Sequential<Double>
  let batch: CheckedBatch
  private let loss: any Loss
  private let workspace: Workspace<Double>
  private let targets: AlignedBuffer<Double>
  private let weights: AlignedBuffer<Double>
  private let buffers: AlignedBuffer<Double>

  init(_ network: Sequential<Double>, _ loss: any Loss, _ batch: CheckedBatch) {
    self.network = network
    self.loss = loss
    self.batch = batch
    parameters = AlignedBuffer(network.parameters)
    buffers = AlignedBuffer(network.buffers)
    workspace = Workspace(network, capacity: batch.samples)
    targets = AlignedBuffer(batch.targets.elements)
    weights = AlignedBuffer(count: batch.samples)
  }

  private var whole: Range<Int> { 0..<batch.samples }

  /// A gradient, with the cost that it belongs to.
  struct Gradient {
    var cost = 0.0
    var parameters: [Double]
    /// samples x features
    var inputs: Matrix<Double>
  }

  /// What `backward` says for all rows as one block, added to 0.
  func gradient() -> Gradient { gradient([whole], addedTo: 0) }

  /// What it says for the parts of the batch together, added to 1, which is subtracted again: a layer
  /// that sets its gradient loses the 1 or another part.
  func gradientInParts() -> Gradient { gradient(batch.parts, addedTo: 1) }

  /// What one step of a trainer subtracts from the parameters at a learning rate of 1, and its cost.
  func trainingStep() -> (cost: Double, parameters: [Double]) {
    let trainer = Trainer(
      network, loss: loss, optimizer: SGD(learningRate: 1), seed: Self.seed)
    let cost = trainer.trainOneStep(
      inputs: batch.inputs, targets: batch.targets, weights: batch.weights)
    return (cost, zip(network.parameters, trainer.network.parameters).map { $0 - $1 })
  }

  /// Loads the batch as one block and runs all layers; to be called before `cost(from:)`.
  @discardableResult
  func load() -> Double {
    loadBlock(whole)
    wholeWeight = weight(whole)
    return cost(from: 0)
  }

  /// The batch's cost, where the layers before `layer` have not changed since they were run.
  func cost(from layer: Int) -> Double {
    runForward(whole, from: layer)
    return loss.evaluate(part(whole, batchWeight: wholeWeight, gradient: nil))
  }

  private var wholeWeight = 0.0

  /// An input, which stands in each copy of its row.
  func input(row: Int, feature: Int) -> MovableElement {
    let input = workspace.input(samples: batch.samples)
    return MovableElement(
      base: input.base + feature * input.rowStride + row, stride: batch.distinct,
      copies: batch.samples / batch.distinct)
  }

  /// How far costs are off by rounding, as a standard deviation: J. J. Moré and S. M. Wild, "Estimating
  /// computational noise", 2011.
  ///
  /// All numbers are scaled by 1 + k δ with a tiny δ. Over so short a way the cost is a straight line;
  /// what its second differences show beside, √6 times the noise, is rounding.
  func noise() -> Double {
    let inputs = workspace.input(samples: batch.samples)
    let columns = [parameters.column] + (0..<inputs.rows).map { inputs.rows($0..<$0 + 1) }
    let kept = columns.map { column in
      (0..<max(column.rows, column.columns)).map { column.base[$0] }
    }
    let costs = (0..<Self.noisePoints).map { point in
      for (column, numbers) in zip(columns, kept) {
        for (index, number) in numbers.enumerated() {
          column.base[index] = number * (1 + Double(point) * 0x1p-40)
        }
      }
      return cost(from: 0)
    }
    for (column, numbers) in zip(columns, kept) {
      for (index, number) in numbers.enumerated() { column.base[index] = number }
    }
    let squares = (1..<costs.count - 1).map { index in
      let difference = costs[index + 1] - 2 * costs[index] + costs[index - 1]
      return difference * difference
    }
    return (squares.reduce(0, +) / Double(6 * squares.count)).squareRoot()
  }

  private static let noisePoints = 18
  private static let seed: UInt64 = 0

  private func gradient(_ parts: [Range<Int>], addedTo start: Double) -> Gradient {
    var result = Gradient(
      parameters: [Double](repeating: start, count: parameters.count),
      inputs: Matrix(rows: batch.samples, columns: network.inputWidth))
    let batchWeight = parts.reduce(0) { $0 + weight($1) }
    for rows in parts {
      // Whoever reads what nobody has set gets NaN.
      workspace.fill(.nan)
      loadBlock(rows)
      runForward(rows, from: 0)
      let samples = rows.count
      let (input, output) = (workspace.input(samples: samples), workspace.output(samples: samples))
      let outputGradient = workspace.outputGradient(samples: samples)
      let inputGradient = workspace.inputGradient(samples: samples)
      result.cost += loss.evaluate(
        part(rows, batchWeight: batchWeight, gradient: outputGradient))
      let memory = memory(rows)
      network.chain.forgetUnread(input: input, output: output, memory)
      result.parameters.withMutableColumn { gradient in
        network.chain.backward(
          input: input.view, output: output.view, outputGradient: outputGradient.view,
          inputGradient: inputGradient, parameterGradient: gradient, adds: true, memory)
      }
      result.inputs.assign(rows: rows, transposing: inputGradient.view)
    }
    if start != 0 {
      for index in result.parameters.indices { result.parameters[index] -= start }
    }
    return result
  }

  private func loadBlock(_ rows: Range<Int>) {
    workspace.input(samples: rows.count).assignTransposed(rows: rows, of: batch.inputs)
    loadTargets(rows)
  }

  private func loadTargets(_ rows: Range<Int>) {
    target(rows).assignTransposed(rows: rows, of: batch.targets)
    if let numbers = batch.weights {
      for (column, row) in rows.enumerated() { weights.base[column] = numbers[row] }
    }
  }

  private func weight(_ rows: Range<Int>) -> Double {
    loadTargets(rows)
    return loss.weight(of: part(rows, batchWeight: 1, gradient: nil))
  }

  private func runForward(_ rows: Range<Int>, from layer: Int) {
    // A step changes them; each evaluation is of the same step.
    if buffers.count > 0 { buffers.assign(network.buffers) }
    network.chain.forward(
      workspace.input(samples: rows.count).view, into: workspace.output(samples: rows.count),
      memory(rows), from: layer)
  }

  private func part(
    _ rows: Range<Int>, batchWeight: Double, gradient: MutableMatrixView<Double>?
  ) -> LossPart<Double> {
    LossPart(
      output: workspace.output(samples: rows.count).view, target: target(rows).view,
      sampleWeights: batch.weights == nil
        ? nil
        : MatrixView(weights.base, rows: 1, columns: rows.count, rowStride: rows.count),
      batchWeight: batchWeight, gradient: gradient)
  }

  private func target(_ rows: Range<Int>) -> MutableMatrixView<Double> {
    MutableMatrixView(
      targets.base, rows: network.outputWidth, columns: rows.count, rowStride: rows.count)
  }

  private func memory(_ rows: Range<Int>) -> Memory<Double> {
    // The random numbers of a trainer's first step.
    workspace.memory(
      samples: rows.count, parameters: parameters.column.view, buffers: buffers.column, .training,
      RandomKey(seed: Self.seed, step: 1), firstSample: rows.lowerBound)
  }
}

/// A number that is moved for a difference, in one place or in several at once.
struct MovableElement {
  let base: UnsafeMutablePointer<Double>
  var stride = 0
  var copies = 1

  var value: Double {
    get { base.pointee }
    nonmutating set {
      for copy in 0..<copies { base[copy * stride] = newValue }
    }
  }
}
