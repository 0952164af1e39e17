import Datasets
import NN
import TestSupport
import Testing

@testable import Runs

struct TrainingWatchTests {
  /// The warnings of a training.
  private func warnings(_ recipe: Recipe) throws -> [TrainingWarning] {
    var told: [TrainingWarning] = []
    let watch = TrainingWatch<Double>(threads: 1) { told.append($0) }
    _ = try Run<Double>(recipe).train(threads: 1, observers: [watch])
    #expect(told == watch.warnings && Set(told.map(\.kind)).count == told.count)
    return told
  }

  private func scaled(_ dataset: Dataset, by factors: [Double]) -> Dataset {
    var dataset = dataset
    for row in 0..<dataset.inputs.rows {
      for column in factors.indices { dataset.inputs[row, column] *= factors[column] }
    }
    return dataset
  }

  @Test(arguments: ["sgd", "adam"]) func aTrainingThatGoesWellIsLeftAlone(
    _ optimizer: String
  ) throws {
    #expect(try warnings(ExplainedTables.recipe(optimizer: optimizer)).isEmpty)
    let spirals = Recipe(optimizer: optimizer, epochs: 1000)
    #expect(try warnings(spirals).isEmpty)
  }

  @Test func columnsFarFromScaledSaturateUnits() throws {
    let dataset = scaled(ExplainedTables.smooth(), by: [1e4, 1, 3e3])
    let all = try warnings(ExplainedTables.recipe(dataset, rate: 0.05))
    let first = try #require(all.first { $0.kind == .idleUnits })
    #expect(first.epoch == 0 && first.message.contains("layer 1 (12 tanh)"))
    #expect(first.message.contains("'a' is up to") && first.message.contains("--preset standard"))
  }

