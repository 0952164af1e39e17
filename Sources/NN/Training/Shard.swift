/// One part of a batch on its way through the network and back: its memory, gradient and cost.
final class Shard<S: Scalar> {
  /// The gradient of the batch's cost, as far as this part of the batch makes it.
  let gradient: AlignedBuffer<S>
  /// This part's share in the batch's cost.
  private(set) var cost = 0.0
  private let workspace: Workspace<S>
  private let targets: AlignedBuffer<S>

  init(_ network: Sequential<S>) {
    gradient = AlignedBuffer(count: network.parameters.count)
    workspace = Workspace(network, capacity: BatchPlan.blockSamples)
    targets = AlignedBuffer(count: network.outputWidth * BatchPlan.blockSamples)
  }

  /// Sets `gradient` and `cost` for the batch's rows in `samples`.
  func findGradient(
    of network: Sequential<S>, _ loss: any Loss, _ batch: Batch<S>, samples: Range<Int>,
    batchSize: Int, parameters: MatrixView<S>
  ) {
    gradient.clear()
    cost = 0
    BatchPlan.forEachBlock(of: samples) { rows in
      let count = rows.count
      let target = MutableMatrixView(
        targets.base, rows: network.outputWidth, columns: count, rowStride: count)
      batch.load(rows, inputs: workspace.activation(0, samples: count), targets: target)
      let output = network.forward(in: workspace, samples: count, parameters: parameters)
      cost += loss.evaluate(
        output: output, target: target.view, batchSize: batchSize,
        gradient: workspace.gradient(network.layers.count, samples: count))
      network.backward(
        in: workspace, samples: count, parameters: parameters,
        parameterGradient: gradient.column, wantsInputGradient: false)
    }
  }
}
