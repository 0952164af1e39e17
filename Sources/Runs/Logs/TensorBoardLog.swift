import FileIO
import NN

/// Writes a run for TensorBoard, into a new event file in a folder:
///
/// - after each epoch, the columns of `history.csv` as scalars: `cost/training`, `cost/validation`,
///   `learning_rate`, `gradient_norm`, `accuracy/training`, `accuracy/validation` and so on;
/// - the distribution of each tensor and buffer of the network, `parameters/0.weight`, before the first
///   epoch, after each twentieth part of the epochs, and after the last one;
/// - the `pictures` that it is given.
///
/// The step of an event is the number of epochs. What older files in the folder hold of the epochs that
/// are still to come is hidden by this one, so a run that goes on continues its curves and a new run
/// replaces an older one; no file is removed. As TensorBoard has it, scalars are in single precision.
///
/// An event is in the file at most a fifth of a second and an epoch after its epoch; `flush` writes it
/// at once.
public final class TensorBoardLog<S: Scalar>: RunObserver {
  /// The error that ended the log; the run goes on without it.
  public private(set) var failure: (any Error)?
  /// Takes the pictures that are to be in the log.
  public let pictures = LoggedPictures()

  private let folder: Folder
  private let host: String
  private let process: Int
  private let clock: () -> Double
  private var rhythm = LogRhythm()
  private var file: EventFile?
  private var scalars = TensorBoardScalars()
  private var lastDistributions = -1

  /// How many times during a run the distributions are written.
  private static var distributions: Int { 20 }

  /// A log in `folder`, which is created if it is missing. `host` and `process` are for the file's name;
  /// `clock` gives the seconds since 1970.
  ///
  /// Throws `FileError` if the folder cannot be written to.
  public init(
    folder: String, host: String = "localhost", process: Int = 0, clock: @escaping () -> Double
  ) throws(FileError) {
    self.folder = Folder(folder)
    self.host = host
    self.process = process
    self.clock = clock
    try self.folder.create()
  }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) {
    guard failure == nil else { return }
    do throws(FileError) {
      switch event {
      case .started: try begin(training)
      case .epoch(let epoch, _):
        let now = clock()
        appendScalars(of: training.history, epoch, at: now)
        if Self.hasDistributions(epoch, of: training) {
          appendDistributions(of: training, at: now)
        }
        if rhythm.isDue(at: now) { try write(at: now) }
      case .diverged: try write(at: clock())
      case .finished:
        let now = clock()
        if lastDistributions != training.epoch, !training.isInterrupted {
          appendDistributions(of: training, at: now)
        }
        try write(at: now)
      }
    } catch {
      failure = error
    }
  }

  /// Writes the events that are still in memory, such as before a checkpoint: a run that goes on from it
  /// then finds all its epochs in the folder.
  public func flush() {
    guard failure == nil else { return }
    do throws(FileError) { try write(at: clock()) } catch { failure = error }
  }

  /// Writes the events that are still in memory.
  public func end() { flush() }

  private func begin(_ training: Training<S>) throws(FileError) {
    let now = clock()
    let isAlone = try EventFile.names(in: folder).isEmpty
    file = try EventFile(in: folder, host: host, process: process, time: now)
    let first = training.epoch == 0 || isAlone ? 0 : training.epoch + 1
    file?.append(TensorBoardEvent(time: now, step: first, .start).message.bytes)
    if isAlone {
      // A folder without the earlier part of the run gets it from the history.
      for epoch in 0..<training.epoch {
        appendScalars(of: training.history, epoch + 1, at: now)
      }
    }
    if training.epoch == 0 || isAlone {
      appendDistributions(of: training, at: now)
    } else if Self.hasDistributions(training.epoch, of: training) {
      lastDistributions = training.epoch
    }
    try write(at: now)
  }

  private static func hasDistributions(_ epoch: Int, of training: Training<S>) -> Bool {
    epoch % max(1, training.epochs / distributions) == 0
  }

  private func appendScalars(of history: TrainingHistory, _ epoch: Int, at now: Double) {
    file?.append(scalars.message(of: epoch, in: history, time: now))
  }

  private func appendDistributions(of training: Training<S>, at now: Double) {
    let network = training.network
    let tensors = network.tensors.map { ("parameters/\($0.name)", $0.count) }
    let buffers = network.bufferShapes.map { ("buffers/\($0.shape.name)", $0.shape.count) }
    lastDistributions = training.epoch
    file?.append(
      TensorBoardEvent(
        time: now, step: training.epoch,
        .values(
          Self.distributions(of: network.parameters, tensors)
            + Self.distributions(of: network.buffers, buffers))
      ).message.bytes)
  }

  /// The distribution of each part of `elements`; the parts follow one another.
  private static func distributions(
    of elements: [S], _ parts: [(tag: String, count: Int)]
  ) -> [TensorBoardValue] {
    var start = 0
    return parts.map { part in
      defer { start += part.count }
      return TensorBoardValue(
        part.tag, .histogram(TensorBoardHistogram(elements[start..<start + part.count])))
    }
  }

  private func write(at now: Double) throws(FileError) {
    for picture in pictures.take() {
      file?.append(
        TensorBoardEvent(
          time: now, step: picture.epoch,
          .values([TensorBoardValue(picture.tag, .image(picture.bytes))])
        ).message.bytes)
    }
    try file?.flush()
  }
}
