import Datasets
import Foundation
import NN
import Testing

@testable import Runs

struct RateSearchTests {
  private func cost(_ recipe: Recipe, rate: Double) throws -> Double {
    var recipe = recipe
    recipe.learningRate = rate
    return try Run<Double>(recipe).train().cost
  }

  @Test(arguments: ["sgd", "sgd momentum=0.9", "adam", "rmsprop", "adagrad"])
  func theRateTrainsAboutAsWellAsTheBestOfAGrid(_ optimizer: String) throws {
    let recipe = ExplainedTables.recipe(optimizer: optimizer)
    let search = try RateSearch(Run<Double>(recipe))
    let found = try cost(recipe, rate: search.suggestion)
    // A rate that diverges is no competitor.
    let grid = [1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1].compactMap {
      try? cost(recipe, rate: $0)
    }
    let best = try #require(grid.min())
    // The variance of the targets is about 0.7.
    #expect(found < best + 0.02 && best < 0.1, "\(search.suggestion): \(found), best \(best)")
  }

  /// y = x with inputs of variance v: gradient descent is stable for rates below 1 / v.
  @Test(arguments: [1.0, 1e4, 1e12]) func theRateIsBelowTheLimitOfStability(v: Double) throws {
    let x = [-1.5, -0.5, 0.5, 1.5].map { $0 * (v / 1.25).squareRoot() }
    let line = Dataset(
      name: "line", featureNames: ["x"], targetName: "y",
      inputs: Matrix(rows: 4, columns: 1, elements: x),
      targets: Matrix(rows: 4, columns: 1, elements: [-1.5, -0.5, 0.5, 1.5]))
    var recipe = ExplainedTables.recipe(line, network: "1 linear", epochs: 2000)
    recipe.batchSize = .full
    let search = try RateSearch(Run<Double>(recipe))
    #expect(search.suggestion < 1 / v && search.suggestion > 0.001 / v)
    #expect(try cost(recipe, rate: search.suggestion) < 0.01)
  }

  @Test func theLowestRateThatWasTriedIsNotTheBest() throws {
    for optimizer in ["sgd", "adam"] {
      let search = try RateSearch(Run<Double>(ExplainedTables.recipe(optimizer: optimizer)))
      #expect(search.isFlat || search.trials[0].rate < search.suggestion)
    }
  }

  @Test func whereNoRateHelpsTheUsualOneIsTaken() throws {
    var noise = ExplainedTables.smooth()
    var generator = RandomGenerator(seed: 1, stream: .data)
    for row in 0..<noise.inputs.rows { noise.targets[row, 0] = generator.normal() }
    var recipe = ExplainedTables.recipe(noise, network: "1 linear")
    recipe.validation = .share(0.3)
    let search = try RateSearch(Run<Double>(recipe))
    let usual = try recipe.usualRate
    #expect(search.isFlat && search.isUsual && search.suggestion == usual)
    #expect(search.line.contains("the optimizer's own, as none lowered"))
  }

  @Test func theResultIsTheSameOnAnyNumberOfThreadsAndAgain() throws {
    var recipe = ExplainedTables.recipe(
      ExplainedTables.smooth(rows: 1500), network: "30 tanh, dropout 0.1, 1 linear")
    recipe.batchSize = .rows(512)
    let run = try Run<Double>(recipe)
    let (one, two) = (try RateSearch(run, threads: 1), try RateSearch(run, threads: 2))
    #expect(one.steps == two.steps && one.trials == two.trials)
    #expect(one.suggestion == two.suggestion && one.line == two.line && one.csv == two.csv)
  }

  @Test func theFirstPartGrowsByOneFactorAndIsSmoothedWithoutBias() throws {
    let search = try RateSearch(Run<Double>(ExplainedTables.recipe()))
    let (first, second) = (search.steps[0], search.steps[1])
    #expect(first.rate == 1e-7 && abs(second.rate / first.rate - pow(1e8, 1.0 / 299)) < 1e-12)
    #expect(abs(first.smoothedCost - first.cost) < 1e-12)
    let expected = (0.95 * 0.05 * first.cost + 0.05 * second.cost) / (1 - 0.95 * 0.95)
    #expect(abs(second.smoothedCost - expected) < 1e-12)
    let (last, least) = (
      search.steps[search.steps.count - 1], search.steps.map(\.smoothedCost).min()
    )
    #expect(last.smoothedCost > 4 * (least ?? 0) || search.steps.count == 300)
    let lines = search.csv.split(separator: "\n")
    #expect(lines.count == search.steps.count + 1 && lines[0] == "rate,cost,smoothed_cost")
  }

  @Test func theTrialsBatchesAreThoseOfTheTraining() throws {
    let run = try Run<Double>(ExplainedTables.recipe(rate: 0.05, epochs: 3))
    var trial = try TrialTraining(run, threads: 1)
    let held = trial.train(steps: 3 * 15)
    let trained = try run.train().model.network
    // The training measures the last step of an epoch, whose last bits may differ.
    let pairs = zip(trial.trainer.network.parameters, trained.parameters)
    #expect(held && pairs.allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test(arguments: ["l-bfgs", "rprop"]) func optimizersWithStepsOfTheirOwnAreRefused(
    _ optimizer: String
  ) throws {
    var recipe = ExplainedTables.recipe(optimizer: optimizer)
    recipe.batchSize = .automatic
    let run = try Run<Double>(recipe)
    #expect {
      try RateSearch(run)
    } throws: {
      ($0 as? RecipeError)?.setting == .learningRate && "\($0)".contains("finds the lengths")
    }
  }

  @Test func aScheduleIsMentionedAndDoesNotDisturb() throws {
    var recipe = ExplainedTables.recipe()
    let plain = try RateSearch(Run<Double>(recipe))
    recipe.schedule = "cosine"
    let search = try RateSearch(Run<Double>(recipe))
    #expect(search.suggestion == plain.suggestion && search.line.contains("'cosine' varies it"))
    #expect(!plain.line.contains("schedule"))
  }

  @Test func aRateInTheOptimizersWordsIsReplaced() throws {
    let recipe = ExplainedTables.recipe(optimizer: "sgd rate=7 momentum=0.5").settingRate(0.25)
    #expect(recipe.optimizer == "sgd momentum=0.5" && recipe.learningRate == 0.25)
    #expect(try recipe.madeOptimizer().learningRate == 0.25)
  }
}
