import FileIO
import Foundation
import NN
import Runs
import TestSupport
import Testing

struct JSONLinesLogTests {
  private let temporary: TemporaryFolder
  private let path: String
  private let run: Run<Double>

  init() throws {
    temporary = try TemporaryFolder()
    path = temporary.file("run.jsonl")
    run = try Run(Recipe(network: "4 tanh, 1 sigmoid", epochs: 6))
  }

  /// A clock that starts at 2026-11-25, 18:55:30, and goes on by a quarter of a second at each look.
  private func clock() -> () -> Double {
    var now = 1_795_632_930.0
    return {
      defer { now += 0.25 }
      return now
    }
  }

  private func log() throws -> JSONLinesLog<Double> {
    try JSONLinesLog(path: path, clock: clock())
  }

  private func lines() throws -> [JSON] {
    let text = String(decoding: try bytes(of: path), as: UTF8.self)
    #expect(text.isEmpty || text.hasSuffix("\n"))
    return try text.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)[...]) }
  }

  /// The lines without what depends on the clock.
  private func timeless(_ lines: [JSON]) -> [JSON] {
    lines.map { line in
      guard case .object(let members) = line else { return line }
      return .object(members.filter { $0.key != "time" && $0.key != "seconds" })
    }
  }

  /// The state after `epochs` epochs of the run.
  private func state(after epochs: Int) throws -> TrainingState<Double> {
    var state: TrainingState<Double>?
    _ = try run.train(observers: [
      RecordingObserver { _, training in
        if training.epoch == epochs { state = training.state }
      }
    ])
    return try #require(state)
  }

  @Test func aLineForEachEpochHoldsTheHistory() throws {
    let result = try run.train(observers: [log()])
    let lines = try lines()
    #expect(lines.map { $0["epoch"] } == (1...6).map { .number(Double($0)) })
    for column in result.history.columns + result.history.metrics.columns {
      #expect(lines.map { $0[column.name] } == column.values.map { .number($0) })
    }
    #expect(lines[0]["time"] == .string("2026-11-25T18:55:30.250Z"))
    #expect(lines[5]["seconds"] == .number(1.5))
  }

  @Test func eachLineIsThereSoonAfterItsEpoch() throws {
    var seen: [Int] = []
    let looking = RecordingObserver<Double> { event, _ in
      if case .epoch = event { seen.append(try lines().count) }
    }
    _ = try run.train(observers: [log(), looking])
    #expect(seen == [1, 2, 3, 4, 5, 6])
  }

  @Test func aFlushWritesAtOnce() throws {
    let log = try JSONLinesLog<Double>(path: path) { 0 }
    var seen: [Int] = []
    let looking = RecordingObserver<Double> { event, training in
      guard case .epoch = event else { return }
      if training.epoch % 2 == 0 { log.flush() }
      seen.append(try lines().count)
    }
    _ = try run.train(observers: [log, looking])
    #expect(seen == [1, 2, 2, 4, 4, 6])
  }

  @Test(arguments: 1...5)
  func aRunThatGoesOnContinuesItsLog(epochs: Int) throws {
    _ = try run.train(observers: [log()])
    let whole = try lines()
    let state = try state(after: epochs)
    let text = String(decoding: try bytes(of: path), as: UTF8.self)
    let ends = text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "\n") }
    // Killed right after its checkpoint, later, and amid a line.
    for kept in [ends[epochs - 1], ends[5]].flatMap({ [$0, text.utf8.index($0, offsetBy: -9)] }) {
      try temporary.write(String(text[...kept]), to: "run.jsonl")
      _ = try run.train(from: state, observers: [log()])
      #expect(timeless(try lines()) == timeless(whole))
    }
    // The time in training goes on.
    try temporary.write(text, to: "run.jsonl")
    _ = try run.train(from: state, observers: [log()])
    #expect(try lines().map { $0["seconds"] } == whole.map { $0["seconds"] })
  }

  /// The last epoch of a run has metrics that it would not have had if the run had been longer.
  @Test func aRunThatGoesFurtherHasTheLogOfTheLongerRun() throws {
    var recipe = Recipe(network: "4 tanh, 1 sigmoid", epochs: 3)
    recipe.metricsEvery = 2
    var state: TrainingState<Double>?
    let keeping = RecordingObserver<Double> { _, training in state = training.state }
    _ = try Run<Double>(recipe).train(observers: [log(), keeping])
    let times = try lines().map { $0["time"] }
    recipe.epochs = 6
    _ = try Run<Double>(recipe).train(from: state, observers: [log()])
    let further = try lines()
    #expect(further.prefix(3).map { $0["time"] } == times)
    _ = try Run<Double>(recipe).train(observers: [log()])
    #expect(timeless(further) == timeless(try lines()))
    #expect(further.map { $0["accuracy"] != nil } == [false, true, false, true, false, true])
  }

  @Test func aLogThatBeginsLateHasTheEarlierEpochsToo() throws {
    let state = try state(after: 4)
    let result = try run.train(from: state, observers: [log()])
    let lines = try lines()
    #expect(lines.map { $0["cost"] } == result.costs.map { .number($0) })
    #expect(lines.map { $0["seconds"] == nil } == [true, true, true, true, false, false])
  }

  @Test func aNewRunReplacesAnOldLog() throws {
    _ = try run.train(observers: [log()])
    let before = try bytes(of: path)
    _ = try run.train(observers: [log()])
    #expect(try bytes(of: path) == before)
  }

  @Test(arguments: ["x,y\n1,2\n", "{\"cost\":1}\n", "\n"])
  func aFileThatIsNoLogIsNotTouched(text: String) throws {
    try temporary.write(text, to: "run.jsonl")
    let error = #expect(throws: FileError.self) { try log() }
    #expect(error?.description.contains("not the log of a run") ?? false)
    #expect(try bytes(of: path) == Array(text.utf8))
  }

  @Test func aLogThatCannotGrowDoesNotEndTheRun() throws {
    let log = try JSONLinesLog<Double>(path: "/dev/full") { 0 }
    let result = try run.train(observers: [log])
    #expect(result.costs.count == 6)
    #expect("\(try #require(log.failure))".contains("/dev/full"))
  }
}
