import Datasets
import FileIO
import NN
import TestSupport
import Testing

@testable import Runs

struct RunReportTests {
  private func recipe(_ folder: TemporaryFolder, target: (Int) -> String) throws -> Recipe {
    let rows = (0..<40).map { "\($0 * 7 % 40),\($0 % 3),\(target($0 * 7 % 40))\n" }.joined()
    let path = try folder.write("a,b,y\n" + rows, to: "t.csv")
    return Recipe(data: .table(path: path), learningRate: 0.01, epochs: 30)
  }

  private func report(_ recipe: Recipe) throws -> RunReport {
    let run = try Run<Double>(recipe)
    return try RunReport(run, run.train())
  }

  private static let members = [
    "name", "target", "main_metric", "data", "network", "training", "held_out", "test", "folds",
    "repeats", "importance", "worst_rows",
  ]

  private func members(_ json: JSON?) -> [String] {
    guard case .object(let members)? = json else { return [] }
    return members.map(\.key)
  }

  private func number(_ json: JSON?) -> Double? {
    guard case .number(let number)? = json else { return nil }
    return number
  }

  @Test func theJSONHasItsMembers() throws {
    let folder = try TemporaryFolder()
    let recipe = try recipe(folder) { $0 < 20 ? "low" : "high" }
    var report = try report(recipe)
    let plain = try JSON(parsing: Array(report.json.description.utf8)[...])
    #expect(members(plain) == Self.members && plain["folds"] == .null && plain["test"] == .null)
    #expect(plain["name"] == .string("t") && plain["target"] == .string("y"))
    #expect(plain["main_metric"] == .string("accuracy"))
    #expect(plain["data"]?["training_rows"] == .number(32))
    #expect(plain["data"]?["held_out_rows"] == .number(8))
    #expect(plain["network"]?["epochs"] == .number(30))
    #expect(number(plain["held_out"]?["accuracy"]) == report.heldOut?.value(of: .accuracy))

    report.folds = try CrossValidation(recipe, as: Double.self, folds: 4).scores
    let folds = try #require(report.json["folds"])
    let accuracies = (report.folds ?? []).compactMap { $0.value(of: .accuracy) }
    #expect(accuracies.count == 4)
    let mean = accuracies.reduce(0, +) / 4
    #expect(isClose(try #require(number(folds["mean"]?["accuracy"])), mean, relative: 1e-14))
    #expect(try #require(number(folds["deviation"]?["accuracy"])) >= 0)
    guard case .array(let scores)? = folds["scores"] else {
      Issue.record("no scores of the folds")
      return
    }
    #expect(scores.map { number($0["accuracy"]) } == accuracies)
  }

  @Test func linesBeginWithTheScoreThatCounts() throws {
    let folder = try TemporaryFolder()
    let recipe = try recipe(folder) { $0 < 20 ? "low" : "high" }
    var report = try report(recipe)
    #expect(report.scoreLines.prefix(2).map { $0.prefix(9) } == ["held out:", "training "])
    #expect(report.judgedRows == "held-out rows" && report.mainMetric == .accuracy)
    report.test = report.training
    report.folds = [report.training, report.training]
    report.repeats = report.folds
    #expect(
      report.scoreLines.map { $0.prefix { $0 != ":" } }
        == ["test", "held out", "2 folds", "2 seeds", "training rows"])
    #expect(
      report.scoreLines[2].hasPrefix("2 folds: accuracy ")
        && report.scoreLines[2].contains(" ± 0.0 "))
    var all = recipe
    all.validation = .none
    let alone = try self.report(all)
    #expect(alone.scoreLines[0].hasPrefix("training rows (none held out): accuracy"))
    #expect(alone.heldOut == nil && alone.judgedRows == "training rows")
  }

  /// A network that has learnt nothing is worse than the mean, and the report says so.
  @Test func aUselessModelIsCalledSo() throws {
    let folder = try TemporaryFolder()
    // The target falls over the first column, over which the first network of this seed rises.
    var recipe = try recipe(folder) { "\(0.25 - Double($0) / 2)" }
    (recipe.learningRate, recipe.epochs) = (1e-9, 1)
    let last = try #require(report(recipe).scoreLines.last)
    #expect(last.hasPrefix("the model is no better than") && last.hasSuffix("few to learn from"))
    (recipe.learningRate, recipe.epochs) = (0.01, 200)
    #expect(!(try report(recipe).scoreLines.contains { $0.hasPrefix("the model is") }))
  }

  @Test func theHintIsSilentWhereAWarningNamedTheCause() throws {
    let folder = try TemporaryFolder()
    var recipe = try recipe(folder) { "\(0.25 - Double($0) / 2)" }
    (recipe.learningRate, recipe.epochs) = (1e-9, 1)
    var report = try report(recipe)
    report.warnings = [TrainingWarning(kind: .turnedValidation, epoch: 1, message: "")]
    #expect(try #require(report.scoreLines.last).hasSuffix("few to learn from"))
    report.warnings = [TrainingWarning(kind: .stuckCost, epoch: 1, message: "")]
    let last = try #require(report.scoreLines.last)
    #expect(last.hasPrefix("the model is no better than") && !last.contains(";"))
  }

  /// Rows without a table are not scaled by --preset standard, so it is not advised.
  @Test(arguments: [Preset.standard, .script]) func aPresetThatIsSetIsNotAdvised(
    _ preset: Preset
  ) throws {
    var dataset = ExplainedTables.smooth()
    for row in 0..<dataset.inputs.rows { dataset.inputs[row, 0] += 100 }
    let recipe = Recipe(
      data: .dataset(dataset), preset: preset, network: "1 linear", optimizer: "sgd",
      learningRate: 1e-12, epochs: 1)
    let last = try #require(report(recipe).scoreLines.last)
    #expect(last.hasPrefix("the model is"))
    #expect(last.contains("--preset standard") == (preset == .script))
  }

  @Test func theWorstRowsComeFirstWithTheirLines() throws {
    let folder = try TemporaryFolder()
    var recipe = try recipe(folder) { "\($0 == 21 ? 1000 : Double($0) / 2 + 0.25)" }
    recipe.validation = .none
    let report = try report(recipe)
    #expect(report.mainMetric == .r2 && report.worstRows.count == 10)
    // 21 = 3 x 7 stands in the fourth row, below the header.
    #expect(report.worstRows[0].line == 5 && report.worstRows[0].target == "1000.0")
    let errors = report.worstRows.map(\.error)
    #expect(errors == errors.sorted(by: >))
    #expect(report.predictions.targets.count == 40 && report.predictions.outputs.count == 40)
    // The second column says nothing.
    #expect(report.importance != nil)
  }
}
