#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Folder {
  /// Throws the `FileError` that a file of the name `name` and at least `bytes` bytes would meet at its
  /// end: the disk has no room for it, or the process may not write files of that size (`ulimit -f`).
  ///
  /// Without an error it may still fail: others write to the disk too.
  public func checkRoom(for name: String, bytes: Int) throws(FileError) {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    #else
      let resource = RLIMIT_FSIZE
    #endif
    var limit = rlimit()
    if getrlimit(resource, &limit) == 0, limit.rlim_cur < rlim_t(bytes) {
      throw FileError(path: file(name), operation: .transfer, code: EFBIG)
    }
    var status = statvfs()
    // A file system that tells nothing says 0 blocks.
    guard statvfs(path, &status) == 0, status.f_blocks > 0 else { return }
    let (room, isVast) = UInt64(status.f_bavail)
      .multipliedReportingOverflow(by: UInt64(status.f_frsize))
    if !isVast, room < UInt64(bytes) {
      throw FileError(path: file(name), operation: .transfer, code: ENOSPC)
    }
  }
}
