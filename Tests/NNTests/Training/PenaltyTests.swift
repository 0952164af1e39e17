import TestSupport
import Testing

@testable import NN

struct PenaltyTests {
  /// Weights 2 and -3, bias 5, with a gradient of 0.
  private func step(_ penalty: Penalty) -> [Double] {
    var network = Sequential<Double> { Linear(2, 1) }
    network.parameters = [2, -3, 5]
    let trainer = Trainer(
      network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1), penalty: penalty)
    trainer.trainOneStep(inputs: [[0, 0]], targets: [[5]])
    return zip(trainer.network.parameters, network.parameters).map { ($0 - $1) / -0.1 }
  }

  @Test func itsGradientIsAddedToThatOfTheLoss() {
    func expectStep(_ penalty: Penalty, _ expected: [Double]) {
      #expect(firstDifference(step(penalty), expected, absolute: 1e-13) == nil)
    }
    expectStep(Penalty(), [0, 0, 0])
    expectStep(Penalty(l2: 0.5), [1, -1.5, 0])
    expectStep(Penalty(l1: 0.25), [0.25, -0.25, 0])
    expectStep(Penalty(l1: 0.25, l2: 0.5), [1.25, -1.75, 0])
    expectStep(Penalty(l2: 0.5, spared: []), [1, -1.5, 2.5])
    expectStep(Penalty(l2: 0.5, spared: ["0.weight"]), [0, 0, 2.5])
  }

  @Test func itCostsWhatItsGradientIsOf() {
    let parameters: Matrix<Double> = [[2], [-3]]
    let cost = parameters.withView { Penalty(l1: 0.25, l2: 0.5).cost(of: $0) }
    #expect(cost == 0.25 * 5 + 0.5 * 13 / 2)
  }

  @Test func theCostIsToldWithoutIt() {
    var network = Sequential<Double> { Linear(1, 1) }
    network.parameters = [2, 1]
    let trainer = Trainer(
      network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1),
      penalty: Penalty(l2: 3))
    #expect(trainer.trainOneStep(inputs: [[1]], targets: [[0]]) == 9)
  }

  @Test func negativeFactorsStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Penalty(l1: -1) }
    await #expect(processExitsWith: .failure) { _ = Penalty(l2: .nan) }
  }
}
