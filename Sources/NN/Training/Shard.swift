/// One part of a batch on its way through the network and back: its memory, gradient and cost.
final class Shard<S: Scalar> {
  /// The gradient of the batch's cost, as far as this part of the batch makes it.
  private(set) lazy var gradient = AlignedBuffer<S>(count: parameterCount)
  /// This part's share in the batch's cost.
  private(set) var cost = 0.0
  private let parameterCount: Int
  private let workspace: Workspace<S>
  private let targets: AlignedBuffer<S>

  init(_ network: Sequential<S>, parameterCount: Int) {
    self.parameterCount = parameterCount
    workspace = Workspace(network, capacity: BatchPlan.blockSamples)
    targets = AlignedBuffer(count: network.outputWidth * BatchPlan.blockSamples)
  }

  /// Sets `gradient` and `cost` for the batch's rows in `samples`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func findGradient(
    of network: Sequential<S>, _ loss: any Loss, _ batch: Batch<S>, samples: Range<Int>,
    batchSize: Int, parameters: MatrixView<S>, team: Unmanaged<ThreadTeam>?
  ) {
    // No block sets it.
    if samples.isEmpty { gradient.column.clear() }
    addGradient(
      of: network, loss, batch, samples: samples, batchSize: batchSize, parameters: parameters,
      times: 1, to: gradient.column, adds: false, team: team)
  }

  /// Sets `cost` for the batch's rows in `samples`, and adds `factor` times the gradient to `sum`, or
  /// sets it unless `adds`. In a step in place `sum` is the parameters themselves, if the rows are no
  /// more than one block.
  ///
  /// A team, where there is one, shares the work within each layer.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func addGradient(
    of network: Sequential<S>, _ loss: any Loss, _ batch: Batch<S>, samples: Range<Int>,
    batchSize: Int, parameters: MatrixView<S>, times factor: Double, to sum: MutableMatrixView<S>,
    adds: Bool = true, team: Unmanaged<ThreadTeam>?
  ) {
    workspace.team = team
    cost = 0
    BatchPlan.forEachBlock(of: samples) { rows in
      let count = rows.count
      let target = MutableMatrixView(
        targets.base, rows: network.outputWidth, columns: count, rowStride: count)
      batch.load(rows, inputs: workspace.activation(0, samples: count), targets: target)
      let output = network.forward(in: workspace, samples: count, parameters: parameters)
      let outputGradient = workspace.gradient(network.layers.count, samples: count)
      cost += loss.evaluate(
        output: output, target: target.view, batchSize: batchSize, gradient: outputGradient)
      // The way back is linear in the output's gradient.
      if factor != 1 { outputGradient.scale(by: S(factor)) }
      network.backward(
        in: workspace, samples: count, parameters: parameters,
        parameterGradient: sum.shared(by: team), wantsInputGradient: false,
        adds: adds || rows.lowerBound > samples.lowerBound)
    }
  }
}
