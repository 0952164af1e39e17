import Datasets
import NN
import Testing

@testable import Runs

struct EarlyStoppingTests {
  /// 40 rows of noise, which a network learns by heart: the cost of other rows soon rises.
  private static let noise: Dataset = {
    var generator = RandomGenerator(seed: 3, stream: .data)
    func normals(_ count: Int) -> [Double] { (0..<count).map { _ in generator.normal() } }
    return Dataset(
      name: "noise", featureNames: ["a", "b"], targetName: "y",
      inputs: Matrix(rows: 40, columns: 2, elements: normals(80)),
      targets: Matrix(rows: 40, columns: 1, elements: normals(40)))
  }()

  private func recipe(_ patience: Patience, epochs: Int = 400) -> Recipe {
    var recipe = Recipe(
      data: .dataset(Self.noise), preset: .standard, network: "8 tanh, 1 linear",
      learningRate: 0.02, batchSize: .rows(8), epochs: epochs)
    recipe.patience = patience
    return recipe
  }

  @Test func theModelHasTheWeightsOfTheLeastValidationCost() throws {
    let result = try Run<Double>(recipe(.epochs(6))).train()
    let best = try #require(result.bestEpoch)
    #expect(best > 1 && best == result.model.epochs && result.costs.count == best + 6)
    #expect(result.validationCosts.firstIndex(of: result.validationCosts.min() ?? 0) == best - 1)
    guard case .stopped(let reason) = result.ending else {
      Issue.record("it did not stop")
      return
    }
    #expect(reason.contains("6 epochs"))
    // As if it had been trained for so many epochs.
    let short = try Run<Double>(recipe(.none, epochs: best)).train()
    #expect(short.model.network.parameters == result.model.network.parameters)
    #expect(short.costs == Array(result.costs.prefix(best)) && short.cost == result.cost)
  }

  @Test func withoutPatienceTheLastWeightsCount() throws {
    let result = try Run<Double>(recipe(.none, epochs: 60)).train()
    #expect(result.costs.count == 60 && result.model.epochs == 60 && result.ending == .completed)
    #expect(result.bestEpoch == nil && result.validationCosts.count == 60)
  }

  @Test func aMinimumAtTheEndIsKeptToo() throws {
    let result = try Run<Double>(recipe(.epochs(6), epochs: 2)).train()
    #expect(result.ending == .completed && result.model.epochs == result.bestEpoch)
  }

  /// Two classes that the inputs hardly tell apart.
  private func classes(monitor: Monitor, epochs: Int = 2000) throws -> Recipe {
    var recipe = Recipe(
      data: .spirals(points: 60), network: "8 tanh, 1 sigmoid", learningRate: 1, epochs: epochs)
    recipe.validation = .share(0.3)
    recipe.patience = .epochs(15)
    recipe.monitor = monitor
    return recipe
  }

  @Test(arguments: [Metric.accuracy, .logLoss])
  func theBestValueOfAMetricChooses(metric: Metric) throws {
    let result = try Run<Double>(classes(monitor: .metric(metric))).train()
    let name = "validation_\(metric == .accuracy ? "accuracy" : "log_loss")"
    let column = try #require(result.history.metrics.columns.first { $0.name == name })
    #expect(result.history.metrics.epochs == Array(1...result.costs.count))
    let best = metric.largerIsBetter ? column.values.max() : column.values.min()
    let bestEpoch = try #require(column.values.firstIndex { $0 == best }) + 1
    #expect(result.bestEpoch == bestEpoch && result.model.epochs == bestEpoch)
    #expect(result.costs.count == bestEpoch + 15)
    guard case .stopped(let reason) = result.ending else {
      Issue.record("it did not stop")
      return
    }
    #expect(reason.contains("validation \(metric.rawValue)"))
    #expect(reason.contains(metric.largerIsBetter ? "maximum" : "minimum"))
  }

  @Test func aMetricOfAnotherTaskIsRefused() throws {
    let error = #expect(throws: RecipeError.self) {
      try Run<Double>(classes(monitor: .metric(.rmse)))
    }
    #expect(error?.description.hasPrefix("monitor rmse: ") ?? false)
  }

  /// The patience looks at improvements that are large enough, the weights at all of them.
  @Test func smallImprovementsStillGiveTheBestWeights() throws {
    var recipe = try classes(monitor: .cost, epochs: 400)
    recipe.patience = .epochs(6)
    let free = try Run<Double>(recipe).train()
    recipe.minimumDelta = 0.02
    let strict = try Run<Double>(recipe).train()
    #expect(strict.costs.count < free.costs.count)
    let least = try #require(strict.validationCosts.min())
    #expect(strict.model.epochs == strict.validationCosts.firstIndex(of: least).map { $0 + 1 })
    // None of the last six was better by so much than the last that was.
    let reference = strict.validationCosts.dropLast(6).min() ?? 0
    #expect(strict.validationCosts.suffix(6).allSatisfy { $0 >= reference - 0.02 })
  }

  @Test(arguments: [Monitor.cost, .metric(.accuracy)])
  func aTrainingThatGoesOnStopsAtTheSameEpoch(monitor: Monitor) throws {
    let run = try Run<Double>(classes(monitor: monitor))
    var states: [TrainingState<Double>] = []
    let whole = try run.train(observers: [
      RecordingObserver { event, training in
        if case .epoch = event { states.append(training.state) }
      }
    ])
    #expect(whole.ending != .completed)
    for state in states {
      let rest = try run.train(from: state)
      #expect(rest.history == whole.history && rest.bestEpoch == whole.bestEpoch)
      #expect(rest.model.network.parameters == whole.model.network.parameters)
    }
  }

  @Test func longEpochsNeedLessPatience() {
    let steps = [1, 32, 64, 160, 1600, 100_000]
    #expect(steps.map { Patience.automatic.epochs(ofSteps: $0) } == [50, 50, 25, 10, 10, 10])
    #expect(Patience.none.epochs(ofSteps: 5) == nil)
    #expect(Patience.epochs(3).epochs(ofSteps: 500) == 3)
  }
}
