import FileIO
import NN

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
/// Frames are drawn on a thread of their own while training goes on.
public final class FrameRecorder<S: Scalar>: RunObserver {
  /// Draws a network after `epoch` epochs, with its cost on all rows; returns the bytes of a PNG.
  public typealias Drawing =
    @Sendable (_ network: Sequential<S>, _ epoch: Int, _ cost: Double) throws -> [UInt8]

  /// The number of frames, with those that are still being drawn.
  public private(set) var count = 0
  /// The picture of the trained network; nil until the run has finished.
  public private(set) var last: [UInt8]?

  private let folder: FrameFolder
  private let interval: Int
  private let draw: Drawing
  private let thread = BackgroundThread()
  /// The epoch of the latest frame.
  private var lastEpoch: Int?

  /// A recorder of a frame every `interval` epochs. With 0 it only draws `last` and writes no file.
  ///
  /// Creates the folder if it is needed, and removes frames of an earlier run from it. Throws
  /// `FileError`. Precondition: `interval` is not negative.
  public init(folder: String, every interval: Int, draw: @escaping Drawing) throws {
    require(interval >= 0, "a frame each \(interval) epochs")
    self.folder = FrameFolder(Folder(folder))
    self.interval = interval
    self.draw = draw
    if interval > 0 { try self.folder.create() }
    try self.folder.clear()
  }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    switch event {
    case .started:
      (count, last, lastEpoch) = (0, nil, nil)
      if interval > 0 { try drawFrame(of: training) }
    case .epoch(let epoch, _):
      // The frame at the end is drawn when the run has finished.
      guard interval > 0, epoch % interval == 0, training.goesOn else { return }
      try drawFrame(of: training)
    case .diverged:
      thread.cancel()
      count = 0
      try folder.clear()
    case .finished(let result):
      try thread.finish()
      let picture = try draw(result.model.network, result.model.epochs, result.cost)
      last = picture
      guard interval > 0 else { return }
      // If an observer has stopped the training right after a frame, the final picture replaces it.
      if lastEpoch == result.model.epochs { count -= 1 }
      try folder.write(picture, number: count)
      count += 1
    }
  }

  /// Hands a copy of the network to the thread, which draws it.
  private func drawFrame(of training: Training<S>) throws {
    let (run, network, epoch, number) = (training.run, training.network, training.epoch, count)
    try thread.submit { [folder, draw] in
      try folder.write(draw(network, epoch, run.cost(of: network)), number: number)
    }
    lastEpoch = epoch
    count += 1
  }

  /// Drops the frames that are still to be drawn.
  public func end() { thread.cancel() }
}
