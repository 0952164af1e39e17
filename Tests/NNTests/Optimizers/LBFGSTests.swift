import NN
import TestSupport
import Testing

struct LBFGSTests {
  @Test func theFirstStepsAreThoseOfTheBook() {
    // The gradient is (6, 6). The first step is 1 / 12 of it, to a cost of 4, which is flat enough; the pair
    // s = (-0.5, -0.5), y = (-2, -2) then is the whole curvature, and the next step Newton's.
    OneWeight.expect(LBFGS(iterations: 1), follows: [[1.5, 0.5], [0.5, -0.5]])
  }

  @Test func oneStepOfManyIterationsIsManyStepsOfOne() {
    let (inputs, targets) = Wave.rows(30, as: Double.self)
    func trained(_ rule: LBFGS, steps: Int) -> [Double] {
      let trainer = Trainer<Double>(Wave.network(), loss: MeanSquaredError(), optimizer: rule)
      for _ in 0..<steps { trainer.trainOneStep(inputs: inputs, targets: targets) }
      return trainer.network.parameters
    }
    #expect(
      trained(LBFGS(iterations: 12, evaluations: 1000), steps: 1)
        == trained(LBFGS(iterations: 1, evaluations: 1000), steps: 12))
  }

  @Test func withoutFurtherEvaluationsItTakesTheBestPoint() {
    // 100 / 12 of the gradient is much too far: the one point that it may try is worse than the start.
    OneWeight.expect(LBFGS(learningRate: 100, iterations: 1), follows: [[2, 1], [2, 1]])
    // With more it finds the minimum of the parabola.
    OneWeight.expect(
      LBFGS(learningRate: 100, iterations: 1, evaluations: 9), follows: [[0.5, -0.5]])
  }

  @Test func itSolvesLeastSquares() {
    // t = 3 x1 - 2 x2 + 0.5 for any x.
    let (inputs, _) = Wave.rows(40, as: Double.self)
    let squares = inputs.elements.map { $0 * $0 }
    let points = Matrix(
      rows: 40, columns: 2, elements: zip(inputs.elements, squares).flatMap { [$0, $1] })
    let targets = Matrix(
      rows: 40, columns: 1,
      elements: (0..<40).map { 3 * points[$0, 0] - 2 * points[$0, 1] + 0.5 })
    let trainer = Trainer(
      Sequential<Double>(seed: 1) { Linear(2, 1) }, loss: MeanSquaredError(),
      optimizer: LBFGS(gradientTolerance: 1e-12, changeTolerance: 0))
    trainer.trainOneStep(inputs: points, targets: targets)
    #expect(firstDifference(trainer.network.parameters, [3, -2, 0.5], absolute: 1e-9) == nil)
    // It then has nowhere to go.
    let end = trainer.network.parameters
    for _ in 0..<3 { trainer.trainOneStep(inputs: points, targets: targets) }
    #expect(firstDifference(trainer.network.parameters, end, absolute: 1e-9) == nil)
  }

  @Test(arguments: [1e-12, 1, 1e12, 1e300]) func theCostNeverRises(rate: Double) {
    let (inputs, targets) = Wave.rows(30, as: Float.self)
    let trainer = Trainer<Float>(
      Wave.network(), loss: MeanSquaredError(),
      optimizer: LBFGS(learningRate: rate, history: 3, iterations: 4))
    let costs = (0..<20).map { _ in trainer.trainOneStep(inputs: inputs, targets: targets) }
    #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(trainer.network.parameters.allSatisfy { $0.isFinite })
  }

  @Test func aCostThatIsNoNumberLeavesTheParameters() {
    let network = Wave.network() as Sequential<Double>
    let trainer = Trainer(network, loss: MeanSquaredError(), optimizer: LBFGS())
    #expect(trainer.trainOneStep(inputs: [[.nan]], targets: [[0]]).isNaN)
    #expect(trainer.network.parameters == network.parameters)
  }

  @Test func thePenaltyIsPartOfTheCost() {
    // (w - 2)² + w² / 2 is least at w = 4 / 3, with b = 0.
    let trainer = Trainer(
      Sequential<Double>(seed: 1) { Linear(1, 1) }, loss: MeanSquaredError(),
      optimizer: LBFGS(), penalty: Penalty(l2: 1))
    for _ in 0..<3 { trainer.trainOneStep(inputs: [[1], [-1]], targets: [[2], [-2]]) }
    #expect(firstDifference(trainer.network.parameters, [4.0 / 3, 0], absolute: 1e-6) == nil)
  }
}
