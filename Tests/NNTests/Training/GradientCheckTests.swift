import TestSupport
import Testing

@testable import NN

struct GradientCheckTests {
  private func report(_ layers: [any Layer], inputs: Int, outputs: Int) throws -> GradientReport {
    gradientCheck(
      try Sequential<Double>(layers, inputs: inputs, seed: 1), MeanSquaredError(),
      inputs: .random(7, inputs, seed: 2), targets: .random(7, outputs, seed: 3))
  }

  @Test(arguments: GradientTable.layers) func everyLayerPasses(layer: any Layer, outputs: Int)
    throws
  {
    let report = try report([layer], inputs: 4, outputs: outputs)
    #expect(report.passed)
    #expect(report.entries.last?.checked == 28)
    // Behind another layer and before one as well.
    #expect(
      try self.report(
        [Linear(3, 4), layer, Linear(outputs, 2)], inputs: 3, outputs: 2
      ).passed)
  }

  @Test(arguments: GradientTable.layers)
  func aBackwardThatIsWrongByOnePercentFails(layer: any Layer, outputs: Int) throws {
    let slot = try report(
      [BentLayer(layer: layer, bend: .inputGradient)], inputs: 4, outputs: outputs)
    #expect(slot.entries.last?.wrong == 1)
    #expect(!slot.passed)
    guard (layer as? Linear)?.hasBias == true else { return }
    for element in [0, 5, 12, 14] {
      let report = try report(
        [BentLayer(layer: layer, bend: .parameterGradient(element))], inputs: 4, outputs: outputs)
      #expect(report.entries.map(\.wrong).reduce(0, +) == 1)
      #expect(!report.passed)
    }
  }

  @Test func oneSmallWrongElementAmongThousandsIsFoundAndNamed() throws {
    // Element 2070 of 50 x 100 weights: row 20, column 70.
    let report = try report(
      [
        Linear(3, 100), Tanh(), BentLayer(layer: Linear(100, 50), bend: .parameterGradient(2070)),
        Tanh(), Linear(50, 1),
      ], inputs: 3, outputs: 1)
    let wrong = report.entries.filter { !$0.passed }
    #expect(wrong.map(\.name) == ["2.weight"])
    #expect(wrong.first?.wrong == 1)
    #expect(wrong.first?.checked == 5000)
    #expect(wrong.first?.worstIndex == [20, 70])
    let elements = try #require(wrong.first).elements
    #expect(elements.map(\.number) == Array(0..<5000))
    #expect(elements.filter { !$0.isRight }.map(\.number) == [2070])
    #expect(wrong.first?.index(of: elements[2070]) == [20, 70])
    // All others are within the tolerance, and their two numbers near each other.
    #expect(elements.filter { $0.excess > 2 }.map(\.number) == [2070])
    #expect(
      elements.allSatisfy {
        isClose($0.analytic, $0.numeric, relative: 0.011, absolute: 1e-8)
      })
    if let entry = wrong.first {
      #expect(isClose(entry.worstAnalytic, 1.01 * entry.worstNumeric, relative: 1e-4))
      #expect(isClose(entry.largestRelativeError, 0.01 / 1.01, relative: 1e-2))
    }
  }

  @Test func theScriptsNetworkPasses() {
    let report = gradientCheck(
      Sequential<Float>.twoSpirals(seed: 1), MeanSquaredError(),
      inputs: Matrix<Float>(.random(20, 2, seed: 4)),
      targets: Matrix<Float>(.random(20, 1, seed: 5)))
    #expect(report.passed)
    #expect(report.entries.map(\.checked) == [100, 50, 1500, 30, 30, 1, 40])
  }

  @Test func everyLossPassesAndABentOneFails() throws {
    let network = try Sequential<Double>([Linear(3, 5), ReLU(), Linear(5, 4)], seed: 2)
    let inputs = Matrix.random(6, 3, seed: 1)
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

  @Test(arguments: GradientTable.activations)
  func everyActivationLossAndLayerPass(activation: any Activation) throws {
    let targets = Matrix.random(6, 2, seed: 5)
    let shares = Matrix<Double>(
      rows: 6, columns: 2, elements: (0..<6).flatMap { [Double($0) / 5, 1 - Double($0) / 5] })
    let weights = [1, 0.5, 2, 0, 3, 1]
    for (layer, outputs) in GradientTable.layers {
      func check(_ losses: [any Loss], _ targets: Matrix<Double>, end: [any Layer] = []) throws {
        let network = try Sequential<Double>(
          [Linear(3, 4), activation, layer, Linear(outputs, 2)] + end, seed: 2)
        for loss in losses {
          let report = gradientCheck(
            network, loss, inputs: .random(6, 3, seed: 4), targets: targets, weights: weights)
          #expect(report.passed, "\(activation), \(layer), \(loss)")
        }
      }
      try check(GradientTable.numberLosses, targets)
      try check(GradientTable.shareLosses, shares)
      try check(GradientTable.probabilityLosses, shares, end: [Sigmoid()])
    }
  }

  @Test func weightsCountAsRepeatedRows() throws {
    let network = try Sequential<Double>([Linear(2, 3), Tanh(), Linear(3, 1)], seed: 2)
    let (inputs, targets) = (Matrix.random(2, 2, seed: 1), Matrix.random(2, 1, seed: 2))
    func entry(_ weights: [Double]?, _ rows: [Int]) -> GradientReport.Entry? {
      gradientCheck(
        network, MeanSquaredError(),
        inputs: Matrix(
          rows: rows.count, columns: 2, elements: rows.flatMap { [inputs[$0, 0], inputs[$0, 1]] }),
        targets: Matrix(rows: rows.count, columns: 1, elements: rows.map { targets[$0, 0] }),
        weights: weights
      ).entries.first { $0.name == "2.bias" }
    }
    let weighted = try #require(entry([2, 1], [0, 1]))
    let repeated = try #require(entry(nil, [0, 0, 1]))
    #expect(weighted.passed && repeated.passed)
    #expect(isClose(weighted.worstAnalytic, repeated.worstAnalytic, relative: 1e-12))
  }

  @Test func aSampleIsCheckedOfEachTensor() throws {
    let network = try Sequential<Double>([Linear(30, 20), Tanh(), Linear(20, 1)], seed: 1)
    func report(_ options: GradientCheckOptions, progress: ((Int, Int) -> Void)? = nil)
      -> GradientReport
    {
      gradientCheck(
        network, MeanSquaredError(), inputs: .random(5, 30, seed: 1),
        targets: .random(5, 1, seed: 2), options: options, progress: progress)
    }
    var steps: [[Int]] = []
    let sampled = report(GradientCheckOptions(elementsPerTensor: 15)) { steps.append([$0, $1]) }
    #expect(sampled.passed)
    #expect(sampled.entries.map(\.checked) == [15, 15, 15, 1, 15])
    #expect(sampled.entries.map(\.count) == [600, 20, 20, 1, 150])
    #expect(steps == (1...61).map { [$0, 61] })
    #expect(sampled == report(GradientCheckOptions(elementsPerTensor: 15)))
    #expect(sampled != report(GradientCheckOptions(elementsPerTensor: 15, seed: 1)))
    let limited = report(GradientCheckOptions(operations: 2e7))
    #expect(limited.entries[0].checked < 600 && limited.entries[1].checked == 20)
    #expect(report(.brief).entries.allSatisfy { $0.checked == $0.count })
    let least = report(GradientCheckOptions(operations: 0))
    #expect(least.entries.allSatisfy { $0.checked == 1 })
  }

  @Test func tolerancesDecide() {
    let network = Sequential<Double>.twoSpirals(seed: 1)
    func passes(absolute: Double, relative: Double) -> Bool {
      gradientCheck(
        network, MeanSquaredError(), inputs: .random(5, 2, seed: 4),
        targets: .random(5, 1, seed: 5),
        absoluteTolerance: absolute, relativeTolerance: relative
      ).passed
    }
    #expect(passes(absolute: 1e-8, relative: 0))
    #expect(!passes(absolute: 0, relative: 0))
  }

  @Test func aGradientThatIsNoNumberFails() throws {
    let report = try report(
      [Linear(2, 2), BentLayer(layer: Tanh(), bend: .notANumber)], inputs: 2, outputs: 2)
    #expect(!report.passed)
  }
}
