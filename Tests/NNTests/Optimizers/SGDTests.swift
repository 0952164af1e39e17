import NN
import Testing

struct SGDTests {
  @Test func aStepGoesAgainstTheGradient() {
    // y = w x + b with w = 2, b = 1; x = 1, t = 0: cost 9, its gradient 6 for both.
    var network = Sequential<Double> { Linear(1, 1) }
    network.parameters = [2, 1]
    let trainer = Trainer(
      network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.25))
    #expect(trainer.gradient(inputs: [[1]], targets: [[0]]) == [6, 6])
    #expect(trainer.trainOneStep(inputs: [[1]], targets: [[0]]) == 9)
    #expect(trainer.network.parameters == [0.5, -0.5])
    #expect(trainer.trainOneStep(inputs: [[1]], targets: [[0]]) == 0)
    #expect(trainer.steps == 2)
  }
}
