import TestSupport
import Testing

@testable import NN

struct GradientCheckTests {
  private func rows(_ count: Int, _ columns: Int, seed: UInt64) -> Matrix<Double> {
    var generator = RandomGenerator(seed: seed, stream: .data)
    return Matrix(
      rows: count, columns: columns,
      elements: (0..<count * columns).map { _ in generator.normal() })
  }

  private func report(_ layers: [any Layer], inputs: Int, outputs: Int) throws -> GradientReport {
    gradientCheck(
      try Sequential<Double>(layers, inputs: inputs, seed: 1), MeanSquaredError(),
      inputs: rows(7, inputs, seed: 2), targets: rows(7, outputs, seed: 3))
  }

  static let layers: [(any Layer, outputs: Int)] = [
    (Linear(4, 3), 3), (Tanh(), 4), (Sigmoid(), 4), (ReLU(), 4),
  ]

  @Test(arguments: layers) func everyLayerPasses(layer: any Layer, outputs: Int) throws {
    let report = try report([layer], inputs: 4, outputs: outputs)
    #expect(report.passed)
    #expect(report.entries.last?.checked == 28)
    // Behind another layer and before one as well.
    #expect(
      try self.report(
        [Linear(3, 4), layer, Linear(outputs, 2)], inputs: 3, outputs: 2
      ).passed)
  }

  @Test(arguments: layers)
  func aBackwardThatIsWrongByOnePercentFails(layer: any Layer, outputs: Int) throws {
    let slot = try report([Bent(layer: layer, bend: .inputGradient)], inputs: 4, outputs: outputs)
    #expect(slot.entries.last?.wrong == 1)
    #expect(!slot.passed)
    guard layer is Linear else { return }
    for element in [0, 5, 12, 14] {
      let report = try report(
        [Bent(layer: layer, bend: .parameterGradient(element))], inputs: 4, outputs: outputs)
      #expect(report.entries.map(\.wrong).reduce(0, +) == 1)
      #expect(!report.passed)
    }
  }

  @Test func oneSmallWrongElementAmongThousandsIsFoundAndNamed() throws {
    // Element 2070 of 50 x 100 weights: row 20, column 70.
    let report = try report(
      [
        Linear(3, 100), Tanh(), Bent(layer: Linear(100, 50), bend: .parameterGradient(2070)),
        Tanh(), Linear(50, 1),
      ], inputs: 3, outputs: 1)
    let wrong = report.entries.filter { !$0.passed }
    #expect(wrong.map(\.name) == ["2.weight"])
    #expect(wrong.first?.wrong == 1)
    #expect(wrong.first?.checked == 5000)
    #expect(wrong.first?.worstIndex == [20, 70])
    if let entry = wrong.first {
      #expect(isClose(entry.worstAnalytic, 1.01 * entry.worstNumeric, relative: 1e-4))
      #expect(isClose(entry.largestRelativeError, 0.01 / 1.01, relative: 1e-2))
    }
  }

  @Test func theScriptsNetworkPasses() {
    let report = gradientCheck(
      Sequential<Float>.twoSpirals(seed: 1), MeanSquaredError(),
      inputs: Matrix<Float>(rows(20, 2, seed: 4)), targets: Matrix<Float>(rows(20, 1, seed: 5)))
    #expect(report.passed)
    #expect(report.entries.map(\.checked) == [100, 50, 1500, 30, 30, 1, 40])
  }

  @Test func everyLossPassesAndABentOneFails() throws {
    let network = try Sequential<Double>([Linear(3, 5), ReLU(), Linear(5, 4)], seed: 2)
    let inputs = rows(6, 3, seed: 1)
    let classes = Matrix<Double>(
      rows: 6, columns: 4, elements: (0..<24).map { $0 % 4 == $0 / 4 % 3 ? 1 : 0 })
    let shares = Matrix<Double>(
      rows: 6, columns: 4, elements: (0..<24).map { [0.1, 0.2, 0.3, 0.4][($0 + $0 / 4) % 4] })
    for loss in [MeanSquaredError(), SoftmaxCrossEntropy()] as [any Loss] {
      for targets in [classes, shares] {
        #expect(gradientCheck(network, loss, inputs: inputs, targets: targets).passed, "\(loss)")
        #expect(
          !gradientCheck(network, BentLoss(loss: loss), inputs: inputs, targets: targets).passed)
      }
    }
  }

  @Test func tolerancesDecide() {
    let network = Sequential<Double>.twoSpirals(seed: 1)
    func passes(absolute: Double, relative: Double) -> Bool {
      gradientCheck(
        network, MeanSquaredError(), inputs: rows(5, 2, seed: 4), targets: rows(5, 1, seed: 5),
        absoluteTolerance: absolute, relativeTolerance: relative
      ).passed
    }
    #expect(passes(absolute: 1e-8, relative: 0))
    #expect(!passes(absolute: 0, relative: 0))
  }

  @Test func aGradientThatIsNoNumberFails() throws {
    let report = try report(
      [Linear(2, 2), Bent(layer: Tanh(), bend: .notANumber)], inputs: 2, outputs: 2)
    #expect(!report.passed)
  }
}

/// A loss whose gradient is 1% too large in one element.
private struct BentLoss: Loss {
  let loss: any Loss

  var description: String { "bent \(loss)" }

  func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double {
    let cost = loss.evaluate(part)
    if let gradient = part.gradient { gradient[1, 2] *= 1.01 }
    return cost
  }
}

/// A layer whose backward is wrong in one element: 1% too large, or no number.
private struct Bent: Layer {
  enum Bend: Sendable {
    case inputGradient
    case parameterGradient(Int)
    case notANumber
  }

  let layer: any Layer
  let bend: Bend

  var description: String { "bent \(layer)" }
  var inputWidth: Int? { layer.inputWidth }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    try layer.plan(inputWidth: inputWidth)
  }

  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    layer.initialize(parameters, using: &generator)
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) { layer.forward(pass) }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    layer.backward(pass)
    switch bend {
    case .inputGradient:
      if let inputGradient = pass.inputGradient { inputGradient[1, 2] *= 1.01 }
    case .parameterGradient(let element):
      pass.parameterGradient[element, 0] *= 1.01
    case .notANumber:
      if let inputGradient = pass.inputGradient { inputGradient[0, 0] = .nan }
    }
  }
}
