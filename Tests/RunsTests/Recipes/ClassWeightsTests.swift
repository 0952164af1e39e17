import Datasets
import NN
import TestSupport
import Testing

@testable import Runs

struct ClassWeightsTests {
  /// Six rows of one class and two of another; the rare ones `times` times.
  private func recipe(times: Int, _ weights: ClassWeights) -> Recipe {
    let common = [-2.0, -1, 0.5, -0.5, 1, 0]
    let rare = (0..<times).flatMap { _ in [1.5, -0.7] }
    let inputs = common + rare
    let dataset = Dataset(
      name: "d", featureNames: ["x"], targetName: "y",
      inputs: Matrix(rows: inputs.count, columns: 1, elements: inputs),
      targets: Matrix(
        rows: inputs.count, columns: 1, elements: inputs.indices.map { $0 < 6 ? 0 : 1 }),
      classNames: ["common", "rare"])
    var recipe = Recipe(
      data: .dataset(dataset), preset: .script, network: "3 tanh, 2 linear", epochs: 50)
    recipe.loss = nil
    recipe.classWeights = weights
    return recipe
  }

  @Test func rareRowsCountMore() throws {
    let run = try Run<Double>(recipe(times: 1, .balanced))
    #expect(run.weights == [Double](repeating: 8 / 12.0, count: 6) + [2, 2])
    #expect(try Run<Double>(recipe(times: 1, .equal)).weights == nil)
  }

  /// Rows of weight 3 train like rows that are there three times.
  @Test func weightsAreLikeRepeatedRows() throws {
    let weighted = try Run<Double>(recipe(times: 1, .balanced)).train().model.network.parameters
    let repeated = try Run<Double>(recipe(times: 3, .equal)).train().model.network.parameters
    let plain = try Run<Double>(recipe(times: 1, .equal)).train().model.network.parameters
    #expect(firstDifference(weighted, repeated, relative: 1e-9, absolute: 1e-12) == nil)
    #expect(firstDifference(weighted, plain, relative: 1e-3) != nil)
  }

  @Test func numbersHaveNoClassesToWeigh() throws {
    var recipe = recipe(times: 1, .balanced)
    if case .dataset(var dataset) = recipe.data {
      dataset.classNames = []
      recipe.data = .dataset(dataset)
    }
    recipe.network = "1 linear"
    let error = #expect(throws: RecipeError.self) { try Run<Double>(recipe) }
    #expect(error?.description.hasPrefix("class-weights balanced: for classes") == true)
  }
}
