import FileIO

/// The bytes that a gzip file holds, of one member or several.
final class GzipSource: ByteSource {
  private let source: any ByteSource
  private let file: String
  private let inflater = Inflater(.gzip)
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var unread = 0..<0

  init(_ source: any ByteSource, file: String) {
    self.source = source
    self.file = file
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      if unread.isEmpty {
        let count = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
        if count == 0 {
          guard inflater.isAtEnd else { throw damage("ends too early") }
          return 0
        }
        unread = 0..<count
      }
      // Tapes and some programs fill up the end with zeros.
      if inflater.isAtEnd, piece[unread.lowerBound] == 0 {
        unread = unread.lowerBound + 1..<unread.upperBound
        continue
      }
      let outcome = piece.withUnsafeBytes {
        inflater.inflate(UnsafeRawBufferPointer(rebasing: $0[unread]), into: buffer)
      }
      guard case .progress(let used, let made) = outcome else { throw damage("is damaged") }
      unread = unread.lowerBound + used..<unread.upperBound
      if made > 0 { return made }
    }
  }

  private func damage(_ what: String) -> TableError {
    TableError(
      file: file, line: 1, message: "the gzip file \(what); get it again, or make it anew")
  }
}
