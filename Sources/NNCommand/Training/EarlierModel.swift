import FileIO
import Runs

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The model that an earlier run has left in a folder.
struct EarlierModel {
  private let path: String
  /// What the file system knows the file by, when the run begins; nil: there is none.
  private let number: UInt64?

  init(in folder: String) {
    path = Folder(folder).file("model.safetensors")
    number = Self.number(of: path)
  }

  /// The error with a mention of the model, if it is still there: a user could take it for that of the
  /// failed run. Nobody does if the folder was refused.
  func mentioned(after error: any Error) -> any Error {
    guard let number, Self.number(of: path) == number, let failure = Failure.ofRun(error),
      failure.code != .cannotWrite
    else { return error }
    return Failure(
      failure.code, "\(failure.message); \(path) is of an earlier run", details: failure.details,
      isBrokenPipe: failure.isBrokenPipe)
  }

  /// A file that replaces another has another number.
  private static func number(of path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
  }
}
