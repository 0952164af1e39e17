import Testing

@testable import NN

/// A gradient check where the slopes to the left and to the right of an element differ.
struct GradientKinkTests {
  /// The check of one layer for the input `x` and a cost of (y + 1)², whose slope at y = 0 is 2.
  private func entry(_ layer: any Layer, at x: Double) throws -> GradientReport.Entry {
    let report = gradientCheck(
      try Sequential<Double>([layer], inputs: 1), MeanSquaredError(), inputs: [[x]],
      targets: [[-1]])
    return try #require(report.entries.last)
  }

  @Test func aSlopeBetweenTheTwoIsRight() throws {
    for (slope, isRight) in [
      (0.0, true), (0.5, true), (1, true), (1.01, false), (-0.01, false), (.nan, false),
    ] {
      let entry = try entry(Ramp(slopeAtZero: slope), at: 0)
      #expect(entry.passed == isRight, "\(slope)")
      #expect(entry.atKinks == 1)
    }
  }

  @Test func aKinkNearByIsNoExcuse() throws {
    for x in [1e-3, 1e-5, 3e-7, 1e-7, 1e-8, -1e-7] {
      #expect(try entry(ReLU(), at: x).passed, "\(x)")
      #expect(try entry(ReLU(), at: x).atKinks == 0, "\(x)")
      #expect(try !entry(FaultyLayer(layer: ReLU(), fault: .readsPadding), at: x).passed)
      #expect(try !entry(HalfSlope(), at: x).passed, "\(x)")
    }
  }

  @Test func exclusiveOrIsAtKinksWhereItsInputsAreZero() throws {
    let network = try Sequential<Double>([Linear(2, 8), ReLU(), Linear(8, 1), Sigmoid()], seed: 1)
    let report = gradientCheck(
      network, MeanSquaredError(), inputs: [[0, 0], [0, 1], [1, 0], [1, 1]],
      targets: [[0], [1], [1], [0]])
    #expect(report.passed)
    let kinks = Dictionary(uniqueKeysWithValues: report.entries.map { ($0.name, $0.atKinks) })
    #expect(kinks["0.weight"] == 0 && kinks["0.bias"] == 8)
    #expect(kinks["2.weight"] == 0 && kinks["2.bias"] == 0)
  }

  @Test func anAbsoluteErrorHasAKinkWhereItIsZero() throws {
    let report = gradientCheck(
      try Sequential<Double>([Identity()], inputs: 2), MeanAbsoluteError(),
      inputs: [[1, 2], [3, 4]],
      targets: [[1, 0], [0, 4]])
    #expect(report.passed)
    #expect(report.entries.last?.atKinks == 2)
  }
}

/// ReLU with half its slope everywhere.
private struct HalfSlope: Layer {
  var description: String { "half a slope" }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) { ReLU().forward(pass) }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    pass.inputGradient?.assign(pass.input, pass.outputGradient) { $0 > 0 ? $1 / 2 : $1 / 2 }
  }
}
