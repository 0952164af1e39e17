#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the command runs.
enum Machine {
  /// The machine's name in its network.
  static var hostName: String {
    var bytes = [UInt8](repeating: 0, count: 256)
    let code = bytes.withUnsafeMutableBytes {
      gethostname($0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count - 1)
    }
    let name = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    return code == 0 && !name.isEmpty ? name : "localhost"
  }

  /// The number of the process.
  static var processNumber: Int { Int(getpid()) }
}