  @Test func aRateThatIsTooLargeKillsUnits() throws {
    let recipe = ExplainedTables.recipe(
      network: "20 relu, 20 relu, 1 linear", optimizer: "adam", rate: 1)
    let warning = try #require(try warnings(recipe).first { $0.kind == .idleUnits })
    #expect(warning.message.contains("dead") && warning.message.contains("too large"))
    // Followed, the advice helps.
    let advised = recipe.settingRate(try #require(try advisedRate(warning)))
    #expect(try warnings(advised).isEmpty)
    let (better, worse) = (try Run<Double>(advised).train(), try Run<Double>(recipe).train())
    #expect(better.cost < worse.cost / 2)
  }

  private func advisedRate(_ warning: TrainingWarning) throws -> Double? {
    warning.message.split(separator: " ").last.flatMap { Double($0) }
  }

  @Test func aRateThatIsTooSmallLeavesTheCost() throws {
    // Three layers of sigmoids give the first ones hardly a gradient.
    let recipe = ExplainedTables.recipe(
      network: "10 sigmoid, 10 sigmoid, 10 sigmoid, 1 linear", rate: 0.01, epochs: 60)
    let all = try warnings(recipe)
    let warning = try #require(all.first { $0.kind == .stuckCost })
    #expect(warning.message.contains("too small") && all.count == 1)
    let advised = recipe.settingRate(try #require(try advisedRate(warning)))
    #expect(try warnings(advised).isEmpty)
    let (better, worse) = (try Run<Double>(advised).train(), try Run<Double>(recipe).train())
    #expect(better.cost < 0.8 * worse.cost)
  }

  @Test(arguments: [1e-10, 1e-7]) func aRateFarTooSmallIsFoundOut(_ rate: Double) throws {
    let warning = try #require(
      try warnings(ExplainedTables.recipe(rate: rate)).first { $0.kind == .stuckCost })
    #expect(warning.message.hasPrefix("the cost does not move"))
    #expect(warning.message.contains("too small"))
    let advised = ExplainedTables.recipe(rate: try advisedRate(warning))
    #expect(try warnings(advised).isEmpty)
  }

  @Test func aPenaltyThatIsTooStrongIsFoundOut() throws {
    var recipe = ExplainedTables.recipe(rate: 0.05, epochs: 60)
    recipe.l1 = 2
    let warning = try #require(try warnings(recipe).first { $0.kind == .stuckCost })
    #expect(warning.message.contains("penalty"))
  }

  @Test func aValidationCostThatHasTurnedIsToldUnlessEarlyStoppingWaits() throws {
    var generator = RandomGenerator(seed: 3, stream: .data)
    let noise = Dataset(
      name: "noise", featureNames: ["a", "b"], targetName: "y",
      inputs: Matrix(rows: 60, columns: 2, elements: (0..<120).map { _ in generator.normal() }),
      targets: Matrix(rows: 60, columns: 1, elements: (0..<60).map { _ in generator.normal() }))
    var recipe = ExplainedTables.recipe(noise, network: "20 tanh, 1 linear", optimizer: "adam")
    recipe.epochs = 600
    recipe.learningRate = 0.02
    recipe.validation = .share(0.3)
    recipe.patience = .none
    let warning = try #require(try warnings(recipe).first { $0.kind == .turnedValidation })
    #expect(warning.message.contains("--patience"))
    recipe.patience = .epochs(500)
    #expect(try warnings(recipe).isEmpty)
  }

  @Test func aRareClassThatIsNeverPredictedIsNamed() throws {
    var generator = RandomGenerator(seed: 3, stream: .data)
    // The rare class lies in the midst of the other.
    let rows = 400
    let inputs = (0..<2 * rows).map { $0 < 40 ? 0.4 * generator.normal() : generator.normal() }
    let dataset = Dataset(
      name: "rare", featureNames: ["a", "b"], targetName: "kind",
      inputs: Matrix(rows: rows, columns: 2, elements: inputs),
      targets: Matrix(rows: rows, columns: 1, elements: (0..<rows).map { $0 < 20 ? 1 : 0 }),
      classNames: ["usual", "rare"])
    var recipe = Recipe(
      data: .dataset(dataset), preset: .standard, network: "8 tanh, 2 linear", epochs: 40)
    recipe.validation = .none
    let warning = try #require(try warnings(recipe).first)
    #expect(warning.kind == .unpredictedClasses)
    #expect(warning.message.contains("'rare' (20 of 400 rows) is never predicted"))
    #expect(warning.message.contains("--class-weights balanced"))
    recipe.classWeights = .balanced
    #expect(try warnings(recipe).isEmpty)
  }

  @Test func constantColumnsAreNamedBeforeTheTraining() throws {
    var dataset = ExplainedTables.smooth()
    for row in 0..<dataset.inputs.rows { dataset.inputs[row, 1] = 4 }
    let all = try warnings(ExplainedTables.recipe(dataset, rate: 0.05))
    #expect(all.map(\.kind) == [.constantColumns] && all.map(\.epoch) == [0])
    #expect(all[0].message.contains("column 'b' has the same value"))
  }

  @Test func aValidationCostTurnsOnceItIsClearlyWorseForLong() {
    var turn = ValidationTurn()
    for epoch in 1...30 { turn.add(2 - Double(epoch) / 30) }
    for _ in 0..<49 { turn.add(1.2) }
    #expect(turn.turn == nil, "it has not waited long enough")
    turn.add(1.2)
    #expect(turn.turn?.bestEpoch == 30 && turn.turn?.cost == 1.2)
    turn.add(1.01)
    #expect(turn.turn == nil, "the last costs are not all worse")
  }

  /// Line 100 holds a huge value; with some seeds its row is trained on, with some held out.
  @Test(arguments: 1...6) func aHugeValueIsNamedWithItsLine(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    func warnings(_ value: String) throws -> [TrainingWarning] {
      var lines = ["a,b,y"]
      for row in 0..<300 {
        let x = Double(row % 60) / 10
        lines.append("\(x),\(row == 98 ? value : "\(x * x + Double(row % 7))"),\(2 * x)")
      }
      let path = try folder.write(lines.joined(separator: "\n") + "\n", to: "table.csv")
      var recipe = Recipe(data: .table(path: path), network: "4 tanh, 1 linear", epochs: 2)
      recipe.seed = seed
      return try self.warnings(recipe).filter { $0.kind == .unusualValue }
    }
    let found = try warnings("1e9")
    #expect(found.count == 1 && found[0].message.hasPrefix("line 100, column 2: 'b' is 10"))
    // A skewed column is no fault.
    #expect(try warnings("400").isEmpty)
  }
}
