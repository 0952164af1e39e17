import FileIO
import NN
import TestSupport
import Testing

@testable import Runs

/// A training goes on from a file with the bits of one that was never interrupted.
struct CheckpointTests {
  private func recorder<S: Scalar>(
    _ folder: TemporaryFolder, _ run: Run<S>, every: Int, keep: Int = 1
  ) throws -> CheckpointRecorder<S> {
    try CheckpointRecorder<S>(
      folder: folder.path, every: every, keep: keep, record: run.recipe.json)
  }

  private func check<S: Scalar>(_ recipe: Recipe, every: Int, as type: S.Type) throws {
    let folder = try TemporaryFolder()
    let run = try Run<S>(recipe)
    let whole = try run.train()
    // Stopped between two checkpoints, as by a kill: what it trained after the last one is lost.
    let stop = RecordingObserver<S> { event, training in
      if case .epoch(every + 2, _) = event { throw Refusal() }
    }
    let first = try recorder(folder, run, every: every)
    #expect(throws: Refusal.self) { try run.train(observers: [first, stop]) }
    let file = try CheckpointFolder(ofRun: folder.path).latest().file
    #expect(file.epochs == every && file.record == run.recipe.json)
    let state = try Checkpoint(file, of: run).state
    let second = try recorder(folder, run, every: every)
    let result = try run.train(from: state, observers: [second])
    #expect(try result.model.file().fileBytes == whole.model.file().fileBytes)
    #expect(result.history == whole.history)
    #expect(first.failure == nil && second.failure == nil)
  }

  @Test(arguments: TrainingStateTests.optimizers) func aFileKeepsAll(optimizer: String) throws {
    try check(TrainingStateTests.recipe(optimizer: optimizer), every: 5, as: Double.self)
    let single = TrainingStateTests.recipe(
      optimizer: optimizer, schedule: "plateau patience=1", precision: .f32)
    try check(single, every: 7, as: Float.self)
  }

