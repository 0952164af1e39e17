import FileIO
import NN
import NNPlot
import Runs

/// Writes the boundary of a run into its folder when it has finished.
final class BoundaryFile<S: Scalar>: RunObserver {
  /// The names of the files that it writes.
  let files = ["boundary.png"]

  private let folder: RunFolder<S>
  private let frames: FrameRecorder<S>

  /// The boundary in `folder`: the last picture of `frames`, which must come earlier in the list of
  /// observers.
  init(folder: RunFolder<S>, frames: FrameRecorder<S>) {
    self.folder = folder
    self.frames = frames
  }

  func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    guard case .finished = event else { return }
    guard let boundary = frames.last else {
      fatalError("the frames observe the run before the pictures")
    }
    try AtomicFile.replace(folder.file(files[0]), with: boundary)
  }
}
