import Datasets
import NN
import TestSupport
import Testing

@testable import Runs

struct CrossValidationTests {
  /// Rows of two numbers and what `target` makes of each row's number.
  private func table(
    _ folder: TemporaryFolder, rows: Int, target: (Int, inout RandomGenerator) -> String
  ) throws -> Recipe {
    var generator = RandomGenerator(seed: 8, stream: .data)
    let lines = (0..<rows).map { row in
      let (a, b) = (generator.normal(), generator.normal())
      return "\(a),\(b),\(target(row, &generator))\n"
    }
    let path = try folder.write("a,b,y\n" + lines.joined(), to: "t.csv")
    return Recipe(data: .table(path: path), network: nil, learningRate: 0.01, epochs: 80)
  }

  @Test func anInterruptionLeavesTheScoresSoFar() throws {
    let folder = try TemporaryFolder()
    let recipe = try table(folder, rows: 20) { row, _ in "\(row % 2)" }
    let data = try RunData(recipe)
    for wanted in 0...2 {
      let folds = Interruption()
      let seeds = Interruption()
      if wanted == 0 { for interruption in [folds, seeds] { interruption.request(2) } }
      let scores = try CrossValidation(recipe, data, as: Double.self, folds: 4, interruption: folds)
      {
        if $0 == wanted { folds.request(2) }
      }.scores
      #expect(scores.count == wanted)
      let repeats = try RepeatedTraining(
        recipe, data, as: Double.self, count: 4, interruption: seeds
      ) {
        if $0 == wanted { seeds.request(2) }
      }.scores
      #expect(repeats.count == wanted)
    }
  }

  /// Networks of other seeds learn the same rows in the same units from other weights.
  @Test func siblingsShareTheRows() throws {
    let folder = try TemporaryFolder()
    var recipe = try table(folder, rows: 40) { row, _ in "\(row % 3)" }
    recipe.epochs = 3
    let data = try RunData(recipe)
    let run = try Run<Double>(recipe, data)
    var done: [Int] = []
    let siblings = try SiblingTraining<Double>(recipe, data, count: 3) { done.append($0) }.networks
    #expect(siblings.count == 3 && done == [1, 2, 3])
    #expect(Set((siblings + [run.network]).map(\.parameters)).count == 4)
    let first = try SiblingTraining<Double>(recipe, data, count: 1).networks
    // By hand: the seed after the recipe's own on its rows.
    var next = recipe
    next.seed &+= 1
    let rows = run.rows
    let other = try Run<Double>(next, data, training: rows.training, heldOut: rows.heldOut)
    #expect(other.scalings == run.scalings)
    #expect(first.map(\.parameters) == [try other.train().model.network.parameters])
  }

  /// A network that sees its own rows learns these by heart; one that does not can only guess.
  @Test func aFoldHasNoPartInItsTraining() throws {
    let folder = try TemporaryFolder()
    var recipe = try table(folder, rows: 40) { _, generator in
      generator.normal() > 0 ? "yes" : "no"
    }
    recipe.learningRate = 0.03
    recipe.validation = .none
    recipe.epochs = 500
    let run = try Run<Double>(recipe)
    let own = run.scores(of: try run.train().model.network, on: run.dataset)
    let folds = try CrossValidation(recipe, as: Double.self, folds: 4).scores
    let mean = try #require(ScoreSpread(folds, .accuracy)).mean
    #expect(folds.map(\.rows) == [10, 10, 10, 10])
    #expect(try #require(own.value(of: .accuracy)) > 0.9 && mean < 0.75)
  }

  /// The scored rows' targets move by +c and -c. If they have no part in the training, the choice of
  /// the weights or the scaling, the outputs stay, and the two mean errors are 2 c together.
  @Test func aFoldsTargetsChangeNothingButItsScore() throws {
    let shift = 1e4
    let folder = try TemporaryFolder()
    func errors(_ sign: Double, _ moved: Set<Int>) throws -> [Double] {
      var recipe = try table(folder, rows: 30) { row, generator in
        "\(generator.normal() + (moved.contains(row) ? sign * shift : 0))"
      }
      recipe.preparation.task = .regress
      recipe.patience = .epochs(4)
      let scores = try CrossValidation(recipe, as: Double.self, folds: 3).scores
      return scores.compactMap { $0.value(of: .mae) }
    }
    var recipe = try table(folder, rows: 30) { _, generator in "\(generator.normal())" }
    recipe.preparation.task = .regress
    let data = try RunData(recipe)
    for (fold, part) in data.split(data.rows, seed: recipe.seed).folds(3).enumerated() {
      let moved = Set(part.heldOut)
      let sum = try errors(1, moved)[fold] + errors(-1, moved)[fold]
      #expect(isClose(sum, 2 * shift, relative: 1e-9), "fold \(fold): \(sum)")
    }
    // The test can fail: another fold's rows do train.
    let others = Set(data.split(data.rows, seed: recipe.seed).folds(3)[1].heldOut)
    let wrong = try errors(1, others)[0] + errors(-1, others)[0]
    #expect(!isClose(wrong, 2 * shift, relative: 1e-9))
  }

  @Test func wrongNumbersOfFoldsAreNamed() throws {
    let folder = try TemporaryFolder()
    let recipe = try table(folder, rows: 12) { row, _ in row % 2 == 0 ? "a" : "b" }
    for folds in [1, 13] {
      let error = #expect(throws: RecipeError.self) {
        try CrossValidation(recipe, as: Double.self, folds: folds)
      }
      #expect(error?.description == "folds \(folds): give a number from 2 to that of the rows, 12")
    }
  }

  @Test func seedsGiveOtherScoresAndTheSameAgain() throws {
    let folder = try TemporaryFolder()
    var recipe = try table(folder, rows: 40) { _, generator in "\(generator.normal())" }
    recipe.epochs = 3
    recipe.preparation.task = .regress
    let data = try RunData(recipe)
    var told: [Int] = []
    let first = try RepeatedTraining(recipe, data, as: Double.self, count: 3) { told.append($0) }
    #expect(told == [1, 2, 3] && first.scores.count == 3)
    #expect(Set(first.scores.compactMap { $0.value(of: .rmse) }).count == 3)
    #expect(try RepeatedTraining(recipe, data, as: Double.self, count: 3).scores == first.scores)
    recipe.validation = .none
    #expect(throws: RecipeError.self) {
      try RepeatedTraining(recipe, data, as: Double.self, count: 1)
    }
  }
}
