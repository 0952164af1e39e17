/// One part of a batch on its way through the network and back: its memory, gradient and cost.
final class Shard<S: Scalar> {
  /// The gradient of the batch's cost, as far as this part of the batch makes it.
  private(set) lazy var gradient = AlignedBuffer<S>(count: network.chain.needs.parameters)
  /// This part's share in the batch's cost.
  private(set) var cost = 0.0
  private let network: Sequential<S>
  private var workspace: Workspace<S>
  private var targets: AlignedBuffer<S>
  private lazy var weights = AlignedBuffer<S>(count: workspace.capacity)

  /// Memory for blocks of `network`, whose own parameters are not used.
  init(_ network: Sequential<S>) {
    self.network = network
    workspace = Workspace(network, capacity: Blocks.samples)
    targets = AlignedBuffer(count: network.outputWidth * Blocks.samples)
  }

  /// Takes memory for blocks of `samples`, if there is not enough.
  func reserve(_ samples: Int) {
    if samples <= workspace.capacity { return }
    workspace = Workspace(network, capacity: samples)
    targets = AlignedBuffer(count: network.outputWidth * samples)
    weights = AlignedBuffer(count: samples)
  }

  /// Sets `gradient` and `cost` for the batch's rows in `samples`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func findGradient(_ work: ShardWork<S>, samples: Range<Int>) {
    // An empty shard has no block that would set its gradient.
    if samples.isEmpty { gradient.column.clear() }
    addGradient(work, samples: samples, times: 1, to: gradient.column, adds: false)
  }

  /// Sets `cost` for the batch's rows in `samples`, and adds `factor` times the gradient to `sum`, or
  /// sets it unless `adds`. In a step in place `sum` is the parameters themselves, if the rows are no
  /// more than one block.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func addGradient(
    _ work: ShardWork<S>, samples: Range<Int>, times factor: Double,
    to sum: MutableMatrixView<S>, adds: Bool = true
  ) {
    workspace.team = work.team
    cost = 0
    let chain = network.chain
    Blocks.forEach(of: samples, most: work.plan.blockSamples) { rows in
      let count = rows.count
      let (input, output) = (
        workspace.input(samples: count), workspace.output(samples: count)
      )
      let memory = workspace.memory(
        samples: count, parameters: work.parameters, buffers: work.buffers, .training, work.key,
        firstSample: rows.lowerBound)
      work.batch.loadInputs(rows, into: input)
      chain.forward(input.view, into: output, memory)
      let gradient = workspace.outputGradient(samples: count)
      cost += work.loss.evaluate(
        part(work, rows, output: output.view, gradient: gradient, weight: work.divisor))
      // The way back is linear in the output's gradient.
      if factor != 1 { gradient.scale(by: factor) }
      chain.backward(
        input: input.view, output: output.view, outputGradient: gradient.view,
        inputGradient: nil, parameterGradient: sum,
        adds: adds || rows.lowerBound > samples.lowerBound, memory)
    }
  }

  /// The weight of the batch's rows in `samples`.
  func weight(_ work: ShardWork<S>, samples: Range<Int>) -> Double {
    var weight = 0.0
    Blocks.forEach(of: samples, most: work.plan.blockSamples) { rows in
      weight += work.loss.weight(
        of: part(
          work, rows, output: workspace.output(samples: rows.count).view, gradient: nil, weight: 1))
    }
    return weight
  }

  /// What the loss is asked about.
  @inline(__always)
  private func part(
    _ work: ShardWork<S>, _ rows: Range<Int>, output: MatrixView<S>,
    gradient: MutableMatrixView<S>?, weight: Double
  ) -> LossPart<S> {
    let count = rows.count
    let target = MutableMatrixView(
      targets.base, rows: network.outputWidth, columns: count, rowStride: count)
    work.batch.loadTargets(rows, into: target)
    var weights: MatrixView<S>?
    if work.batch.weights != nil {
      let row = MutableMatrixView(
        self.weights.base, rows: 1, columns: count, rowStride: count)
      work.batch.loadWeights(rows, into: row)
      weights = row.view
    }
    return LossPart(
      output: output, target: target.view, sampleWeights: weights, batchWeight: weight,
      gradient: gradient)
  }
}

/// What all shards of a step work on.
struct ShardWork<S: Scalar> {
  let loss: any Loss
  let batch: Batch<S>
  let plan: BatchPlan
  /// The weight of the whole batch in its cost.
  var batchWeight: Double
  /// What the loss divides by: a batch of rows that count nothing costs 0, and not 0 / 0.
  var divisor: Double { batchWeight == 0 ? 1 : batchWeight }
  let parameters: MatrixView<S>
  let buffers: MutableMatrixView<S>
  let key: RandomKey
  /// Who shares the work within each layer; nil: nobody.
  let team: Unmanaged<ThreadTeam>?
}
