import NN
import TestSupport
import Testing

/// Networks of layers of all kinds within and after each other, drawn at random: what one layer keeps,
/// overwrites or adds to never reaches another.
struct MixedNetworkTests {
  /// Draws layers for an input of some width.
  private struct Draw {
    var generator: RandomGenerator

    init(seed: Int) { generator = RandomGenerator(seed: UInt64(seed), stream: .data) }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(generator.uniform() * Double(range.count))
    }

    /// Some layers in a row, and the width after them.
    mutating func row(_ width: Int, depth: Int) -> (layers: [any Layer], width: Int) {
      var (layers, end): ([any Layer], Int) = ([], width)
      for _ in 0..<number(1...4) {
        let drawn = layer(end, depth: depth)
        layers.append(drawn.layer)
        end = drawn.width
      }
      return (layers, end)
    }

    private mutating func layer(_ width: Int, depth: Int) -> (layer: any Layer, width: Int) {
      let next = number(2...5)
      switch number(0...(depth > 0 ? 13 : 10)) {
      case 0: return (Linear(width, next), next)
      case 1: return (Linear(width, next, bias: false), next)
      case 2: return (GatedUnit(inputs: width, outputs: next), next)
      case 3: return (Tanh(), width)
      case 4: return (Sigmoid(), width)
      case 5: return (Swish(), width)
      case 6: return (LayerNorm(epsilon: 0.1), width)
      case 7: return (BatchNorm(epsilon: 0.1), width)
      case 8: return (Dropout(0.2), width)
      case 9: return (Noise(), width)
      case 10: return (Scale(), width)
      case 11:
        let (layers, end) = row(width, depth: depth - 1)
        return (Nested(layers), end)
      default:
        var (layers, end) = row(width, depth: depth - 1)
        if end != width { layers.append(Linear(end, width)) }
        if number(0...1) == 0 { layers.append(Tanh()) }
        return (Residual(layers), width)
      }
    }

    mutating func matrix(_ rows: Int, _ columns: Int) -> Matrix<Double> {
      Matrix(
        rows: rows, columns: columns,
        elements: (0..<rows * columns).map { _ in generator.normal() })
    }
  }

  @Test(arguments: 0..<40) func gradientsAndStepsAreRight(seed: Int) throws {
    var draw = Draw(seed: seed)
    let width = draw.number(2...4)
    let (layers, outputs) = draw.row(width, depth: 3)
    let network = try Sequential<Double>(layers, inputs: width, seed: UInt64(seed))
    let report = gradientCheck(
      network, MeanSquaredError(), inputs: draw.matrix(6, width), targets: draw.matrix(6, outputs))
    #expect(report.passed, "\(layers)")

    // Several shards, or a batch that stays whole: against the passes over all rows.
    let (inputs, targets) = (draw.matrix(300, width), draw.matrix(300, outputs))
    let forward = network.forward(inputs, mode: .training, seed: 7, step: 1)
    let backward = network.backward(
      inputs, outputGradient: MeanSquaredError().gradient(output: forward, target: targets),
      mode: .training, seed: 7, step: 1)
    var trained: [[Double]] = []
    for threads in [1, 2, 5] {
      let trainer = Trainer(
        network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.01), seed: 7,
        threads: threads)
      let gradient = trainer.gradient(inputs: inputs, targets: targets)
      #expect(
        firstDifference(gradient, backward.parameters, relative: 1e-8, absolute: 1e-12) == nil,
        "\(layers)")
      for _ in 0..<3 { trainer.trainOneStep(inputs: inputs, targets: targets) }
      trained.append(trainer.network.parameters + trainer.network.buffers)
    }
    #expect(trained.allSatisfy { $0 == trained[0] })
  }
}
