import Testing

@testable import NN

/// What holds for every optimizer.
struct OptimizerTests {
  @Test(arguments: OptimizerTable.rules) func itLearnsInBothPrecisions(rule: any Optimizer) {
    func lastCost<S: Scalar>(_ type: S.Type) -> Double {
      let (inputs, targets) = Wave.rows(40, as: type)
      let trainer = Trainer<S>(Wave.network(), loss: MeanSquaredError(), optimizer: rule)
      var cost = 0.0
      for _ in 0..<1000 { cost = trainer.trainOneStep(inputs: inputs, targets: targets) }
      return cost
    }
    #expect(lastCost(Double.self) < 0.01)
    // In single precision a line search ends where rounding hides the decrease of the cost.
    #expect(lastCost(Float.self) < 0.02)
  }

  @Test(arguments: OptimizerTable.rules) func threadsDoNotChangeABit(rule: any Optimizer) {
    // Several shards, and more parameters than a thread moves at a time.
    let (inputs, targets) = Wave.rows(400, as: Float.self)
    func trained(threads: Int) -> [Float] {
      let trainer = Trainer<Float>(
        LargeNetwork.make(), loss: MeanSquaredError(), optimizer: rule, threads: threads)
      for _ in 0..<3 { trainer.trainOneStep(inputs: inputs, targets: targets) }
      return trainer.network.parameters
    }
    #expect(trained(threads: 3) == trained(threads: 1))
  }

  static let entries = [
    SGD.entry, RMSProp.entry, Adagrad.entry, Adam.entry, AdamW.entry, RProp.entry, LBFGS.entry,
  ]

  @Test(arguments: entries.indices) func theFirstSettingIsTheRate(entry: Int) {
    let entry = Self.entries[entry]
    let defaults = entry.settings.map { ($0.name, $0.defaultValue) }
    let rule = entry.make(Settings(Dictionary(uniqueKeysWithValues: defaults)))
    #expect(entry.settings.first?.name == "rate")
    #expect(rule.learningRate == entry.settings.first?.defaultValue)
    for setting in entry.settings {
      guard let allowed = setting.allowed else { continue }
      #expect(allowed.contains(setting.defaultValue), "\(setting.name)")
      for wrong in [-1, .nan, .infinity] {
        #expect(!allowed.contains(wrong), "\(entry.name) \(setting.name)=\(wrong)")
      }
    }
  }

  @Test func codeHasTheDefaultsOfWords() {
    let rules: [any Optimizer] = [
      SGD(learningRate: 0.1), RMSProp(), Adagrad(), Adam(), AdamW(), RProp(), LBFGS(),
    ]
    for (rule, entry) in zip(rules, Self.entries) {
      let defaults = entry.settings.map { ($0.name, $0.defaultValue) }
      let made = entry.make(Settings(Dictionary(uniqueKeysWithValues: defaults)))
      #expect(made.vectors == rule.vectors && made.counters == rule.counters)
      #expect(
        Mirror(reflecting: made).children.map { "\($0)" }
          == Mirror(reflecting: rule).children.map { "\($0)" })
    }
  }

  @Test func settingsThatWordsRefuseStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = SGD(learningRate: -0.1) }
    await #expect(processExitsWith: .failure) { _ = Adam(learningRate: 0.1, beta1: 1) }
    await #expect(processExitsWith: .failure) { _ = LBFGS(history: 0) }
  }
}
