import FileIO
import NN
import Synchronization

/// Draws a network as it learns, into the files 000000.png, ... of a folder: before the first
/// epoch, every N epochs and at the end.
///
///     let picture = BoundaryPicture<Double>(inputs: ..., targets: ...)
///     let frames = try FrameRecorder<Double>(folder: "out/frames", every: 100) {
///       network, epoch, cost in
///       try Picture.render(
///         size: Size(width: 800, height: 600), as: .png,
///         picture.figure(network, epoch: epoch, cost: cost).draw)
///     }
///
/// Frames are drawn on a thread of their own while training goes on. One that fails does not end the
/// run: it is the `failure`, and no further frame is drawn.
///
/// A text in each PNG marks it as a frame of a run. Files without it are neither replaced nor removed.
public final class FrameRecorder<S: Scalar>: RunObserver {
  /// Draws a network after `epoch` epochs, with its cost on all rows; returns the bytes of a PNG.
  public typealias Drawing =
    @Sendable (_ network: Sequential<S>, _ epoch: Int, _ cost: Double) throws -> [UInt8]

  /// The number of frames, with those that are still being drawn.
  public private(set) var count = 0
  /// The picture of the trained network; nil until the run has finished, and if it failed.
  public private(set) var last: [UInt8]?
  /// The error of the first frame that failed; nil: none has.
  public var failure: (any Error)? { failed.error }

  private let folder: FrameFolder
  private let interval: Int
  private let note: String?
  private let draw: Drawing
  private let thread = BackgroundThread()
  private let failed = FirstFailure()
  /// The epoch of the latest frame.
  private var lastEpoch: Int?

  /// A recorder of a frame every `interval` epochs. With 0 it only draws `last` and writes no file.
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
  /// of a frame of a run of `epochs` epochs; nil: that is looked for when the run starts. Precondition:
  /// `interval` is not negative.
  public init(
    folder: String, every interval: Int, epochs: Int? = nil, note: String? = nil,
    isOfFirstVersion: Bool = false, draw: @escaping Drawing
  ) throws {
    require(interval >= 0, "a frame each \(interval) epochs")
    self.folder = FrameFolder(
      Folder(folder), isOfFirstVersion: isOfFirstVersion && interval > 0)
    self.interval = interval
    self.note = note
    self.draw = draw
    if interval > 0 {
      try self.folder.create()
      if let epochs { try self.folder.check(count: frames(of: epochs)) }
    }
  }

  /// The names of its files in their folder.
  public var files: [String] { (0..<count).map(FrameFolder.name) }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    switch event {
    case .started: try start(training)
    case .epoch(let epoch, _):
      // The frame at the end is drawn when the run has finished.
      guard interval > 0, epoch % interval == 0, training.goesOn else { return }
      try drawFrame(of: training)
    case .diverged:
      thread.cancel()
      count = 0
      try folder.clear()
    case .finished(let result): try finish(result)
    }
  }

  /// Waits until the frames so far are written, so that the run can go on from here after a kill.
  public func finishFrames() throws { try thread.finish() }

  private func start(_ training: Training<S>) throws {
    (count, last, lastEpoch) = (0, nil, nil)
    guard interval > 0 else {
      try folder.clear()
      return
    }
    try folder.check(count: frames(of: training.epochs))
    // A training that goes on has drawn a frame at each interval up to its present epoch. The last
    // one is drawn again, unless the network has changed since: it may not have been written.
    let epoch = training.epoch
    let isDrawn = epoch % interval == 0 && training.isWithinEpoch
    count = (epoch + interval - 1) / interval + (isDrawn ? 1 : 0)
    lastEpoch = count == 0 ? nil : (count - 1) * interval
    try folder.clear(from: count)
    if let note { try folder.setNote(note, count: count) }
    if epoch % interval == 0, !isDrawn, training.goesOn { try drawFrame(of: training) }
  }

  private func finish(_ result: RunResult<S>) throws {
    try thread.finish()
    do {
      let picture = try draw(result.model.network, result.model.epochs, result.cost)
      last = picture
      guard interval > 0, failure == nil else { return }
      // If an observer has stopped the training right after a frame, the final picture replaces it.
      if lastEpoch == result.model.epochs, result.ending != .interrupted { count -= 1 }
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
    try thread.submit { [folder, draw, failed] in
      guard failed.error == nil else { return }
      do {
        try folder.write(draw(network, epoch, run.cost(of: network)), number: number)
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
    guard interval > 0, count > 0 else { return false }
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
  private func frames(of epochs: Int) -> Int { epochs / interval + 2 }

  /// Drops the frames that are still to be drawn.
  public func end() {
    thread.cancel()
    if let frame = failed.frame { count = min(count, frame) }
    if interval > 0 { folder.removeIfEmpty() }
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
