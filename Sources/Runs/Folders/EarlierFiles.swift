import FileIO
import NN

/// The files that earlier runs have left in a folder, as far as they are marked as theirs: in the
/// manifest, or in the picture itself.
struct EarlierFiles: Sendable {
  /// What the earlier run says of its files; nil: nothing.
  let manifest: RunManifest?
  /// Whether there are files of a run of nn 0.1, which marked nothing.
  let isUnmarked: Bool

  private let folder: Folder
  private let names: Set<String>

  /// The files in `folder`. Throws `FileError`.
  init(in folder: Folder) throws(FileError) {
    self.folder = folder
    manifest = try RunManifest(in: folder)
    names = manifest.map { $0.names.union([RunManifest.name]) } ?? []
    isUnmarked = manifest == nil && Self.hasModel(folder)
  }

  /// Throws `FileError` if the file `name` cannot be written, or if one of that name is not a run's.
  func check(_ name: String) throws(FileError) {
    let path = folder.file(name)
    try AtomicFile.check(path)
    guard !folder.has(name) || isUnmarked || isMarked(name) else {
      throw FileError(
        path: path, operation: .create, reason: "it is no file of a run",
        cure: "move it away, or choose another folder")
    }
  }

  /// Removes the files of earlier runs that the complete run of `manifest` has not written, and returns
  /// the names of those that may have changed since and therefore stay. Throws `FileError`.
  func removeAll(but manifest: RunManifest) throws(FileError) -> [String] {
    guard let earlier = self.manifest else { return [] }
    var kept: [String] = []
    let files = earlier.files + earlier.earlier
    for name in earlier.names.subtracting(manifest.names).sorted() where folder.has(name) {
      let isAsWritten = files.contains { $0.path == name && $0.isOfFile(in: folder) }
      // Of a run that was killed there are no fingerprints.
      if isAsWritten || earlier.planned.contains(name) && hasRecord(name) {
        try folder.remove(name)
      } else {
        kept.append(name)
      }
    }
    return kept
  }

  /// Those of `names` that somebody has changed since the last complete run wrote them.
  func changed(among names: [String]) -> [String] {
    guard let manifest, manifest.isComplete else { return [] }
    return manifest.files.map(\.path).filter { path in
      names.contains(path) && folder.has(path)
        && !manifest.files.contains { $0.path == path && $0.isOfFile(in: folder) }
    }
  }

  private func isMarked(_ name: String) -> Bool { names.contains(name) || hasRecord(name) }

  /// Whether the file is a picture that says which run it is of.
  private func hasRecord(_ name: String) -> Bool {
    // What cannot be read is not known to be a run's.
    guard name.hasSuffix(".png"), let reader = try? ByteReader(path: folder.file(name)),
      let bytes = try? reader.read(atMost: 1 << 16)
    else { return false }
    return PNGText.text("nn", in: bytes) != nil
  }

  /// Whether there is a model that nn has written.
  private static func hasModel(_ folder: Folder) -> Bool {
    // What is no model of nn is not a run's.
    guard let file = try? Safetensors(path: folder.file("model.safetensors")) else { return false }
    return file.metadata("network") != nil
  }
}

extension FileFingerprint {
  /// Whether the file of this path in `folder` is still the same.
  func isOfFile(in folder: Folder) -> Bool {
    // One that cannot be read is not known to be the same.
    guard let present = try? FileFingerprint(ofFile: folder.file(path)) else { return false }
    return present.bytes == bytes && present.sha256 == sha256
  }
}
