import FileIO

/// The frames of a run in a folder, numbered from 000000.png.
///
/// A text in each PNG, of the name `nn-frame`, marks it as a run's. Other files are never touched.
struct FrameFolder: Sendable {
  private let folder: Folder

  private static let mark = "nn-frame"
  /// The number of frames from 000000.png on that are taken for those of a run of nn 0.1, which marked
  /// nothing.
  private let unmarkedCount: Int

  /// The frames in `folder`; if it `isOfFirstVersion`, a row of them that begins at 000000.png is a run's
  /// without a mark.
  init(_ folder: Folder, isOfFirstVersion: Bool = false) {
    self.folder = folder
    var count = 0
    while isOfFirstVersion, folder.has(Self.name(count)) { count += 1 }
    unmarkedCount = count
  }

  /// Its path.
  var path: String { folder.path }

  /// Creates the folder if it is missing. Throws `FileError`.
  func create() throws { try folder.create() }

  /// Throws `FileError` if the name of one of the frames below `count` is taken by a file that is not a
  /// run's, or by a folder.
  func check(count: Int) throws {
    for (name, number) in try frames() where number < count && !isOwn(name, number) {
      if folder.folder(name).exists {
        throw FileError(
          path: folder.file(name), operation: .create, reason: "a folder has this name",
          cure: "move it away, or choose another place")
      }
      throw FileError(
        path: folder.file(name), operation: .create,
        reason: "it is not marked as a frame of a run",
        cure: "move the folder away, or choose another")
    }
  }

  /// Writes frame `number`. Throws `FileError`.
  func write(_ bytes: [UInt8], number: Int) throws {
    // A frame need not survive a loss of power: the run has to start again anyway.
    try AtomicFile.replace(
      folder.file(Self.name(number)),
      with: PNGText.inserting("frame \(number) of a run", keyword: Self.mark, into: bytes),
      synced: false)
  }

  /// Removes the frames from `number` on, of this run or an earlier one, and no other files. Returns
  /// how many they were. Throws `FileError`.
  @discardableResult
  func clear(from number: Int = 0) throws -> Int {
    var count = 0
    for (name, index) in try frames() where index >= number && isOwn(name, index) {
      try folder.remove(name)
      count += 1
    }
    return count
  }

  /// Lets the frames below `count` carry `note`, which those of a run that was to end earlier do not.
  /// Throws `FileError`.
  func setNote(_ note: String, count: Int) throws {
    for number in 0..<count {
      let path = folder.file(Self.name(number))
      // One that is missing is no reason to stop: the run goes on without it.
      guard let bytes = try? ByteReader(path: path).readToEnd(),
        PNGText.text(PictureNote.name, in: bytes) != note,
        let noted = PNGText.replacing(keyword: PictureNote.name, with: note, in: bytes)
      else { continue }
      try AtomicFile.replace(path, with: noted, synced: false)
    }
  }

  /// Removes the folder if nothing is in it.
  func removeIfEmpty() { folder.removeIfEmpty() }

  /// The name of frame `number`.
  static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".png"
  }

  /// The files with names of frames, and their numbers.
  private func frames() throws -> [(name: String, number: Int)] {
    guard folder.exists else { return [] }
    return try folder.entries().compactMap { name in
      guard name.hasSuffix(".png"), let number = Int(name.dropLast(4)), number >= 0,
        name == Self.name(number)
      else { return nil }
      return (name, number)
    }
  }

  private func isOwn(_ name: String, _ number: Int) -> Bool {
    number < unmarkedCount || isMarked(name)
  }

  private func isMarked(_ name: String) -> Bool {
    // What cannot be read is not known to be a run's. The mark is the first text of the file.
    guard let reader = try? ByteReader(path: folder.file(name)),
      let bytes = try? reader.read(atMost: 256)
    else { return false }
    return PNGText.text(Self.mark, in: bytes) != nil
  }
}
