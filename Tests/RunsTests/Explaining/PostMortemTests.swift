import Datasets
import FileIO
import NN
import TestSupport
import Testing

@testable import Runs

struct PostMortemTests {
  /// The post-mortem of a training that must diverge, and its costs by epoch.
  private func postMortem(_ recipe: Recipe) throws -> (PostMortem, [Double]) {
    let recorder = PostMortemRecorder<Double>(threads: 1)
    var costs: [Double] = []
    let watch = RecordingObserver<Double> { event, training in
      if case .diverged = event { costs = training.costs }
    }
    let run = try Run<Double>(recipe)
    #expect(throws: RunError.self) { try run.train(threads: 1, observers: [watch, recorder]) }
    return (try #require(recorder.postMortem), costs)
  }

  private static let planted = [
    ("feature", 1, "1e6"), ("feature", 1, "-1e30"), ("target", 3, "1e6"), ("target", 3, "1e30"),
  ]

  @Test(arguments: [BatchSize.full, .rows(32)], 0..<4)
  func aHugeValueIsNamedWithItsLine(_ batch: BatchSize, index: Int) throws {
    let (_, column, value) = Self.planted[index]
    let folder = try TemporaryFolder()
    let text = ExplainedTables.csv(rows: 2000, line: 1471, column: column, value: value)
    let path = try folder.write(text, to: "t.csv")
    var recipe = Recipe(
      data: .table(path: path), preset: .script, network: "20 relu, 1 linear", batchSize: batch,
      epochs: 300)
    recipe.preparation.targets = ["y"]
    let (postMortem, _) = try postMortem(recipe)
    let culprit = try #require(postMortem.culprits.first)
    #expect(culprit.line == 1471 && culprit.unusual?.value == Double(value))
    #expect(culprit.unusual?.position == column + 1 && postMortem.culprits.count == 1)
    #expect(culprit.gradientShare > 0.3)
    let lines = postMortem.lines
    #expect(lines.count == 4 && lines[2].hasPrefix("line 1471 of \(path), column \(column + 1)"))
    #expect(lines[3].hasSuffix("mending or leaving out line 1471"))
    // The advice leads to a good result.
    let mended = ExplainedTables.csv(rows: 2000, line: 1471, column: column, value: "0.5")
    try folder.write(mended, to: "t.csv")
    #expect(try Run<Double>(recipe).train().cost < 0.3)
  }

  @Test func aScaledTableIsExplainedToo() throws {
    let folder = try TemporaryFolder()
    let text = ExplainedTables.csv(rows: 4000, line: 3000, column: 1, value: "1e9")
    var recipe = Recipe(
      data: .table(path: try folder.write(text, to: "t.csv")), network: "20 relu, 1 linear",
      optimizer: "sgd")
    recipe.preparation.targets = ["y"]
    let (postMortem, _) = try postMortem(recipe)
    #expect(postMortem.culprits.first?.line == 3000)
    // The value is that of the file, not the scaled one.
    #expect(postMortem.culprits.first?.unusual?.value == 1e9)
  }

  @Test func theStepsAreThoseOfTheTrainingToTheBit() throws {
    var recipe = ExplainedTables.recipe(network: "20 relu, 1 linear", optimizer: "sgd momentum=0.9")
    recipe.learningRate = 0.4
    recipe.batchSize = .full
    let (postMortem, costs) = try postMortem(recipe)
    #expect(costs.count >= 3 && postMortem.steps.count == costs.count + 1)
    #expect(postMortem.steps.map(\.cost).prefix(costs.count) == costs[...])
    #expect(postMortem.brokenStep.epoch == costs.count + 1)
    #expect(postMortem.wrong != nil && postMortem.goodEpochs == 0)
  }

  @Test func theRateThatHeldLeadsToAGoodResult() throws {
    var recipe = ExplainedTables.recipe(network: "20 tanh, 1 linear", rate: 3)
    recipe.batchSize = .full
    recipe.epochs = 3000
    let (postMortem, _) = try postMortem(recipe)
    #expect(postMortem.culprits.isEmpty && postMortem.lines[2].contains("no row has values"))
    guard case .rate(let rate) = postMortem.trials.last?.change else {
      Issue.record("no rate was tried")
      return
    }
    #expect(rate < 3 && postMortem.lines[3].contains("--learning-rate"))
    #expect(try Run<Double>(recipe.settingRate(rate)).train().cost < 0.1)
  }

  @Test(arguments: ["sgd", "sgd momentum=0.9", "adam"])
  func aRateBeyondAllReasonIsNamedAndTheUsualOneTried(_ optimizer: String) throws {
    let recipe = ExplainedTables.recipe(optimizer: optimizer, rate: 1e9, epochs: 100)
    let (postMortem, _) = try postMortem(recipe)
    #expect(postMortem.lines[2].hasPrefix("the learning rate is too large"))
    let good = try #require(postMortem.trials.last)
    guard case .rate(let rate) = good.change else {
      Issue.record("no rate was tried")
      return
    }
    let usual = try recipe.usualRate
    #expect(good.learned && rate <= usual)
    #expect(try Run<Double>(recipe.settingRate(rate)).train().cost < 0.3)
  }

  @Test func aStateWithinTheBlowUpIsNotGood() throws {
    let recipe = ExplainedTables.recipe(network: "1 linear", rate: 8, epochs: 100)
    let run = try Run<Double>(recipe)
    let (training, recorder) = (
      try Training(run, threads: 1), PostMortemRecorder<Double>(threads: 1)
    )
    _ = training.trainOneEpoch(nil)
    let spoilt = training.state
    #expect(run.cost(of: spoilt.network) > 100 * run.cost(of: run.network))
    #expect(throws: RunError.self) { try run.train(threads: 1, observers: [recorder]) }
    let anew = recorder.postMortem
    #expect(anew != nil && recorder.spoiltStart == nil)
    #expect(throws: RunError.self) {
      try run.train(threads: 1, from: spoilt, observers: [recorder])
    }
    // The story is that of the training from the start.
    #expect(recorder.lastGood == nil && recorder.spoiltStart == 1)
    #expect(recorder.postMortem == anew)
  }

