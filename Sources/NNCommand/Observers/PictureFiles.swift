import FileIO
import NN
import NNPlot
import Runs

/// Writes the pictures of a run into its folder when it has finished.
final class PictureFiles<S: Scalar>: RunObserver {
  /// The names of the files that it writes.
  let files = ["history.png", "boundary.png"]

  private let folder: RunFolder<S>
  private let frames: FrameRecorder<S>
  private let options: PictureOptions

  /// Pictures in `folder`. The boundary is the last picture of `frames`, which must come earlier in
  /// the list of observers.
  init(folder: RunFolder<S>, frames: FrameRecorder<S>, options: PictureOptions) {
    self.folder = folder
    self.frames = frames
    self.options = options
  }

  func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    guard case .finished(let result) = event else { return }
    guard let boundary = frames.last else {
      fatalError("the frames observe the run before the pictures")
    }
    let figure = HistoryPicture(costs: result.costs, style: options.style).figure
    let history = try options.page.bytes(of: figure, as: .png)
    for (name, bytes) in zip(files, [history, boundary]) {
      try AtomicFile.replace(folder.file(name), with: bytes)
    }
  }
}
