import NN
import TestSupport
import Testing

struct AdamWTests {
  @Test func parametersWithoutAGradientShrink() {
    // The second input is 0: its weight is moved by the decay alone.
    var network = Sequential<Double> { Linear(2, 1) }
    network.parameters = [1, 1, 0]
    let trainer = Trainer(
      network, loss: MeanSquaredError(), optimizer: AdamW(learningRate: 0.1, decay: 0.2))
    for _ in 0..<10 { trainer.trainOneStep(inputs: [[1, 0]], targets: [[0]]) }
    var expected = 1.0
    for _ in 0..<10 { expected *= 1 - 0.1 * 0.2 }
    #expect(isClose(trainer.network.parameters[1], expected, relative: 1e-14))
  }

  @Test func withoutDecayItIsAdam() {
    #expect(
      OneWeight.path(AdamW(learningRate: 0.1, decay: 0), steps: 10)
        == OneWeight.path(Adam(learningRate: 0.1), steps: 10))
  }

  @Test func theDecayIsOfTheParametersBeforeTheStep() {
    // The first step of Adam is the rate, whatever the gradient is.
    OneWeight.expect(
      AdamW(learningRate: 0.1, epsilon: 0, decay: 0.5),
      follows: [[2 * 0.95 - 0.1, 1 * 0.95 - 0.1]])
  }
}
