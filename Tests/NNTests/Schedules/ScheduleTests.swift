import Testing

@testable import NN

struct ScheduleTests {
  private func rates(_ schedule: any Schedule, _ steps: [Int], of total: Int) -> [Double] {
    steps.map { schedule.rate(2, at: $0, of: total, state: []) }
  }

  @Test func beyondTheLastStepTheyStayOrGoOn() {
    #expect(rates(Constant(), [0, 9, 1000], of: 10) == [2, 2, 2])
    #expect(rates(StepDecay(every: 4, factor: 0.5), [3, 4, 8, 12], of: 10) == [2, 1, 0.5, 0.25])
    #expect(rates(ExponentialDecay(factor: 0.5), [0, 1, 11], of: 10) == [2, 1, 1.0 / 1024])
    #expect(rates(CosineAnnealing(minimum: 0.5), [10, 11, 1000], of: 10) == [0.5, 0.5, 0.5])
    let end = rates(OneCycle(), [9, 10, 1000], of: 10)
    #expect(end[0] == end[1] && end[1] == end[2])
    #expect(abs(end[0] - 2 / 25e4) < 1e-15)
  }

  @Test func stepsOfTheirOwnComeBeforeThoseOfTheRun() {
    for step in [0, 3, 7] {
      #expect(
        rates(CosineAnnealing(steps: 8), [step], of: 100)
          == rates(CosineAnnealing(), [step], of: 8))
      #expect(rates(OneCycle(steps: 8), [step], of: 100) == rates(OneCycle(), [step], of: 8))
    }
  }

  @Test func shortRunsHaveFiniteRates() {
    for total in 1...5 {
      for schedule in [
        OneCycle(), OneCycle(rise: 0), OneCycle(rise: 0.5), CosineAnnealing(),
        CosineAnnealing(warmup: total), CosineAnnealing(warmup: total + 3),
      ] as [any Schedule] {
        let rates = rates(schedule, Array(0..<total + 5), of: total)
        #expect(rates.allSatisfy { $0 >= 0 && $0 <= 2 }, "\(schedule) of \(total)")
      }
    }
  }

  @Test func theTrainerFollowsThem() {
    // The gradient is 1 in each step: y = b, and the mean of y alone is made smaller.
    let trainer = Trainer(
      Sequential<Double>(seed: 1) { Linear(1, 1) }, loss: Slope(),
      optimizer: SGD(learningRate: 2), schedule: CosineAnnealing(warmup: 2), steps: 6)
    for step in 0..<8 {
      let rate = CosineAnnealing(warmup: 2).rate(2, at: step, of: 6, state: [])
      #expect(trainer.learningRate == rate)
      let before = trainer.network.parameters[1]
      trainer.trainOneStep(inputs: [[0]], targets: [[0]])
      #expect(abs(before - trainer.network.parameters[1] - rate) < 1e-14)
    }
  }

  @Test func withoutAnyStepsACosineStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = CosineAnnealing().rate(1, at: 0, of: 0, state: [])
    }
    await #expect(processExitsWith: .failure) { _ = OneCycle().rate(1, at: 0, of: 0, state: []) }
  }

  static let entries = [
    StepDecay.entry, ExponentialDecay.entry, CosineAnnealing.entry, OneCycle.entry, Plateau.entry,
  ]

  @Test func codeHasTheDefaultsOfWords() {
    let schedules: [any Schedule] = [
      StepDecay(), ExponentialDecay(), CosineAnnealing(), OneCycle(), Plateau(),
    ]
    for (schedule, entry) in zip(schedules, Self.entries) {
      let defaults = entry.settings.map { ($0.name, $0.defaultValue) }
      let made = entry.make(Settings(Dictionary(uniqueKeysWithValues: defaults)))
      #expect(
        "\(Mirror(reflecting: made).children.map { $0 })"
          == "\(Mirror(reflecting: schedule).children.map { $0 })")
      for setting in entry.settings {
        #expect(setting.allowed?.contains(setting.defaultValue) == true)
        #expect(setting.allowed?.contains(-1) == false)
      }
    }
  }

  @Test func settingsThatWordsRefuseStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = StepDecay(every: 0) }
    await #expect(processExitsWith: .failure) { _ = Plateau(factor: 1) }
  }
}

/// The mean of the outputs themselves.
private struct Slope: Loss {
  var description: String { "slope" }

  func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double {
    part.gradient?.fill(1)
    return Double(part.output[0, 0])
  }
}
