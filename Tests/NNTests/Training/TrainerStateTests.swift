import NN
import Testing

/// A trainer's optimizer, network and state, read and set between steps.
struct TrainerStateTests {
  private let rows = Wave.rows(40, as: Float.self)

  /// A network whose steps depend on all that a trainer keeps: buffers, random numbers, the schedule.
  private func network() -> Sequential<Float> {
    Sequential(seed: 2) {
      Linear(1, 8)
      BatchNorm()
      Tanh()
      Dropout(0.2)
      Linear(8, 1)
    }
  }

  private func trainer(_ rule: any Optimizer) -> Trainer<Float> {
    Trainer(
      network(), loss: MeanSquaredError(), optimizer: rule,
      schedule: Plateau(factor: 0.5, patience: 0), seed: 7)
  }

  private func train(_ trainer: Trainer<Float>, epochs: Int) {
    var generator = RandomGenerator(seed: 1, stream: .shuffling)
    for _ in 0..<epochs {
      _ = trainer.trainOneEpoch(
        inputs: rows.inputs, targets: rows.targets, batchSize: 40, using: &generator)
    }
  }

  @Test(arguments: OptimizerTable.rules) func aTrainingGoesOnFromItsState(rule: any Optimizer) {
    let whole = trainer(rule)
    train(whole, epochs: 12)
    let first = trainer(rule)
    train(first, epochs: 7)
    let second = trainer(rule)
    // What it has done before leaves no trace.
    train(second, epochs: 2)
    second.network = first.network
    second.state = first.state
    train(second, epochs: 5)
    #expect(second.network.parameters == whole.network.parameters)
    #expect(second.network.buffers == whole.network.buffers)
    #expect(second.state == whole.state)
  }

  @Test(arguments: OptimizerTable.rules, OptimizerTable.rules)
  func anotherRuleBeginsAnew(first: any Optimizer, second: any Optimizer) {
    // Of the same kind with the same vectors it goes on.
    if type(of: first) == type(of: second) { return }
    let mixed = Trainer<Float>(Wave.network(), loss: MeanSquaredError(), optimizer: first)
    train(mixed, epochs: 3)
    let network = mixed.network
    mixed.optimizer = second
    train(mixed, epochs: 3)
    let fresh = Trainer<Float>(network, loss: MeanSquaredError(), optimizer: second)
    train(fresh, epochs: 3)
    #expect(mixed.network.parameters == fresh.network.parameters)
    #expect(mixed.steps == 6)
    #expect(mixed.state.optimizerSteps == 3)
  }

  @Test func anotherRateKeepsWhatTheRuleRemembers() {
    let trainer = Trainer<Float>(
      Wave.network(), loss: MeanSquaredError(), optimizer: Adam(learningRate: 0.01))
    train(trainer, epochs: 3)
    let before = trainer.state
    trainer.optimizer = Adam(learningRate: 0.02)
    #expect(trainer.state == before)
    #expect(before.vectors.contains { $0 != 0 })
    #expect(trainer.learningRate == 0.02)
    // Without momentum nothing is remembered, and with it again it begins anew.
    trainer.optimizer = SGD(learningRate: 0.1, momentum: 0.9)
    #expect(trainer.state.vectors == [Float](repeating: 0, count: 31))
    trainer.optimizer = SGD(learningRate: 0.1)
    #expect(trainer.state.vectors.isEmpty)
  }

  @Test func aStateOfAnotherRuleStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      func trainer(_ rule: any Optimizer) -> Trainer<Float> {
        Trainer(Wave.network(), loss: MeanSquaredError(), optimizer: rule)
      }
      trainer(SGD(learningRate: 0.1)).state = trainer(Adam()).state
    }
  }
}
