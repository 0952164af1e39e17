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

  @Test func longEpochsNeedLessPatience() {
    let steps = [1, 32, 64, 160, 1600, 100_000]
    #expect(steps.map { Patience.automatic.epochs(ofSteps: $0) } == [50, 50, 25, 10, 10, 10])
    #expect(Patience.none.epochs(ofSteps: 5) == nil)
    #expect(Patience.epochs(3).epochs(ofSteps: 500) == 3)
  }
}
