import FileIO
import NN
import NNPlot
import Runs

/// Writes the boundary of a run into its folder when it has finished. A failure does not end the run.
final class BoundaryFile<S: Scalar>: RunObserver {
  /// The name of the file.
  static var name: String { "boundary.png" }
  /// The names of the files that it has written.
  private(set) var files: [String] = []
  private(set) var failure: (any Error)?

  private let folder: RunFolder<S>
  private let frames: FrameRecorder<S>
  private let log: LoggedPictures?

  /// The boundary in `folder` and, if there is one, in `log`: the last picture of `frames`, which must
  /// come earlier in the list of observers.
  init(folder: RunFolder<S>, frames: FrameRecorder<S>, log: LoggedPictures? = nil) {
    self.folder = folder
    self.frames = frames
    self.log = log
  }

  func observe(_ event: RunEvent<S>, of training: Training<S>) {
    guard case .finished(let result) = event, let boundary = frames.last else { return }
    do {
      try folder.room.writing { try AtomicFile.replace(folder.file(Self.name), with: boundary) }
      files = [Self.name]
    } catch {
      failure = error
    }
    log?.add(boundary, tag: "boundary", epoch: result.model.epochs)
  }
}
