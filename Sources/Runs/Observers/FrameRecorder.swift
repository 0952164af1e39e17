import FileIO
import NN
import Synchronization

/// Draws a network as it learns, into the files 000000.png, ... of a folder: before the first
/// epoch, at those that a schedule names and at the end.
///
///     let picture = BoundaryPicture<Double>(inputs: ..., targets: ...)
///     let frames = try FrameRecorder<Double>(folder: "out/frames", .every(100)) { network, moment in
///       try Picture.render(
///         size: Size(width: 800, height: 600), as: .png,
///         picture.figure(network, epoch: moment.epoch, cost: moment.cost).draw)
///     }
///
/// Frames are drawn on a thread of their own while training goes on. One that fails does not end the
/// run: it is the `failure`, and no further frame is drawn.
///
/// A text in each PNG marks it as a frame of a run. Files without it are neither replaced nor removed.
public final class FrameRecorder<S: Scalar>: RunObserver {
  /// Draws a network at a moment of its training; returns the bytes of a PNG.
  public typealias Drawing =
    @Sendable (_ network: Sequential<S>, _ moment: FrameMoment) throws -> [UInt8]

  /// The number of frames, with those that are still being drawn.
  public private(set) var count = 0
  /// The error of the first frame that failed; nil: none has.
  public var failure: (any Error)? { failed.error }

  private let folder: FrameFolder
  private let schedule: FrameSchedule
  private let note: String?
  private let draw: Drawing
  private let thread = BackgroundThread()
  private let failed = FirstFailure()
  /// The epoch of the latest frame.
  private var lastEpoch: Int?

  /// A recorder of the frames that `schedule` names; if it names none, there is none at the end either.
  ///
  /// Creates the folder if it is needed. When a run starts, it removes frames of an earlier one; if that
  /// goes on from an earlier epoch, those after it.
  ///
  /// `note` is what each PNG carries as its `PictureNote`. Frames of a run that was to end earlier get it
  /// when that goes on.
  ///
  /// In the folder of a run of nn 0.1 (`isOfFirstVersion`) its frames are replaced, though they carry no mark.
  ///
  /// Throws `FileError` if the folder cannot be written to, or if a file that is not a run's has the name
  /// of a frame of a run of `epochs` epochs; nil: that is looked for when the run starts.
  public init(
    folder: String, _ schedule: FrameSchedule, epochs: Int? = nil, note: String? = nil,
    isOfFirstVersion: Bool = false, draw: @escaping Drawing
  ) throws {
    if case .every(let interval) = schedule {
      require(interval >= 0, "a frame each \(interval) epochs")
    }
    self.folder = FrameFolder(
      Folder(folder), isOfFirstVersion: isOfFirstVersion && !schedule.isEmpty)
    self.schedule = schedule
    self.note = note
    self.draw = draw
    if !schedule.isEmpty {
      try self.folder.create()
      if let epochs { try self.folder.check(count: frames(of: epochs)) }
    }
  }

  /// Whether it draws no frames.
  public var isIdle: Bool { schedule.isEmpty }

  /// The names of its files in their folder.
  public var files: [String] { (0..<count).map(FrameFolder.name) }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    switch event {
    case .started: try start(training)
    case .epoch(let epoch, _):
      // The frame at the end is drawn when the run has finished.
      guard schedule.isDue(epoch), training.goesOn else { return }
      try drawFrame(of: training)
    case .diverged:
      thread.cancel()
      count = 0
      try folder.clear()
    case .finished(let result): try finish(result, training)
    }
  }

  /// Waits until the frames so far are written, so that the run can go on from here after a kill.
  public func finishFrames() throws { try thread.finish() }

  private func start(_ training: Training<S>) throws {
    (count, lastEpoch) = (0, nil)
    guard !schedule.isEmpty else {
      try folder.clear()
      return
    }
    try folder.check(count: frames(of: training.epochs))
    // A training that goes on has drawn a frame at each interval up to its present epoch. The last
    // one is drawn again, unless the network has changed since: it may not have been written.
    let epoch = training.epoch
    let isDue = schedule.isDue(epoch)
    let isDrawn = isDue && training.isWithinEpoch
    count = schedule.count(before: epoch) + (isDrawn ? 1 : 0)
    lastEpoch = count == 0 ? nil : schedule.epoch(ofFrame: count - 1)
    try folder.clear(from: count)
    if let note { try folder.setNote(note, count: count) }
    if isDue, !isDrawn, training.goesOn { try drawFrame(of: training) }
  }

  private func finish(_ result: RunResult<S>, _ training: Training<S>) throws {
    try thread.finish()
    do {
      guard !schedule.isEmpty, failure == nil else { return }
      // The network of the last epoch, though another may have been chosen: frames go on in time.
      let (network, history) = (training.network, training.history)
      let picture = try draw(
        network,
        FrameMoment(
          epoch: training.epoch, epochs: training.epochs, cost: training.run.cost(of: network),
          costs: history.costs, validationCosts: history.validationCosts))
      // If an observer has stopped the training right after a frame, the final picture replaces it.
      if lastEpoch == training.epoch, result.ending != .interrupted { count -= 1 }
      try folder.write(picture, number: count)
      count += 1
    } catch {
      failed.note(error)
    }
  }

  /// Hands a copy of the network to the thread, which draws it.
  private func drawFrame(of training: Training<S>) throws {
    guard failure == nil else { return }
    let (run, network, epoch, number) = (training.run, training.network, training.epoch, count)
    let (epochs, history) = (training.epochs, training.history)
    try thread.submit { [folder, draw, failed] in
      guard failed.error == nil else { return }
      do {
        let moment = FrameMoment(
          epoch: epoch, epochs: epochs, cost: run.cost(of: network), costs: history.costs,
          validationCosts: history.validationCosts)
        try folder.write(draw(network, moment), number: number)
      } catch {
        failed.note(error, frame: number)
      }
    }
    lastEpoch = epoch
    count += 1
  }

  /// Removes the frames of this run, because the disk is full and other files of the run need the room.
  /// No more are drawn, and the `failure` says why. Returns whether there were any.
  public func makeRoom() -> Bool {
    guard !schedule.isEmpty, count > 0 else { return false }
    thread.cancel()
    // What cannot be removed makes no room, which is then the failure of the other files.
    guard let removed = try? folder.clear(), removed > 0 else { return false }
    (count, lastEpoch) = (0, nil)
    failed.replace(
      with: FileError(
        path: folder.path, operation: .transfer,
        reason: "the disk is full, the frames are removed to make room for the other files",
        cure: "for frames make room and train again"))
    return true
  }

  /// The most frames of a run of `epochs` epochs.
  private func frames(of epochs: Int) -> Int { schedule.count(before: epochs) + 2 }

  /// Drops the frames that are still to be drawn.
  public func end() {
    thread.cancel()
    if let frame = failed.frame { count = min(count, frame) }
    if !schedule.isEmpty { folder.removeIfEmpty() }
  }
}

/// The first error of several threads.
private final class FirstFailure: Sendable {
  private let first = Mutex<(error: (any Error)?, frame: Int?)>((nil, nil))

  var error: (any Error)? { first.withLock { $0.error } }
  var frame: Int? { first.withLock { $0.frame } }

  func note(_ error: any Error, frame: Int? = nil) {
    first.withLock { if $0.error == nil { $0 = (error, frame) } }
  }

  func replace(with error: any Error) { first.withLock { $0 = (error, nil) } }
}
