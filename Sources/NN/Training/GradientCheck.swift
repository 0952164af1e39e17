import FileIO

/// Compares every element of a network's gradient, for its parameters and its inputs, with central
/// differences of the cost, in Double:
///
///     n = (cost(p + ε) - cost(p - ε)) / 2ε      right where |a - n| <= absolute + relative |n|
///
/// inputs: samples x input width, targets: samples x output width; a few samples are enough, as each
/// element costs two passes over them. Numbers far from 1 in size make the differences inexact and
/// may fail a gradient that is right.
public func gradientCheck<S: Scalar>(
  _ network: Sequential<S>, _ loss: any Loss, inputs: Matrix<S>, targets: Matrix<S>,
  epsilon: Double = 1e-6, absoluteTolerance: Double = 1e-8, relativeTolerance: Double = 1e-5
) -> GradientReport {
  require(
    inputs.columns == network.inputWidth && targets.columns == network.outputWidth
      && inputs.rows == targets.rows && inputs.rows > 0,
    "inputs and targets do not fit the network")
  require(epsilon > 0, "differences over \(epsilon)")
  let probe = CostProbe(Sequential<Double>(network), loss, Matrix(inputs), Matrix(targets))
  let analytic = probe.gradients()

  func entry(
    _ tensor: TensorShape, _ analytic: ArraySlice<Double>,
    _ element: (Int) -> UnsafeMutablePointer<Double>
  ) -> GradientReport.Entry {
    let numeric = analytic.indices.map { index in
      let place = element(index - analytic.startIndex)
      let kept = place.pointee
      defer { place.pointee = kept }
      place.pointee = kept + epsilon
      let above = probe.cost()
      place.pointee = kept - epsilon
      let below = probe.cost()
      return (above - below) / (2 * epsilon)
    }
    return GradientReport.Entry(
      tensor, analytic: Array(analytic), numeric: numeric,
      absoluteTolerance: absoluteTolerance, relativeTolerance: relativeTolerance)
  }

  var entries: [GradientReport.Entry] = []
  var start = 0
  for tensor in network.tensors {
    let first = start
    entries.append(
      entry(tensor, analytic.parameters[first..<first + tensor.count]) { index in
        probe.parameters.base + first + index
      })
    start += tensor.count
  }
  let width = network.inputWidth
  entries.append(
    entry(TensorShape("inputs", [inputs.rows, width]), analytic.inputs.elements[...]) { index in
      probe.input(sample: index / width, feature: index % width)
    })
  return GradientReport(entries: entries)
}

/// A network, a loss and a batch, whose cost can be asked for again and again as its parameters and
/// inputs are moved.
private final class CostProbe {
  let parameters: AlignedBuffer<Double>
  private let network: Sequential<Double>
  private let loss: any Loss
  private let samples: Int
  private let workspace: Workspace<Double>
  private let targets: AlignedBuffer<Double>
  private let buffers: AlignedBuffer<Double>

  init(
    _ network: Sequential<Double>, _ loss: any Loss, _ inputs: Matrix<Double>,
    _ targets: Matrix<Double>
  ) {
    self.network = network
    self.loss = loss
    samples = inputs.rows
    parameters = AlignedBuffer(network.parameters)
    buffers = AlignedBuffer(network.buffers)
    workspace = Workspace(network, capacity: samples)
    self.targets = AlignedBuffer(count: targets.elements.count)
    workspace.input(samples: samples).assignTransposed(rows: 0..<samples, of: inputs)
    target.assignTransposed(rows: 0..<samples, of: targets)
  }

  func input(sample: Int, feature: Int) -> UnsafeMutablePointer<Double> {
    let input = workspace.input(samples: samples)
    return input.base + feature * input.rowStride + sample
  }

  func cost(gradient: MutableMatrixView<Double>? = nil) -> Double {
    let output = workspace.output(samples: samples)
    network.chain.forward(workspace.input(samples: samples).view, into: output, memory)
    return loss.evaluate(
      LossPart(
        output: output.view, target: target.view, sampleWeights: nil,
        batchWeight: Double(samples), gradient: gradient))
  }

  private var memory: Memory<Double> {
    workspace.memory(
      samples: samples, parameters: parameters.column.view, buffers: buffers.column, .training,
      .unused, firstSample: 0)
  }

  /// What `backward` says.
  func gradients() -> (parameters: [Double], inputs: Matrix<Double>) {
    let outputGradient = workspace.outputGradient(samples: samples)
    _ = cost(gradient: outputGradient)
    var parameterGradient = [Double](repeating: 0, count: parameters.count)
    let inputs = workspace.inputGradient(samples: samples)
    parameterGradient.withMutableColumn { gradient in
      network.chain.backward(
        input: workspace.input(samples: samples).view,
        output: workspace.output(samples: samples).view, outputGradient: outputGradient.view,
        inputGradient: inputs, parameterGradient: gradient, adds: true, memory)
    }
    var inputGradient = Matrix<Double>(rows: samples, columns: network.inputWidth)
    inputGradient.assign(rows: 0..<samples, transposing: inputs.view)
    return (parameterGradient, inputGradient)
  }

  private var target: MutableMatrixView<Double> {
    MutableMatrixView(
      targets.base, rows: network.outputWidth, columns: samples, rowStride: samples)
  }
}
