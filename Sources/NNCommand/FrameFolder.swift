import FileIO

/// The frames of a run, numbered from 000000.png; those of an earlier run are removed first.
///
/// `@unchecked Sendable`: one thread at a time adds frames.
final class FrameFolder: @unchecked Sendable {
  /// Whether the run draws frames.
  let isUsed: Bool
  /// How many frames there are so far.
  private(set) var count = 0
  private let folder: Folder

  init(_ folder: Folder, isUsed: Bool) throws {
    self.folder = folder
    self.isUsed = isUsed
    if isUsed { try folder.create() }
    try clear()
  }

  /// Adds a frame.
  func add(_ bytes: [UInt8]) throws {
    let digits = String(count)
    let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    // A run that is cut short is run again: a frame need not outlive a power cut.
    try AtomicFile.replace(folder.file("\(name).png"), with: bytes, synced: false)
    count += 1
  }

  /// Removes all frames, of this run or an earlier one, and nothing else.
  func clear() throws {
    count = 0
    guard folder.exists else { return }
    for name in try folder.entries() where Self.isFrame(name) { try folder.remove(name) }
  }

  private static func isFrame(_ name: String) -> Bool {
    let digits = name.dropLast(4)
    return name.hasSuffix(".png") && digits.count >= 6
      && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
