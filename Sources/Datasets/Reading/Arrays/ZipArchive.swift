import FileIO

/// The files in a zip archive, of which numpy's `savez` makes one.
struct ZipArchive {
  static let magic: [UInt8] = [0x50, 0x4b, 0x03, 0x04]

  private let bytes: [UInt8]
  private let file: String

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Its arrays, in the order of the archive. Throws `TableError`.
  func arrays() throws(TableError) -> [(name: String, array: NumericArray)] {
    var arrays: [(name: String, array: NumericArray)] = []
    for entry in try entries() where entry.name.hasSuffix(".npy") {
      let name = String(entry.name.dropLast(4))
      arrays.append((name, try NumericArray(npy: content(entry)[...], file: file, name: name)))
    }
    guard !arrays.isEmpty else {
      throw TableError(
        file: file, line: 1,
        message: "a zip file without arrays of numpy, perhaps an Excel workbook; save it as CSV")
    }
    return arrays
  }

  private struct Entry {
    var name: String
    var isDeflated: Bool
    var packedSize: Int
    var size: Int
    var offset: Int
  }

  /// The entries of the directory at the end (PKWARE, APPNOTE.TXT 4.3.12 to 4.3.16).
  private func entries() throws(TableError) -> [Entry] {
    guard bytes.count >= 22 else { throw damage() }
    let earliest = max(0, bytes.count - 22 - 0xffff)
    guard
      let end = (earliest...bytes.count - 22).last(where: {
        bytes[$0..<$0 + 4].elementsEqual([0x50, 0x4b, 0x05, 0x06])
      })
    else { throw damage() }
    let count = try number(at: end + 10, 2)
    var place = try number(at: end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard try number(at: place, 4) == 0x0201_4b50 else { throw damage() }
      let method = try number(at: place + 10, 2)
      let nameSize = try number(at: place + 28, 2)
      let extraSize = try number(at: place + 30, 2)
      let commentSize = try number(at: place + 32, 2)
      guard place + 46 + nameSize + extraSize <= bytes.count, method == 0 || method == 8 else {
        throw damage()
      }
      let name = String(decoding: bytes[place + 46..<place + 46 + nameSize], as: UTF8.self)
      let packedSize = try number(at: place + 20, 4)
      let size = try number(at: place + 24, 4)
      let offset = try number(at: place + 42, 4)
      guard max(packedSize, size, offset) < 0xffff_ffff else { throw damage() }
      entries.append(
        Entry(
          name: name, isDeflated: method == 8, packedSize: packedSize, size: size, offset: offset))
      place += 46 + nameSize + extraSize + commentSize
    }
    return entries
  }

  private func content(_ entry: Entry) throws(TableError) -> [UInt8] {
    guard try number(at: entry.offset, 4) == 0x0403_4b50 else { throw damage() }
    let nameSize = try number(at: entry.offset + 26, 2)
    let extraSize = try number(at: entry.offset + 28, 2)
    let start = entry.offset + 30 + nameSize + extraSize
    guard start + entry.packedSize <= bytes.count else { throw damage() }
    let packed = bytes[start..<start + entry.packedSize]
    guard entry.isDeflated else { return Array(packed) }
    // Deflate makes at most 1032 bytes of one.
    guard entry.size / 1032 <= entry.packedSize else { throw damage() }
    let inflater = Inflater(.none)
    var isWhole = false
    let content = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, count in
      let outcome = packed.withUnsafeBytes {
        inflater.inflate($0, into: UnsafeMutableRawBufferPointer(buffer))
      }
      if case .progress(_, let made) = outcome { count = made }
      isWhole = inflater.isAtEnd && count == entry.size
    }
    guard isWhole else { throw damage() }
    return content
  }

  /// The little-endian number of `size` bytes at `place`.
  private func number(at place: Int, _ size: Int) throws(TableError) -> Int {
    guard place >= 0, place + size <= bytes.count else { throw damage() }
    return (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
  }

  private func damage() -> TableError {
    TableError(
      file: file, line: 1,
      message: "the zip file is damaged, or over 4 GB; save it anew with numpy.savez, or as CSV")
  }
}
