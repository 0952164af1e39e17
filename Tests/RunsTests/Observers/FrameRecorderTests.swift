import FileIO
import Foundation
import NN
import Runs
import TestSupport
import Testing

struct FrameRecorderTests {
  private let folder: TemporaryFolder
  private let run: Run<Double>

  init() throws {
    folder = try TemporaryFolder()
    run = try Run(Recipe(data: .spirals(points: 5), network: "2 tanh, 1 sigmoid", epochs: 10))
  }

  /// Frames that say in words what they show.
  private func frames(every interval: Int) throws -> FrameRecorder<Double> {
    let run = run
    return try FrameRecorder(folder: folder.file("frames"), every: interval) {
      network, epoch, cost in
      #expect(cost == run.cost(of: network))
      return Array("\(epoch)".utf8)
    }
  }

  /// What the files of the folder hold, in the order of their names.
  private func texts() throws -> [String] {
    let frames = Folder(folder.file("frames"))
    guard frames.exists else { return [] }
    return try frames.entries().map {
      String(decoding: try bytes(of: frames.file($0)), as: UTF8.self)
    }
  }

  @Test(arguments: [(1, 11), (4, 4), (5, 3), (10, 2), (99, 2)])
  func framesAreDrawnFromTheFirstToTheLast(every interval: Int, count: Int) throws {
    let frames = try frames(every: interval)
    _ = try run.train(observers: [frames])
    let epochs = stride(from: 0, to: 10, by: interval).map { "\($0)" } + ["10"]
    #expect(try texts() == epochs && epochs.count == count && frames.count == count)
    #expect(frames.last == Array("10".utf8))
    #expect(try Folder(folder.file("frames")).entries()[0] == "000000.png")
  }

  @Test func withoutFramesThereIsStillTheLastPicture() throws {
    let frames = try frames(every: 0)
    _ = try run.train(observers: [frames])
    #expect(frames.count == 0 && frames.last == Array("10".utf8))
    #expect(!Folder(folder.file("frames")).exists)
  }

  @Test func framesOfAnEarlierRunGoAndNothingElse() throws {
    _ = try run.train(observers: [frames(every: 1)])
    try folder.write("mine", to: "frames/notes.txt")
    _ = try run.train(observers: [frames(every: 5)])
    #expect(try texts() == ["0", "5", "10", "mine"])
    _ = try frames(every: 0)
    #expect(try texts() == ["mine"])
  }

  @Test(arguments: [true, false]) func anEarlyEndHasOneLastFrame(stopsFirst: Bool) throws {
    let frames = try frames(every: 2)
    let stopping = RecordingObserver<Double> { _, training in
      if training.epoch == 4 { training.stop("it is enough") }
    }
    _ = try run.train(observers: stopsFirst ? [stopping, frames] : [frames, stopping])
    #expect(try texts() == ["0", "2", "4"] && frames.count == 3)
  }

  @Test func aFrameThatCannotBeDrawnEndsTheRun() throws {
    let frames = try FrameRecorder<Double>(folder: folder.file("frames"), every: 1) { _, epoch, _ in
      if epoch == 3 { throw Refusal() }
      return []
    }
    #expect(throws: Refusal.self) { try run.train(observers: [frames]) }
    #expect(frames.last == nil)
  }

  @Test func aTrainingThatDivergesLeavesNoFrames() throws {
    var recipe = run.recipe
    recipe.data = .spirals(points: 5, noise: 1e6)
    recipe.network = "1 linear"
    recipe.learningRate = 10
    recipe.epochs = 500
    let frames = try FrameRecorder<Double>(folder: folder.file("frames"), every: 1) { _, _, _ in []
    }
    #expect(throws: RunError.self) { try Run<Double>(recipe).train(observers: [frames]) }
    #expect(try texts().isEmpty && frames.count == 0)
  }
}
