import FileIO
import NN

/// Writes the model and the history of a run into a folder when it has finished.
///
/// The history is a table, `epoch,cost`, and if rows are held out `validation_cost`; see
/// `RunResult.costs`.
public final class RunFolder<S: Scalar>: RunObserver {
  /// The path of the folder, without a slash at the end.
  public var path: String { folder.path }
  /// The names of the files that it writes.
  public var files: [String] { [Self.model, Self.history] }

  private let folder: Folder

  private static var model: String { "model.safetensors" }
  private static var history: String { "history.csv" }

  /// Creates the folder at `path` if it is missing; throws `FileError` if it cannot be written to.
  public init(path: String) throws {
    folder = Folder(path)
    try folder.create()
  }

  /// The path of the file `name` in the folder.
  public func file(_ name: String) -> String { folder.file(name) }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    guard case .finished(let result) = event else { return }
    try result.model.write(to: file(Self.model))
    let isValidated = !result.validationCosts.isEmpty
    var history = "epoch,cost\(isValidated ? ",validation_cost" : "")\n"
    for (index, cost) in result.costs.enumerated() {
      let validation = isValidated ? ",\(result.validationCosts[index])" : ""
      history += "\(index + 1),\(cost)\(validation)\n"
    }
    try AtomicFile.replace(file(Self.history), with: history)
  }
}
