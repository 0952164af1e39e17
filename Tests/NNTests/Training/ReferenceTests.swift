import NN
import TestSupport
import Testing

/// The two-spirals job against answers computed elsewhere in higher precision.
struct ReferenceTests {
  private let reference = ReferenceFolder()

  @Test func fiveHundredStepsRepeatTheTrace() throws {
    let (inputs, targets) = try reference.spirals()
    let trace = try reference.numbers("trace.csv").map { $0[1] }
    let trainer = Trainer(
      try reference.network(), loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1))
    let costs = (0...500).map { _ in trainer.trainOneStep(inputs: inputs, targets: targets) }
    #expect(firstDifference(costs, trace, relative: 1e-12) == nil)
  }

  @Test func theFirstGradientIsRight() throws {
    let (inputs, targets) = try reference.spirals()
    let file = try Safetensors(path: reference.file("gradient.safetensors"))
    let network = try reference.network()
    let expected = try network.tensors.flatMap { shape in
      let tensor = try #require(file.tensors.first { $0.shape == shape })
      return try #require(tensor.elements(as: Double.self))
    }
    let trainer = Trainer(
      network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1))
    #expect(
      firstDifference(trainer.gradient(inputs: inputs, targets: targets), expected, absolute: 1e-14)
        == nil)
  }
}
