import FileIO
import Foundation
import NN
import TestSupport
import Testing

@testable import Runs

/// The fields of the events, read by a reader of their own; Tests/Scripts/tensorboard-test reads files
/// with TensorBoard's.
struct TensorBoardLogTests {
  private let temporary: TemporaryFolder
  private let run: Run<Double>

  init() throws {
    temporary = try TemporaryFolder()
    run = try Run(Recipe(network: "4 tanh, batch-norm, 1 sigmoid", epochs: 40))
  }

  private func log(_ clock: @escaping () -> Double = { 1_795_632_930 }) throws -> TensorBoardLog<
    Double
  > {
    try TensorBoardLog(
      folder: temporary.file("board"), host: "a.b/c", process: 7, clock: clock)
  }

  private func names() throws -> [String] { try Folder(temporary.file("board")).entries() }

  private func events(_ name: String) throws -> [LoggedEvent] {
    try LoggedEvent.all(in: bytes(of: temporary.file("board/\(name)")))
  }

  /// The state of a whole run after 30 epochs.
  private func stateAfter30Epochs(
    observers: [any RunObserver<Double>] = []
  ) throws -> TrainingState<Double> {
    var state: TrainingState<Double>?
    let keeping = RecordingObserver<Double> { _, training in
      if training.epoch == 30 { state = training.state }
    }
    _ = try run.train(observers: observers + [keeping])
    return try #require(state)
  }

  @Test func scalarsAreThoseOfTheHistory() throws {
    let result = try run.train(observers: [log()])
    #expect(try names() == ["events.out.tfevents.1795632930.a_b_c.7"])
    let events = try events(names()[0])
    #expect(events[0].isVersion && events[1].isStart && events[1].step == 0)
    for (tag, values) in [
      ("cost/training", result.costs), ("gradient_norm", result.history.gradientNorms),
    ] {
      let scalars = events.compactMap { event in event.scalars[tag].map { (event.step, $0) } }
      #expect(scalars.map(\.0) == Array(1...40))
      #expect(scalars.map(\.1) == values.map { Float($0) })
    }
  }

  @Test func distributionsAreTakenATwentiethApart() throws {
    _ = try run.train(observers: [log()])
    let events = try events(names()[0])
    let steps = events.filter { $0.histograms["parameters/0.weight"] != nil }.map(\.step)
    #expect(steps == Array(stride(from: 0, through: 40, by: 2)))
    let first = try #require(events.first { !$0.histograms.isEmpty })
    #expect(first.histograms["parameters/0.weight"] == 8)
    #expect(first.histograms["buffers/2.running_mean"] == 4)
  }

  @Test func aRunThatGoesOnHidesWhatComesAgain() throws {
    let state = try stateAfter30Epochs(observers: [log()])
    _ = try run.train(from: state, observers: [log()])
    #expect(try names().count == 2)
    let events = try events(names()[1])
    #expect(events[1].isStart && events[1].step == 31)
    #expect(
      events.compactMap { $0.scalars["cost/training"] == nil ? nil : $0.step } == Array(31...40))
  }

  @Test func aFolderWithoutTheEarlierPartGetsIt() throws {
    _ = try run.train(from: stateAfter30Epochs(), observers: [log()])
    let events = try events(names()[0])
    #expect(events[1].isStart && events[1].step == 0)
    #expect(
      events.compactMap { $0.scalars["cost/training"] == nil ? nil : $0.step } == Array(1...40))
  }

  @Test func picturesAreKeptToTheByte() throws {
    let log = try log()
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + [0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 1, 2, 0, 0, 0, 3]
    let drawing = RecordingObserver<Double> { event, _ in
      if case .epoch(5, _) = event { log.pictures.add(png, tag: "frames", epoch: 5) }
    }
    _ = try run.train(observers: [drawing, log])
    let event = try #require(try events(names()[0]).first { !$0.images.isEmpty })
    #expect(event.step == 5 && event.images["frames"]?.bytes == png)
    #expect(event.images["frames"]?.width == 258 && event.images["frames"]?.height == 3)
  }

  @Test func aFolderThatCannotBeWrittenIsFoundBeforeTheRun() throws {
    let file = try temporary.write("", to: "file")
    #expect(throws: FileError.self) {
      try TensorBoardLog<Double>(folder: "\(file)/board") { 0 }
    }
  }
}