  @Test func theLastOnesStay() throws {
    let folder = try TemporaryFolder()
    var recipe = TrainingStateTests.recipe(optimizer: "sgd")
    recipe.patience = .none
    let run = try Run<Double>(recipe)
    _ = try run.train(observers: [recorder(folder, run, every: 10, keep: 2)])
    let checkpoints = CheckpointFolder(ofRun: folder.path)
    #expect(
      try checkpoints.files() == ["epoch-000024.safetensors", "epoch-000020.safetensors"])
    // A damaged one is passed over, and said.
    try AtomicFile.replace(checkpoints.folder.file("epoch-000024.safetensors"), with: "torn")
    let latest = try checkpoints.latest()
    #expect(latest.file.epochs == 20 && latest.remarks.count == 1)
    #expect(latest.remarks[0].contains("epoch-000024.safetensors: not a whole safetensors file"))
    // A new run removes those of the old one, and no other files.
    _ = try run.train(observers: [recorder(folder, run, every: 0)])
    #expect(try checkpoints.files().first == "epoch-000024.safetensors")
    #expect(try checkpoints.latest().remarks.isEmpty)
    try AtomicFile.replace(checkpoints.folder.file("epoch-000007.safetensors"), with: "mine")
    _ = try run.train(observers: [recorder(folder, run, every: 0)])
    #expect(
      try checkpoints.files() == ["epoch-000024.safetensors", "epoch-000007.safetensors"])
  }

  /// The networks of the checkpoints in the order of their epochs, without a damaged one.
  @Test func theNetworksOfAFolder() throws {
    let folder = try TemporaryFolder()
    var recipe = TrainingStateTests.recipe(optimizer: "sgd")
    recipe.patience = .none
    let run = try Run<Double>(recipe)
    let result = try run.train(observers: [recorder(folder, run, every: 5, keep: 9)])
    let checkpoints = CheckpointFolder(ofRun: folder.path)
    let all = try checkpoints.networks(like: run.network, most: 9)
    #expect(all.networks.map(\.epoch) == [5, 10, 15, 20, 24] && all.remarks.isEmpty)
    #expect(all.networks.last?.network.parameters == result.model.network.parameters)
    #expect(all.networks[0].network.parameters != all.networks[1].network.parameters)
    let few = try checkpoints.networks(like: run.network, most: 2)
    #expect(few.networks.map(\.epoch) == [5, 15])
    try AtomicFile.replace(checkpoints.folder.file("epoch-000010.safetensors"), with: "torn")
    let rest = try checkpoints.networks(like: run.network, most: 9)
    #expect(rest.networks.map(\.epoch) == [5, 15, 20, 24] && rest.remarks.count == 1)
    let none = try TemporaryFolder()
    let found = try CheckpointFolder(ofRun: none.path).networks(like: run.network, most: 9)
    #expect(found.networks.isEmpty && found.remarks.isEmpty)
  }

  @Test func oneOfAnInterruptionStaysOnlyUntilTheNext() throws {
    let folder = try TemporaryFolder()
    var recipe = TrainingStateTests.recipe(optimizer: "sgd")
    recipe.patience = .none
    let run = try Run<Double>(recipe)
    let interruption = Interruption()
    let stop = RecordingObserver<Double> { event, _ in
      if case .epoch(13, _) = event { interruption.request(2) }
    }
    let first = try recorder(folder, run, every: 5, keep: 3)
    _ = try run.train(observers: [first, stop], interruption: interruption)
    let checkpoints = CheckpointFolder(ofRun: folder.path)
    let names = [5, 10, 13, 15, 20, 24].map(CheckpointFolder.fileName)
    #expect(try checkpoints.files().reversed() == [names[0], names[1], names[2]])
    let state = try Checkpoint(checkpoints.latest().file, of: run).state
    _ = try run.train(from: state, observers: [recorder(folder, run, every: 5, keep: 3)])
    #expect(try checkpoints.files().reversed() == [names[3], names[4], names[5]])
  }

  @Test func aCheckpointOfAnotherRunIsRefused() throws {
    let folder = try TemporaryFolder()
    let run = try Run<Double>(TrainingStateTests.recipe(optimizer: "adam"))
    _ = try run.train(observers: [recorder(folder, run, every: 0)])
    let file = try CheckpointFolder(ofRun: folder.path).latest().file
    let others = [
      TrainingStateTests.recipe(optimizer: "sgd momentum=0.9"),
      TrainingStateTests.recipe(optimizer: "adam", schedule: "plateau"),
    ]
    #expect(throws: ModelFileError.self) { try Checkpoint(file, of: Run<Double>(others[0])) }
    #expect(throws: ModelFileError.self) { try Checkpoint(file, of: Run<Double>(others[1])) }
    var wider = TrainingStateTests.recipe(optimizer: "adam")
    wider.network = "9 tanh, 1 sigmoid"
    #expect(throws: ModelFileError.self) { try Checkpoint(file, of: Run<Double>(wider)) }
    var single = TrainingStateTests.recipe(optimizer: "adam")
    single.precision = .f32
    #expect(throws: ModelFileError.self) { try Checkpoint(file, of: Run<Float>(single)) }
    #expect(throws: FileError.self) { try CheckpointFolder(ofRun: folder.file("no")).latest() }
    let empty = try TemporaryFolder()
    #expect(throws: ModelFileError.self) { try CheckpointFolder(ofRun: empty.path).latest() }
  }

  @Test func aFailureDoesNotEndTheRun() throws {
    let folder = try TemporaryFolder()
    let run = try Run<Double>(TrainingStateTests.recipe(optimizer: "adam"))
    let failing = try CheckpointRecorder<Double>(
      folder: folder.path, every: 5, record: .null, prepare: { throw Refusal() })
    let result = try run.train(observers: [failing])
    #expect(failing.failure is Refusal && result.costs.count > 5)
  }
}