  @Test func itBeginsBeforeTheTroubleHoweverLateThatIs() throws {
    // The rate of the last steps is far too large.
    var recipe = ExplainedTables.recipe(network: "20 relu, 1 linear", rate: 2, epochs: 5000)
    recipe.schedule = "cosine warmup=4000"
    recipe.batchSize = .full
    let recorder = PostMortemRecorder<Double>(threads: 1)
    let run = try Run<Double>(recipe)
    #expect(throws: RunError.self) { try run.train(threads: 1, observers: [recorder]) }
    let postMortem = try #require(recorder.postMortem)
    let good = try #require(recorder.lastGood)
    #expect(good.epochs > 0 && good.epochs < postMortem.origin.epoch)
    #expect(run.cost(of: good.network) < run.cost(of: run.network))
    #expect(postMortem.origin.step < postMortem.brokenStep.step)
  }

  @Test func aCostThatExplodesIsCaughtWithoutAnInfinity() throws {
    var recipe = ExplainedTables.recipe(network: "20 relu, 1 linear", rate: 1e3, epochs: 2)
    recipe.batchSize = .full
    #expect {
      try Run<Double>(recipe).train()
    } throws: {
      guard case RunError.exploded(let epoch, let cost, let first, _) = $0 else { return false }
      return epoch == 2 && cost.isFinite && cost > 100 * first
    }
    let (postMortem, _) = try postMortem(recipe)
    #expect(postMortem.wrong == nil && postMortem.lines[0].hasPrefix("all numbers are finite"))
  }

  @Test func theFindingsAreTheSameOnAnyNumberOfThreads() throws {
    let run = try Run<Double>(ExplainedTables.recipe(network: "20 relu, 1 linear", rate: 1))
    let state = try Training(run, threads: 1).state
    let one = try PostMortem(of: run, from: state, threads: 1)
    #expect(try PostMortem(of: run, from: state, threads: 2) == one)
    // What is in the report is JSON that can be read back.
    let json = try JSON(parsing: Array("\(one.json)".utf8)[...])
    #expect(json["steps"] != nil && json["broken"]?["first_wrong"] != nil)
  }

  @Test func theFirstWrongNumberIsFoundWhereItIs() throws {
    let run = try Run<Double>(ExplainedTables.recipe(network: "3 relu, 2 relu, 1 linear"))
    func wrong(_ change: (inout [Double]) -> Void) throws -> WrongNumber? {
      var network = run.network
      change(&network.parameters)
      let trainer = try Training(run, threads: 1).trainer
      return WrongNumber.find(run, trainer, from: network, step: 1, rows: [5, 6, 7])
    }
    let none = try wrong { _ in }
    #expect(none == nil)
    // The bias of unit 2 of the first layer: [3 x 3 weights, 3 biases, ...].
    let first = try wrong { $0[9 + 1] = .infinity }
    let output = try #require(first)
    #expect(output.place == .output && output.layer == 0 && output.unit == 2 && output.row == 5)
    #expect(output.description == "unit 2 of layer 1 (3 relu) gave inf")
    // The outputs are finite, and their squares are not.
    let second = try wrong { $0[$0.count - 1] = 1e200 }
    let loss = try #require(second)
    #expect(loss.place == .loss && loss.row == 5)
  }

  @Test func usualRangesLeaveTheValueItselfOut() throws {
    var dataset = ExplainedTables.smooth(rows: 12)
    dataset.inputs[4, 2] = 1e5
    let usual = UsualValues(try Run<Double>(ExplainedTables.recipe(dataset)))
    let value = try #require(usual.mostUnusual(inRow: 4, of: dataset))
    #expect(value.column == "c" && value.value == 1e5 && value.usual.upperBound < 10)
    #expect(value.distance > SuspectRow.faultDistance)
    #expect(try #require(usual.mostUnusual(inRow: 5, of: dataset)).distance < 5)
  }
}
