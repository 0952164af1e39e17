import FileIO

/// A file of events that TensorBoard reads.
///
/// It is a TFRecord file ("TFRecord and tf.train.Example", tensorflow.org): for each event the length
/// in 8 bytes, its checksum in 4, the message, its checksum in 4, all little-endian.
struct EventFile {
  private let file: AppendedFile
  private var waiting: [UInt8] = []

  /// Creates the file of a run that starts at `time` in `folder`. Throws `FileError`.
  ///
  /// Its name is `events.out.tfevents.SECONDS.HOST.PROCESS`. TensorBoard reads the files of a folder in
  /// the order of their names, so the seconds are above those of the files that are there.
  init(in folder: Folder, host: String, process: Int, time: Double) throws(FileError) {
    let others = try Self.names(in: folder).compactMap {
      Int($0.dropFirst(Self.prefix.count).prefix { $0 != "." })
    }
    let seconds = max(Int(time), (others.max() ?? 0) + 1)
    let digits = String(seconds)
    let padded = String(repeating: "0", count: max(0, Self.timeDigits - digits.count)) + digits
    let safeHost = host.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" }
    file = try AppendedFile(
      path: folder.file("\(Self.prefix)\(padded).\(String(safeHost)).\(process)"), .new)
    append(TensorBoardEvent(time: time, step: 0, .fileVersion).message.bytes)
  }

  /// The names of the event files in `folder`, also those of other programs. Throws `FileError`.
  static func names(in folder: Folder) throws(FileError) -> [String] {
    try folder.entries().filter { $0.hasPrefix(prefix) }
  }

  private static let prefix = "events.out.tfevents."
  private static let timeDigits = 10

  /// Appends an event, a message in bytes, which stays in memory until `flush`.
  mutating func append(_ message: [UInt8]) {
    append(UInt64(message.count))
    append(Self.masked(CRC32C.checksum(waiting.suffix(8))))
    waiting += message
    append(Self.masked(CRC32C.checksum(message)))
  }

  /// Writes what is in memory. Throws `FileError`.
  mutating func flush() throws(FileError) {
    guard !waiting.isEmpty else { return }
    let bytes = waiting
    waiting.removeAll(keepingCapacity: true)
    try file.append(bytes)
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { waiting += $0 }
  }

  /// A checksum as it is stored, so that checksums of data with checksums in it differ too.
  private static func masked(_ checksum: UInt32) -> UInt32 {
    (checksum >> 15 | checksum << 17) &+ 0xA282_EAD8
  }
}
