import Datasets
import FileIO
import NN
import Runs
import TestSupport
import Testing

struct RunTests {
  private typealias Recorder = RecordingObserver<Double>

  /// y = 2 x over three rows.
  private static let line = Dataset(
    name: "line", featureNames: ["x"], targetName: "y", inputs: [[0], [1], [2]],
    targets: [[0], [2], [4]])

  private func recipe(epochs: Int = 4) -> Recipe {
    Recipe(
      data: .dataset(Self.line), network: "3 tanh, 1 linear", learningRate: 0.05, epochs: epochs)
  }

  @Test func observersHearOfEachEventInOrder() throws {
    let notes = Recorder.Notes()
    let run = try Run<Double>(recipe(epochs: 2))
    _ = try run.train(observers: [Recorder("a ", notes), Recorder("b ", notes)])
    let events = ["started", "epoch 1", "epoch 2", "finished", "end"]
    #expect(notes.lines == events.flatMap { ["a \($0)", "b \($0)"] })
  }

  @Test func observersSeeTheTrainingAsItIs() throws {
    let run = try Run<Double>(recipe())
    var seen: [Double] = []
    let observer = Recorder { event, training in
      switch event {
      case .started:
        #expect(training.epoch == 0 && training.network.parameters == run.network.parameters)
      case .epoch(let epoch, let cost):
        // The cost of an epoch is that of the parameters before it.
        if epoch > 1 { #expect(isClose(cost, seen[epoch - 2], relative: 1e-14)) }
        seen.append(run.cost(of: training.network))
        #expect(training.epoch == epoch && training.costs.last == cost)
      case .finished(let result):
        #expect(result.model.network.parameters == training.network.parameters)
      case .diverged: Issue.record("a small rate diverges")
      }
    }
    let result = try run.train(observers: [observer])
    #expect(seen.count == 4 && isClose(result.cost, seen[3], relative: 1e-14))
    #expect(result.costs.count == 4 && result.ending == .completed)
    #expect(result.outputs == result.model.network.forward(run.inputs))
  }

  @Test(arguments: [0, 3]) func anObserverStopsTheTraining(after epochs: Int) throws {
    let notes = Recorder.Notes()
    let stopping = Recorder("a ", notes) { _, training in
      if training.epoch == epochs { training.stop("it is enough") }
    }
    let late = Recorder("b ", notes) { _, training in training.stop("too late to say so") }
    let run = try Run<Double>(recipe(epochs: 1000))
    let result = try run.train(observers: epochs == 0 ? [stopping, late] : [stopping])
    #expect(result.ending == .stopped("it is enough") && result.model.epochs == epochs)
    #expect(result.costs.count == epochs && notes.lines.contains("a finished"))
    guard epochs > 0 else { return }
    // As if no more had been asked for.
    let short = try Run<Double>(recipe(epochs: epochs)).train()
    #expect(result.model.network.parameters == short.model.network.parameters)
    #expect(result.costs == short.costs)
  }

  @Test func anObserversErrorEndsTheRun() throws {
    let notes = Recorder.Notes()
    let failing = Recorder("a ", notes) { event, _ in
      if case .epoch(2, _) = event { throw Refusal() }
    }
    #expect(throws: Refusal.self) {
      try Run<Double>(recipe()).train(observers: [failing, Recorder("b ", notes)])
    }
    #expect(notes.lines.suffix(4) == ["b epoch 1", "a epoch 2", "a end", "b end"])
  }

  @Test func divergenceIsToldAndThrown() throws {
    var wild = recipe(epochs: 5000)
    wild.network = "1 linear"
    wild.learningRate = 10
    let notes = Recorder.Notes()
    var told: RunError?
    let observer = Recorder("", notes) { event, _ in
      if case .diverged(let error) = event { told = error }
    }
    let run = try Run<Double>(wild)
    let thrown = #expect(throws: RunError.self) { try run.train(observers: [observer]) }
    #expect(thrown == told && notes.lines.suffix(2) == ["diverged", "end"])
    guard case .diverged(let epoch, let cost, let learningRate) = thrown else {
      Issue.record("not the error of a divergence")
      return
    }
    #expect(epoch == notes.lines.count - 2 && !cost.isFinite && learningRate == 10)
  }

