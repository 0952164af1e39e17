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
  private let drawing: NetworkDrawing<S>
  private let log: LoggedPictures?

  /// The boundary in `folder` and, if there is one, in `log`.
  init(folder: RunFolder<S>, drawing: NetworkDrawing<S>, log: LoggedPictures? = nil) {
    self.folder = folder
    self.drawing = drawing
    self.log = log
  }

  func observe(_ event: RunEvent<S>, of training: Training<S>) {
    guard case .finished(let result) = event else { return }
    do {
      let boundary = try drawing.png(
        result.model.network,
        at: TrainingMoment(epoch: result.model.epochs, cost: result.cost))
      try folder.room.writing { try AtomicFile.replace(folder.file(Self.name), with: boundary) }
      files = [Self.name]
      log?.add(boundary, tag: "boundary", epoch: result.model.epochs)
    } catch {
      failure = error
    }
  }
}
