import NN
import Testing

/// The rates of each schedule against PyTorch's.
struct PyTorchScheduleTests {
  static let schedules: [String: any Schedule] = [
    "step every=10 factor=0.1": StepDecay(every: 10, factor: 0.1),
    "exponential factor=0.9": ExponentialDecay(factor: 0.9),
    "cosine": CosineAnnealing(),
    "cosine minimum=0.001": CosineAnnealing(minimum: 0.001),
    "cosine warmup=5": CosineAnnealing(warmup: 5),
    "one-cycle": OneCycle(),
    "plateau patience=3": Plateau(patience: 3),
  ]

  @Test func everyScheduleOfTheFileIsHere() throws {
    #expect(Set(try PyTorchValues("schedules").cases) == Set(Self.schedules.keys))
  }

  @Test(arguments: schedules.keys) func ratesArePyTorchs(name: String) throws {
    let values = try PyTorchValues("schedules")
    let schedule = try #require(Self.schedules[name])
    let expected = try #require(values.numbers(name, "rate"))
    let costs = values.numbers(name, "cost")
    var state = [Double](repeating: 0, count: schedule.counters.count)
    let rates = expected.indices.map { step in
      let rate = schedule.rate(0.1, at: step, of: expected.count, state: state)
      if let costs { schedule.observe(cost: costs[step], state: &state) }
      return rate
    }
    for (rate, expected) in zip(rates, expected) {
      #expect(abs(rate - expected) <= 1e-12 * abs(expected))
    }
  }
}
