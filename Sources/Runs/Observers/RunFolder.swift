import FileIO
import NN

/// The folder of a run: writes its model, its history and its record when it has finished, and its
/// manifest.
///
/// The history is a table; see `TrainingHistory.csv`. `RunManifest` tells which files of the folder
/// belong together.
///
/// If others write further files of the run into the folder, claim them before the training and call
/// `complete` when all are there:
///
///     let folder = try RunFolder<Double>(path: "out/points")
///     try folder.claim(["report.json"])
///     let result = try run.train(observers: [folder])
///     ... // write the report
///     try folder.complete(["report.json"])
///
/// While it lives no other process can write a run into the folder; see `FolderLock`.
public final class RunFolder<S: Scalar>: RunObserver {
  /// The path of the folder, without a slash at the end.
  public var path: String { folder.path }
  /// The names of the files that it writes, but for the manifest and those that failed.
  public private(set) var files = [model, history, record]
  /// Whether other observers write files of the run before it has finished, such as frames.
  public var isWrittenDuringTraining = false
  /// What makes room for the files when the disk is full.
  public var room = Room()
  /// Why files other than the model could not be written.
  public private(set) var failures: [any Error] = []
  public var failure: (any Error)? { failures.first }

  private let folder: Folder
  /// The folders that were not there before, the outermost first. They go if nothing is in them.
  private let made: [Folder]
  private var lock: FolderLock?
  private let earlier: EarlierFiles
  private var claimed: [String] = []
  /// Whether the caller says that all files are there, and not the end of the run.
  private var isCompletedByCaller = false
  private var progress = Progress.prepared

  private enum Progress: Equatable {
    /// Nothing of an earlier run is touched.
    case prepared
    /// The manifest of this run, of this name, says that it is not complete.
    case begun(run: String)
    /// The model is there, and the others but for failures.
    case written(run: String)
    case complete
  }

  private static var model: String { "model.safetensors" }
  private static var history: String { "history.csv" }
  private static var record: String { RunRecord.fileName }
  /// The folders in it.
  private static var inner: [String] { ["frames", CheckpointFolder.name] }

  /// Creates the folder at `path` if it is missing, and locks it. Removes the temporary files that a
  /// killed process has left there.
  ///
  /// Throws `FileError` if it cannot be written to, if another process is writing a run into it, or if a
  /// file that is not a run's has the name of one that will be written.
  public init(path: String) throws {
    folder = Folder(path)
    made = try folder.create() + Self.inner.map(folder.folder).filter { !$0.exists }
    do {
      lock = try FolderLock(folder)
      for name in Self.inner { folder.folder(name).removeLeftovers() }
      earlier = try EarlierFiles(in: folder)
      try earlier.check(RunManifest.name)
    } catch {
      for folder in made.reversed() { folder.removeIfEmpty() }
      throw error
    }
    try addClaims(files)
  }

  deinit {
    // Its file is in the folder.
    lock = nil
    for folder in made.reversed() { folder.removeIfEmpty() }
  }

  /// The path of the file `name` in the folder.
  public func file(_ name: String) -> String { folder.file(name) }

  /// Sees to it that files of these names, with paths in the folder, can be written later. Whoever claims
  /// must call `complete` when they are.
  ///
  /// Throws `FileError` if one cannot be written, or if there is one of its name that is not a run's.
  public func claim(_ names: [String]) throws {
    try addClaims(names)
    isCompletedByCaller = true
  }

  private func addClaims(_ names: [String]) throws {
    for name in names where !claimed.contains(name) {
      try earlier.check(name)
      claimed.append(name)
    }
  }

  /// Whether the folder holds a run of nn 0.1, which marked no files.
  public var isOfFirstVersion: Bool { earlier.isUnmarked }

  /// What a user should know before the training; one line each.
  public var remarks: [String] {
    let first =
      earlier.isUnmarked ? ["\(path): the files of a run of nn 0.1 are replaced; others stay"] : []
    return first
      + earlier.changed(among: claimed).map {
        "\(file($0)) has changed since a run wrote it; it is replaced"
      }
  }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    switch event {
    case .started:
      let network = training.network
      let count = network.parameters.count + network.buffers.count
      try folder.checkRoom(for: Self.model, bytes: count * MemoryLayout<S>.size)
      if isWrittenDuringTraining { try begin(training.run) }
    case .epoch, .diverged: break
    case .finished(let result):
      try begin(training.run)
      try write(result, training.run.record)
    }
  }

  /// Says in the manifest that the files are being replaced. Does nothing if it says so already.
  private func begin(_ run: Run<S>) throws {
    if case .begun = progress { return }
    let name = SHA256.digits(of: Array(run.record.yaml.utf8))
    // It may be the second run of this program into the folder.
    let last = progress == .prepared ? earlier.manifest : try RunManifest(in: folder)
    try room.writing {
      try RunManifest(run: name, planned: claimed, after: last).write(in: folder)
    }
    progress = .begun(run: name)
  }

  private func write(_ result: RunResult<S>, _ record: RunRecord) throws {
    guard case .begun(let run) = progress else { return }
    files = [Self.model]
    try room.writing { try result.model.write(to: file(Self.model)) }
    progress = .written(run: run)
    for (name, text) in [(Self.history, result.history.csv), (Self.record, record.yaml)] {
      do {
        try room.writing { try AtomicFile.replace(file(name), with: text) }
        files.append(name)
      } catch {
        failures.append(error)
      }
    }
  }

  /// Says in the manifest that the run has written all its files: those of `files` and `names`, which
  /// have paths in the folder. Removes the files of earlier runs that are none of them.
  ///
  /// Returns the names of files of earlier runs that stay because they may have changed since. Throws
  /// `FileError`; the manifest then goes on to say that the run is not complete. Precondition: the run
  /// has finished.
  @discardableResult
  public func complete(_ names: [String] = []) throws -> [String] {
    guard case .written(let run) = progress else {
      fatalError("the files of a run that has not finished are complete")
    }
    let kept = try room.writing {
      let manifest = RunManifest(run: run, files: try fingerprints(files + names))
      let kept = try earlier.removeAll(but: manifest)
      try manifest.write(in: folder)
      return kept
    }
    progress = .complete
    return kept
  }

  /// Lists in the manifest the files `names` of a run that has ended without a result; it goes on to say
  /// that the run is not complete. Throws `FileError`.
  public func list(_ names: [String], of run: Run<S>) throws {
    try begin(run)
    guard case .begun(let name) = progress else { return }
    var manifest = RunManifest(run: name, planned: claimed, after: earlier.manifest)
    manifest.files = try fingerprints(names)
    try manifest.write(in: folder)
  }

  private func fingerprints(_ names: [String]) throws -> [FileFingerprint] {
    try names.compactMap { name throws(FileError) in
      try FileFingerprint(ofFile: file(name)).map {
        FileFingerprint(path: name, bytes: $0.bytes, sha256: $0.sha256)
      }
    }
  }

  public func end() {
    guard !isCompletedByCaller, case .written = progress else { return }
    do { try complete() } catch { failures.append(error) }
  }
}
