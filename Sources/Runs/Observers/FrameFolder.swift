import FileIO

/// The frames of a run in a folder, numbered from 000000.png.
struct FrameFolder: Sendable {
  private let folder: Folder

  init(_ folder: Folder) { self.folder = folder }

  /// Creates the folder if it is missing. Throws `FileError`.
  func create() throws { try folder.create() }

  /// Writes frame `number`. Throws `FileError`.
  func write(_ bytes: [UInt8], number: Int) throws {
    let digits = String(number)
    let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    // A frame need not survive a loss of power: the run has to start again anyway.
    try AtomicFile.replace(folder.file("\(name).png"), with: bytes, synced: false)
  }

  /// Removes all frames, of this run or an earlier one, and no other files. Throws `FileError`.
  func clear() throws {
    guard folder.exists else { return }
    for name in try folder.entries() where Self.isFrame(name) { try folder.remove(name) }
  }

  private static func isFrame(_ name: String) -> Bool {
    let digits = name.dropLast(4)
    return name.hasSuffix(".png") && digits.count >= 6
      && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
