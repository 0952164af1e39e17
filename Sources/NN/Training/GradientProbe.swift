/// A network, a loss and a batch. It evaluates the cost again and again while parameters and inputs
/// are moved, and computes the gradient in several ways.
final class GradientProbe {
  /// The parameters, which a difference moves and then restores.
  let parameters: AlignedBuffer<Double>
  let network: Sequential<Double>
  let batch: CheckedBatch
  let loss: any Loss
  let workspace: Workspace<Double>
  let targets: AlignedBuffer<Double>
  let weights: AlignedBuffer<Double>
  let buffers: AlignedBuffer<Double>

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

  var whole: Range<Int> { 0..<batch.samples }

  /// Loads the batch as one block, runs all layers and returns the cost. To be called before
  /// `cost(from:)`.
  @discardableResult
  func load() -> Double {
    loadBlock(whole)
    wholeWeight = weight(whole)
    return cost(from: 0)
  }

  /// The batch's cost. Runs only the layers from `layer` on; the others must not have changed since
  /// they were run.
  func cost(from layer: Int) -> Double {
    runForward(whole, from: layer)
    return loss.evaluate(part(whole, batchWeight: wholeWeight, gradient: nil))
  }

  private var wholeWeight = 0.0

  /// Returns what `body` returns with all parameters moved by `shift`. Afterwards the parameters
  /// are the network's again, and all layers have been run with them.
  func withParameters<Result>(movedBy shift: Double, _ body: () -> Result) -> Result {
    for index in 0..<parameters.count { parameters.base[index] += shift }
    defer {
      parameters.assign(network.parameters)
      _ = cost(from: 0)
    }
    return body()
  }

  /// An element of the inputs, which stands in each copy of its row.
  func input(row: Int, feature: Int) -> MovableElement {
    let input = workspace.input(samples: batch.samples)
    return MovableElement(
      base: input.base + feature * input.rowStride + row, stride: batch.distinct,
      copies: batch.samples / batch.distinct)
  }

  static let seed: UInt64 = 0

  func loadBlock(_ rows: Range<Int>) {
    workspace.input(samples: rows.count).assignTransposed(rows: rows, of: batch.inputs)
    loadTargets(rows)
  }

  func loadTargets(_ rows: Range<Int>) {
    target(rows).assignTransposed(rows: rows, of: batch.targets)
    if let numbers = batch.weights {
      for (column, row) in rows.enumerated() { weights.base[column] = numbers[row] }
    }
  }

  func weight(_ rows: Range<Int>) -> Double {
    loadTargets(rows)
    return loss.weight(of: part(rows, batchWeight: 1, gradient: nil))
  }

  func runForward(_ rows: Range<Int>, from layer: Int) {
    // A pass in training changes buffers, so each one begins with the network's.
    if buffers.count > 0 { buffers.assign(network.buffers) }
    network.chain.forward(
      workspace.input(samples: rows.count).view, into: workspace.output(samples: rows.count),
      memory(rows), from: layer)
  }

  func part(
    _ rows: Range<Int>, batchWeight: Double, gradient: MutableMatrixView<Double>?
  ) -> LossPart<Double> {
    LossPart(
      output: workspace.output(samples: rows.count).view, target: target(rows).view,
      sampleWeights: batch.weights == nil
        ? nil
        : MatrixView(weights.base, rows: 1, columns: rows.count, rowStride: rows.count),
      batchWeight: batchWeight, gradient: gradient)
  }

  func target(_ rows: Range<Int>) -> MutableMatrixView<Double> {
    MutableMatrixView(
      targets.base, rows: network.outputWidth, columns: rows.count, rowStride: rows.count)
  }

  func memory(_ rows: Range<Int>) -> Memory<Double> {
    // The random numbers are those of a trainer's first step.
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
