#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a system call that returns a negative number on failure, and repeats it if a signal has
/// interrupted it. Throws `FileError`.
func systemCall<Result: SignedInteger>(
  _ operation: FileError.Operation, _ path: String, _ call: () -> Result
) throws(FileError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code == EINTR { continue }
    throw FileError(path: path, operation: operation, code: code)
  }
}

extension FileError {
  /// An error about `path` with the system's text for the error number `code`.
  init(path: String, operation: Operation, code: Int32) {
    let isFullDisk = code == ENOSPC || code == EDQUOT
    let cure: String? =
      switch code {
      case EMFILE, ENFILE: "close some, or raise the limit (ulimit -n)"
      case _ where isFullDisk && operation != .transfer: "make room there, or choose another place"
      default: nil
      }
    self.init(
      path: path, operation: operation, reason: String(cString: strerror(code)), cure: cure,
      isBrokenPipe: code == EPIPE, isFullDisk: isFullDisk)
  }
}