  @Test func theLastStepMayDivergeToo() throws {
    var wild = recipe(epochs: 1)
    wild.network = "1 linear"
    wild.learningRate = .greatestFiniteMagnitude
    #expect(throws: RunError.self) { try Run<Double>(wild).train() }
    // An early end is a last step as well.
    wild.epochs = 2
    let stopping = Recorder { _, training in
      if training.epoch == 1 { training.stop("it is enough") }
    }
    #expect(throws: RunError.self) { try Run<Double>(wild).train(observers: [stopping]) }
  }

  @Test func aRunIsAValue() throws {
    var recipe = Recipe(data: .spirals(points: 80), batchSize: .rows(7), epochs: 3)
    recipe.optimizer = "adam"
    let run = try Run<Double>(recipe)
    let first = try run.train(threads: 1).model.file().fileBytes
    #expect(try run.train(threads: 3).model.file().fileBytes == first)
    recipe.seed += 1
    #expect(try Run<Double>(recipe).train().model.file().fileBytes != first)
  }

  /// Folds and report and all, on a table that is prepared and held out.
  @Test func threadsDoNotChangeARunOfATable() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<90).map { "\($0 * $0 % 31),\(["u", "v", "w"][$0 % 3]),\($0 % 4)\n" }.joined()
    let path = try folder.write("a,b,y\n" + rows, to: "t.csv")
    let recipe = Recipe(data: .table(path: path), batchSize: .rows(9), epochs: 6)
    let results = try [1, 2, 5].map { threads in
      let run = try Run<Double>(recipe)
      let result = try run.train(threads: threads)
      var report = try RunReport(run, result)
      report.folds =
        try CrossValidation(recipe, as: Double.self, folds: 3, threads: threads).scores
      return (try result.model.file().fileBytes, "\(report.json)", result.validationCosts)
    }
    for other in results.dropFirst() { #expect(other == results[0]) }
  }

  @Test func weightsComeFromAFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("start.safetensors")
    let trained = try Run<Double>(recipe()).train().model
    try trained.write(to: path)
    var next = recipe()
    next.initialWeights = path
    #expect(try Run<Double>(next).network.parameters == trained.network.parameters)
    next.network = "5 tanh, 1 linear"
    #expect(throws: ModelFileError.self) { try Run<Double>(next) }
    next.initialWeights = folder.file("missing")
    #expect(throws: FileError.self) { try Run<Double>(next) }
  }

  @Test func gradientsAreCheckedOnAFewRows() throws {
    let run = try Run<Float>(Recipe(precision: .f32))
    try run.checkGradients()
    #expect(run.gradientReport().entries.last?.dimensions == [20, 2])
    let strict = GradientCheckOptions(absoluteTolerance: 0, relativeTolerance: 0)
    #expect(!run.gradientReport(options: strict).passed)
  }

  @Test func anEndThatIsNotFiniteIsADivergence() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<20).map { "\(Double($0) / 10),\(Double($0 % 3))" }
    let path = try folder.write((["x,y"] + rows).joined(separator: "\n"), to: "t.csv")
    // Finite parameters whose outputs overflow.
    let recipe = Recipe(
      data: .table(path: path), preset: .script, network: "1 relu, 1 linear",
      learningRate: 1e154, epochs: 1)
    #expect(throws: RunError.self) { try Run<Double>(recipe).train() }
  }

  @Test func anOptimizersMemoryIsLimited() {
    var recipe = Recipe(network: "4000 tanh, 4000 tanh, 1 sigmoid")
    recipe.optimizer = "l-bfgs"
    #expect(throws: RunError.self) { try Run<Double>(recipe) }
    recipe.optimizer = "l-bfgs history=1001"
    #expect(throws: RecipeError.self) { try recipe.check() }
  }

  @Test func batchNormNeedsTwoRows() throws {
    var recipe = Recipe(network: "4 tanh, batch-norm, 1 sigmoid")
    recipe.batchSize = .rows(1)
    #expect(throws: RecipeError.self) { try Run<Double>(recipe) }
    recipe.batchSize = .rows(3)
    #expect(try Run<Double>(recipe).remarks.count == 1)
  }

  @Test func aNetworkThatDoesNotFitItsInputsIsASetting() {
    let error = #expect(throws: RecipeError.self) {
      try Run<Double>(Recipe(network: "residual(3 tanh), 1 sigmoid"))
    }
    #expect(error?.setting == .network)
  }
}
