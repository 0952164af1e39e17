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
    return try FrameRecorder(folder: folder.file("frames"), .every(interval)) { network, moment in
      #expect(moment.cost == run.cost(of: network) && moment.costs.count == moment.epoch)
      return Self.png("\(moment.epoch)")
    }
  }

  /// The beginning of a PNG, with `text` at its end.
  private static func png(_ text: String) -> [UInt8] {
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [UInt8](repeating: 0, count: 17) + Array("#\(text)".utf8)
  }

  /// What the files of the folder say, in the order of their names.
  private func texts() throws -> [String] {
    let frames = Folder(folder.file("frames"))
    guard frames.exists else { return [] }
    return try frames.entries().map { name in
      let end = try bytes(of: frames.file(name)).split(separator: UInt8(ascii: "#")).last
      return String(decoding: try #require(end), as: UTF8.self)
    }
  }

  @Test(arguments: [(1, 11), (4, 4), (5, 3), (10, 2), (99, 2)])
  func framesAreDrawnFromTheFirstToTheLast(every interval: Int, count: Int) throws {
    let frames = try frames(every: interval)
    _ = try run.train(observers: [frames])
    let epochs = stride(from: 0, to: 10, by: interval).map { "\($0)" } + ["10"]
    #expect(try texts() == epochs && epochs.count == count && frames.count == count)
    #expect(try frames.files == Folder(folder.file("frames")).entries())
    #expect(try Folder(folder.file("frames")).entries()[0] == "000000.png")
  }

  @Test func framesMakeRoomForOtherFiles() throws {
    let frames = try frames(every: 3)
    #expect(!frames.makeRoom())
    try folder.write("mine", to: "frames/notes#mine")
    _ = try run.train(observers: [frames])
    #expect(frames.count == 5 && frames.failure == nil && frames.makeRoom())
    #expect(try texts() == ["mine"] && frames.files.isEmpty && !frames.makeRoom())
    #expect("\(try #require(frames.failure))".contains("the disk is full, the frames are removed"))
  }

  @Test func aFolderOfTheNameOfAFrameIsNamedAsOne() throws {
    try Folder(folder.file("frames/000004.png")).create()
    let frames = try frames(every: 1)
    #expect {
      try run.train(observers: [frames])
    } throws: {
      "\($0)".contains("000004.png: cannot write: a folder has this name")
    }
  }

  @Test func withoutFramesThereIsNoFolder() throws {
    let frames = try frames(every: 0)
    _ = try run.train(observers: [frames])
    #expect(frames.count == 0 && frames.isIdle)
    #expect(!Folder(folder.file("frames")).exists)
  }

  @Test func framesOfAnEarlierRunGoAndNothingElse() throws {
    _ = try run.train(observers: [frames(every: 1)])
    try folder.write("mine", to: "frames/notes.txt")
    _ = try run.train(observers: [frames(every: 5)])
    #expect(try texts() == ["0", "5", "10", "mine"])
    _ = try frames(every: 1)
    #expect(try texts() == ["0", "5", "10", "mine"], "frames go when a run starts")
    _ = try run.train(observers: [frames(every: 0)])
    #expect(try texts() == ["mine"])
  }

  @Test func filesOfTheUserStay() throws {
    try Folder(folder.file("frames")).create()
    // A number without padding, one of a day, and a picture that no run has made.
    for name in ["7.png", "20240131.png", "000099.png"] {
      try folder.write("#mine", to: "frames/\(name)")
    }
    _ = try run.train(observers: [frames(every: 5)])
    #expect(try texts() == ["0", "5", "10", "mine", "mine", "mine"])
    _ = try run.train(observers: [frames(every: 0)])
    #expect(try texts() == ["mine", "mine", "mine"])
  }

  @Test func aFileOfTheUserInTheWayIsFoundBeforeTheTraining() throws {
    try Folder(folder.file("frames")).create()
    try folder.write("#mine", to: "frames/000001.png")
    let path = folder.file("frames")
    #expect {
      _ = try FrameRecorder<Double>(folder: path, .every(5), epochs: 10) { _, _ in [] }
    } throws: {
      "\($0)".contains("000001.png: cannot write: it is not marked as a frame")
    }
    let late = try frames(every: 10)
    #expect(throws: FileError.self) { try run.train(observers: [late]) }
    #expect(try texts() == ["mine"])
  }

  /// Runs of nn 0.1 did not mark their frames.
  @Test func aRowOfFramesOfTheFirstVersionIsReplaced() throws {
    try Folder(folder.file("frames")).create()
    for number in 0...4 { try folder.write("#old", to: "frames/00000\(number).png") }
    try folder.write("#mine", to: "frames/000009.png")
    let frames = try FrameRecorder<Double>(
      folder: folder.file("frames"), .every(5), isOfFirstVersion: true
    ) { _, moment in Array("\(moment.epoch)".utf8) }
    _ = try run.train(observers: [frames])
    #expect(try Folder(folder.file("frames")).entries().count == 4)
    #expect(try bytes(of: folder.file("frames/000009.png")) == Array("#mine".utf8))
  }

  @Test(arguments: [true, false]) func anEarlyEndHasOneLastFrame(stopsFirst: Bool) throws {
    let frames = try frames(every: 2)
    let stopping = RecordingObserver<Double> { _, training in
      if training.epoch == 4 { training.stop("it is enough") }
    }
    _ = try run.train(observers: stopsFirst ? [stopping, frames] : [frames, stopping])
    #expect(try texts() == ["0", "2", "4"] && frames.count == 3)
  }

  @Test(arguments: [0, 3, 10]) func aFrameThatFailsEndsTheFrames(at failing: Int) throws {
    let frames = try FrameRecorder<Double>(folder: folder.file("frames"), .every(1)) { _, moment in
      let epoch = moment.epoch
      if epoch == failing { throw Refusal() }
      return Self.png("\(epoch)")
    }
    let result = try run.train(observers: [frames])
    #expect(result.model.epochs == 10 && frames.failure is Refusal)
    #expect(try texts() == (0..<failing).map { "\($0)" } && frames.count == failing)
  }

  @Test func aTrainingThatDivergesLeavesNoFrames() throws {
    var recipe = run.recipe
    recipe.data = .spirals(points: 5, noise: 1e6)
    recipe.network = "1 linear"
    recipe.learningRate = 10
    recipe.epochs = 500
    let frames = try FrameRecorder<Double>(folder: folder.file("frames"), .every(1)) { _, _ in
      Self.png("")
    }
    #expect(throws: RunError.self) { try Run<Double>(recipe).train(observers: [frames]) }
    #expect(try texts().isEmpty && frames.count == 0)
  }
}
