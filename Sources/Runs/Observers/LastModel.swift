import FileIO
import NN

/// Writes the model with the weights of the last epoch when a run has finished, beside that with the best
/// ones. A failure does not end the run.
public final class LastModel<S: Scalar>: RunObserver {
  /// The usual name of the file.
  public static var name: String { "last.safetensors" }

  public private(set) var failure: (any Error)?
  /// The names of the files that it has written.
  public private(set) var files: [String] = []

  private let path: String

  /// Writes to the file at `path`.
  public init(path: String) { self.path = path }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    guard case .finished = event else { return }
    let model = try training.run.model(training.network, epochs: training.epoch)
    do {
      try model.write(to: path)
      files = [Folder.splitting(path).name]
    } catch {
      failure = error
    }
  }
}
