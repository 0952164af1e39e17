import NN
import TestSupport
import Testing

struct AdamTests {
  @Test func stepsAreThoseOfThePaper() {
    // y = w x + b with x = 1, t = 0: both gradients are 2 (w + b).
    var network = Sequential<Double> { Linear(1, 1) }
    network.parameters = [2, 1]
    let trainer = Trainer(
      network, loss: MeanSquaredError(),
      optimizer: Adam(learningRate: 0.1, beta1: 0.8, beta2: 0.9, epsilon: 1e-3))
    var (w, b) = (2.0, 1.0)
    var (mean, square) = (0.0, 0.0)
    var (decay1, decay2) = (1.0, 1.0)
    for _ in 0..<20 {
      trainer.trainOneStep(inputs: [[1]], targets: [[0]])
      let gradient = 2 * (w + b)
      mean = 0.8 * mean + 0.2 * gradient
      square = 0.9 * square + 0.1 * gradient * gradient
      (decay1, decay2) = (decay1 * 0.8, decay2 * 0.9)
      let step = 0.1 * mean / (1 - decay1) / ((square / (1 - decay2)).squareRoot() + 1e-3)
      (w, b) = (w - step, b - step)
      #expect(firstDifference(trainer.network.parameters, [w, b], relative: 1e-12) == nil)
    }
  }

  @Test func aParameterWithoutAGradientStays() {
    var network = Sequential<Float> { Linear(2, 1) }
    network.parameters = [1, 1, 0]
    let trainer = Trainer(network, loss: MeanSquaredError(), optimizer: Adam())
    for _ in 0..<10 { trainer.trainOneStep(inputs: [[1, 0]], targets: [[0]]) }
    #expect(trainer.network.parameters[1] == 1)
    #expect(trainer.network.parameters[0] < 1)
  }
}
