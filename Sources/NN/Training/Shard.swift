/// Runs one part of a batch through the network and back, with memory, a gradient and a cost of its
/// own.
final class Shard<S: Scalar> {
  /// This part's share in the gradient of the batch's cost.
  var gradient: AlignedBuffer<S> {
    if let known = gradientBuffer { return known }
    let buffer = AlignedBuffer<S>(count: network.chain.needs.parameters)
    gradientBuffer = buffer
    return buffer
  }
  @exclusivity(unchecked) private var gradientBuffer: AlignedBuffer<S>?
  /// This part's share in the batch's cost.
  // Without this a check of exclusive access would take a hundredth of the time of a small step.
  @exclusivity(unchecked) private(set) var cost = 0.0
  private let network: Sequential<S>
  private let loss: any Loss
  private let parameters: AlignedBuffer<S>
  private let buffers: AlignedBuffer<S>
  private let workspace: Workspace<S>
  private let targets: AlignedBuffer<S>
  private lazy var weights = AlignedBuffer<S>(count: workspace.capacity)

  /// A shard for blocks of at most `capacity` samples of `network`. The parameters and buffers are
  /// those of the trainer, not those of `network`.
  init(
    _ network: Sequential<S>, _ loss: any Loss, parameters: AlignedBuffer<S>,
    buffers: AlignedBuffer<S>, capacity: Int = Blocks.samples
  ) {
    self.network = network
    self.loss = loss
    self.parameters = parameters
    self.buffers = buffers
    workspace = Workspace(network, capacity: capacity)
    targets = AlignedBuffer(count: network.outputWidth * capacity)
  }

  /// The most samples in a block.
  var capacity: Int { workspace.capacity }

  /// Sets `gradient` and `cost` for the batch's rows in `samples`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func findGradient(_ batch: Batch<S>, _ work: ShardWork, samples: Range<Int>) {
    // An empty shard has no blocks, so nothing else would set its gradient.
    if samples.isEmpty { gradient.column.clear() }
    addGradient(batch, work, samples: samples, times: 1, to: gradient.column, adds: false)
  }

  /// Sets `cost` for the batch's rows in `samples`, and adds `factor` times the gradient to `sum`,
  /// or sets `sum` if not `adds`.
  ///
  /// In a training step in place, `sum` is the parameters themselves. The rows must then fit in one
  /// block.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func addGradient(
    _ batch: Batch<S>, _ work: ShardWork, samples: Range<Int>, times factor: Double,
    to sum: MutableMatrixView<S>, adds: Bool = true
  ) {
    workspace.team = work.team
    let chain = network.chain
    var cost = 0.0
    Blocks.forEach(of: samples, most: work.plan.blockSamples) { rows in
      let count = rows.count
      let (input, output) = (
        workspace.input(samples: count), workspace.output(samples: count)
      )
      let memory = workspace.memory(
        samples: count, parameters: parameters.column.view, buffers: buffers.column, .training,
        work.key,
        firstSample: rows.lowerBound)
      batch.loadInputs(rows, into: input)
      chain.forward(input.view, into: output, memory)
      let gradient = workspace.outputGradient(samples: count)
      cost += loss.evaluate(
        part(batch, rows, output: output.view, gradient: gradient, weight: work.divisor))
      // All gradients are linear in that of the output, so it is enough to scale this one.
      if factor != 1 { gradient.scale(by: factor) }
      chain.backward(
        input: input.view, output: output.view, outputGradient: gradient.view,
        inputGradient: nil, parameterGradient: sum,
        adds: adds || rows.lowerBound > samples.lowerBound, memory)
    }
    self.cost = cost
  }

  /// The weight, as the loss counts it, of the batch's rows in `samples`.
  func weight(_ batch: Batch<S>, _ plan: BatchPlan, samples: Range<Int>) -> Double {
    var weight = 0.0
    Blocks.forEach(of: samples, most: plan.blockSamples) { rows in
      weight += loss.weight(
        of: part(
          batch, rows, output: workspace.output(samples: rows.count).view, gradient: nil, weight: 1)
      )
    }
    return weight
  }

  /// The block that the loss evaluates, with its targets and weights loaded.
  @inline(__always)
  private func part(
    _ batch: Batch<S>, _ rows: Range<Int>, output: MatrixView<S>,
    gradient: MutableMatrixView<S>?, weight: Double
  ) -> LossPart<S> {
    let count = rows.count
    let target = MutableMatrixView(
      targets.base, rows: network.outputWidth, columns: count, rowStride: count)
    batch.loadTargets(rows, into: target)
    var weights: MatrixView<S>?
    if batch.weights != nil {
      let row = MutableMatrixView(
        self.weights.base, rows: 1, columns: count, rowStride: count)
      batch.loadWeights(rows, into: row)
      weights = row.view
    }
    return LossPart(
      output: output, target: target.view, sampleWeights: weights, batchWeight: weight,
      gradient: gradient)
  }
}

/// What all shards of a step have in common.
struct ShardWork {
  let plan: BatchPlan
  /// The weight of the whole batch in its cost.
  var batchWeight: Double
  /// What the loss divides by. It is 1 for a batch of weight 0, whose cost is then 0 and not 0 / 0.
  var divisor: Double { batchWeight == 0 ? 1 : batchWeight }
  let key: RandomKey
  /// The threads that share the work within each layer; nil: each shard's thread works alone.
  let team: Unmanaged<ThreadTeam>?
}
