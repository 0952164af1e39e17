import FileIO
import NN

/// The checkpoints of a run: the folder `checkpoints` in that of the run, with files such as
/// `epoch-000100.safetensors`.
public struct CheckpointFolder: Sendable {
  /// The name of the folder in that of the run.
  public static let name = "checkpoints"

  let folder: Folder
  private let run: Folder

  /// The checkpoints of the run in the folder at `path`.
  public init(ofRun path: String) {
    run = Folder(path)
    folder = run.folder(Self.name)
  }

  /// The name of the file of the checkpoint after `epochs` epochs.
  static func fileName(epochs: Int) -> String {
    let digits = String(epochs)
    return "epoch-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).safetensors"
  }

  /// The files of checkpoints in the folder, the latest first. Throws `FileError`.
  func files() throws(FileError) -> [String] {
    guard folder.exists else { return [] }
    return try folder.entries().compactMap { name in
      Self.epochs(inName: name).map { (epochs: $0, name: name) }
    }
    .sorted { $0.epochs > $1.epochs }.map(\.name)
  }

  /// The latest checkpoint that can be read, and a line about each later one that cannot.
  ///
  /// Throws `FileError` or `ModelFileError` if there is none.
  public func latest() throws -> (file: CheckpointFile, remarks: [String]) {
    guard run.exists else {
      throw FileError(path: run.path, operation: .open, reason: "there is no such folder")
    }
    var remarks: [String] = []
    var first: (any Error)?
    for name in try files() {
      do {
        return (try CheckpointFile(path: folder.file(name)), remarks)
      } catch let error as ModelFileError {
        first = first ?? error
        remarks.append("\(error); going on from an earlier one")
      }
    }
    throw first
      ?? ModelFileError(
        path: run.path,
        message: "no checkpoints in it; give the folder of a run of nn 0.2 or later, or train anew")
  }

  /// Whether the file at `path` is a checkpoint, and not a user's file of such a name.
  static func isCheckpoint(_ path: String) -> Bool {
    (try? Safetensors(path: path))?.metadata("checkpoint") != nil
  }

  /// The number of epochs in the name of a checkpoint's file; nil: it is no such name.
  static func epochs(inName name: String) -> Int? {
    guard name.hasPrefix("epoch-"), name.hasSuffix(".safetensors"),
      let epochs = Int(name.dropFirst("epoch-".count).dropLast(".safetensors".count)),
      fileName(epochs: epochs) == name
    else { return nil }
    return epochs
  }
}
