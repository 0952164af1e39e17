import FileIO

/// The part of a text that is being read: checked UTF-8, of which records are taken from the
/// beginning.
final class TextBuffer {
  /// The name that errors use.
  let file: String
  /// The line in which the next record begins, from 1.
  private(set) var line = 1
  /// Whether no more bytes come after those in the buffer.
  private(set) var isLast = false
  /// How many bytes have been taken.
  private(set) var taken = 0

  private let source: any ByteSource
  private var bytes: [UInt8]
  private var start = 0
  private var end = 0
  private var checker = TextChecker()

  /// The text that `source` gives, of which `pieceSize` bytes are read at once, more for long records.
  init(_ source: any ByteSource, file: String, pieceSize: Int) {
    self.source = source
    self.file = file
    bytes = [UInt8](repeating: 0, count: max(pieceSize, 16))
  }

  /// Calls `body` with the bytes that are there. Valid until more are read or some are taken.
  func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[start..<end]))
    }
  }

  /// Takes the first `count` bytes, in which so many lines end.
  func take(_ count: Int, lines: Int) {
    start += count
    taken += count
    line += lines
  }

  /// Reads more bytes behind those that are there, of which the record is a part.
  ///
  /// At least as many come as there are, so that looking at them again and again is linear. Throws
  /// `FileError`, and `TableError` for what is no text, and for a record that is too long.
  func readMore() throws {
    try makePlace()
    let present = end - start
    // Lines that come one by one through a pipe should not wait for each other.
    let wanted = present < Self.patience ? 1 : present
    while !isLast, end - start < present + wanted, end < bytes.count { try readPiece() }
  }

  /// Reads until the buffer is full or the text ends, so that what is there does not depend on how
  /// the bytes come in. `grows`: a full buffer is made larger first.
  func fill(grows: Bool = false) throws {
    if grows { try makePlace() }
    while !isLast, end < bytes.count { try readPiece() }
  }

  /// Makes place for as many bytes as there are.
  private func makePlace() throws {
    let present = end - start
    guard present < Self.longestRecord else {
      throw error(
        "a line of more than \(Self.longestRecord >> 20) MiB; give a file of text lines",
        linesLater: withBytes { bytes in bytes.count { $0 == UInt8(ascii: "\n") } })
    }
    if start > 0 {
      bytes.withUnsafeMutableBytes { all in
        guard let base = all.baseAddress else { return }
        base.copyMemory(from: base + start, byteCount: present)
      }
      (start, end) = (0, present)
    }
    if present * 2 > bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
  }

  private func readPiece() throws {
    let count = try bytes.withUnsafeMutableBytes {
      try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[end...]))
    }
    guard count > 0 else {
      isLast = true
      if checker.isWithinCharacter { throw fault(.notUTF8, at: end - start - checker.present) }
      return
    }
    let from = end - start
    end += count
    if let (fault, offset) = withBytes({ checker.firstFault(in: $0, from: from) }) {
      throw self.fault(fault, at: offset)
    }
  }

  /// An error about the line of the next record, or one after it.
  func error(_ message: String, linesLater: Int = 0) -> TableError {
    TableError(file: file, line: line + linesLater, message: message)
  }

  private func fault(_ fault: TextChecker.Fault, at offset: Int) -> TableError {
    let (before, place) = withBytes { bytes in
      var (lines, lineStart) = (0, 0)
      for index in 0..<offset {
        let isLoneReturn =
          bytes[index] == UInt8(ascii: "\r")
          && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
        if bytes[index] == UInt8(ascii: "\n") || isLoneReturn {
          lines += 1
          lineStart = index + 1
        }
      }
      return (lines, offset - lineStart + 1)
    }
    switch withBytes({ TextKind($0, around: offset) }) {
    case .binary:
      return TableError(
        file: file, line: 1,
        message: "this is no file of text, but holds NULs and control characters; give a table as "
          + "text, such as CSV")
    case .utf16:
      return error(
        "byte \(place) of the line is a NUL, as in UTF-16; say --encoding utf-16, or save the file "
          + "as UTF-8", linesLater: before)
    case .text: break
    }
    return switch fault {
    case .nul:
      error(
        "byte \(place) of the line is a NUL, which no text holds; take it out", linesLater: before)
    case .notUTF8:
      error(
        "byte \(place) of the line is not UTF-8; save the file as UTF-8, or for Latin-1 say "
          + "--encoding latin1", linesLater: before)
    }
  }

  /// How many bytes are read at once.
  static let pieceSize = 1 << 19
  /// A part of a record shorter than this is looked at again after every read.
  private static let patience = 1 << 12
  /// The longest record: a longer one is no table, and must not fill the memory.
  static let longestRecord = 1 << 26
}
