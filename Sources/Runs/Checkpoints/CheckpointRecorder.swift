import FileIO
import NN

/// Writes checkpoints of a run: every N epochs, and when it ends or is interrupted.
///
///     let checkpoints = try CheckpointRecorder<Double>(folder: "out/points", every: 100, record: recipe.json)
///     let result = try run.train(observers: [checkpoints])
///
/// A checkpoint that cannot be written does not end the run; it is the observer's `failure`.
public final class CheckpointRecorder<S: Scalar>: RunObserver {
  public private(set) var failure: (any Error)?

  private let checkpoints: CheckpointFolder
  private let interval: Int
  private let kept: Int
  private let record: JSON
  private let prepare: () throws -> Void
  private let room: Room
  /// The names of the files written, the latest last.
  private var written: [String] = []

  /// A recorder of a checkpoint every `interval` epochs (0: only at the end) into the folder
  /// `checkpoints` of the run's `folder`, of which the last `kept` stay.
  ///
  /// `record` determines the run; see `Recipe.json`. `prepare` is called before each checkpoint, so that
  /// what it relies on, such as the frames so far, is there first. `room` is for a full disk. Throws `FileError` if the folder cannot be
  /// written to. Precondition: `interval` is not negative, `kept` is above 0.
  public init(
    folder: String, every interval: Int, keep kept: Int = 1, record: JSON,
    room: Room = Room(), prepare: @escaping () throws -> Void = {}
  ) throws {
    require(interval >= 0 && kept > 0, "a checkpoint each \(interval) epochs, \(kept) kept")
    checkpoints = CheckpointFolder(ofRun: folder)
    self.interval = interval
    self.kept = kept
    self.record = record
    self.room = room
    self.prepare = prepare
    try checkpoints.folder.create()
  }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    switch event {
    case .started:
      written = try checkpoints.files().reversed().filter {
        CheckpointFolder.isCheckpoint(checkpoints.folder.file($0))
      }
      guard training.trainer.steps == 0 else { return }
      // Otherwise one could go on with an earlier run.
      try removeFirst(written.count)
    case .epoch(let epoch, _):
      if interval > 0, epoch % interval == 0 { write(training) }
    case .finished: write(training)
    case .diverged: break
    }
  }

  private func write(_ training: Training<S>) {
    do {
      try prepare()
      let name = CheckpointFolder.fileName(epochs: training.epoch)
      let bytes = Checkpoint(of: training, record: record).file.fileBytes
      try room.writing { try AtomicFile.replace(checkpoints.folder.file(name), with: bytes) }
      written.removeAll { $0 == name }
      written.append(name)
      // One that an interruption has left is none that the run would have had.
      let passing = written.dropLast().filter { !isPlanned($0) }
      for name in passing { try checkpoints.folder.remove(name) }
      written.removeAll { passing.contains($0) }
      try removeFirst(written.count - kept)
    } catch {
      failure = failure ?? error
    }
  }

  private func isPlanned(_ name: String) -> Bool {
    guard interval > 0, let epochs = CheckpointFolder.epochs(inName: name) else { return false }
    return epochs % interval == 0
  }

  private func removeFirst(_ count: Int) throws(FileError) {
    for name in written.prefix(max(count, 0)) { try checkpoints.folder.remove(name) }
    written.removeFirst(max(count, 0))
  }
}
