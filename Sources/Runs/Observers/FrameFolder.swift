import FileIO

/// The frames of a run, numbered from 000000.png, in a folder.
struct FrameFolder: Sendable {
  private let folder: Folder

  init(_ folder: Folder) { self.folder = folder }

  /// Makes the folder where it is missing.
  func create() throws { try folder.create() }

  /// Writes the frame of a number.
  func write(_ bytes: [UInt8], number: Int) throws {
    let digits = String(number)
    let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    // A run that is cut short is run again: a frame need not outlive a power cut.
    try AtomicFile.replace(folder.file("\(name).png"), with: bytes, synced: false)
  }

  /// Removes all frames, of this run or an earlier one, and nothing else.
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
