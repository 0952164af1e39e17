import FileIO

/// What a run's folder says about its files: of which run they are, and whether all are there.
///
/// It is the file `manifest.json`. Before a run replaces the first file of an earlier one, the manifest
/// says that it is not complete, and still lists the files of the earlier run. So after a kill at any
/// moment a file that is as `earlier` has it is of the earlier run, and another one whose name is in
/// `planned` is of the later. At the end the manifest lists all files of the run, but for its checkpoints,
/// which say themselves what run they are of, and for logs that stand elsewhere.
public struct RunManifest: Equatable, Sendable {
  /// The name of the file.
  public static let name = "manifest.json"

  /// What tells the run from others: the SHA-256 of its `run.yaml`, as 64 hexadecimal digits.
  public var run: String
  /// Whether the run has written all its files.
  public var isComplete: Bool
  /// The files of the run, with paths in the folder, in the order of these. Of a run that is not complete
  /// they are at most those about its failure.
  public var files: [FileFingerprint]
  /// The names of the files that a run that is not complete was to write; empty if it is complete.
  public var planned: [String]
  /// The files of the last complete run before it, and of failures since; empty if it is complete.
  public var earlier: [FileFingerprint]

  /// The manifest of a complete run.
  public init(run: String, files: [FileFingerprint]) {
    self.run = run
    isComplete = true
    self.files = files.sorted { $0.path < $1.path }
    (planned, earlier) = ([], [])
  }

  /// The manifest of a run that is to write the files `planned` into a folder in which `last` was valid.
  public init(run: String, planned: [String], after last: RunManifest?) {
    self.run = run
    isComplete = false
    files = []
    self.planned = Set(planned + (last?.planned ?? [])).sorted()
    earlier = last.map { $0.files + $0.earlier } ?? []
  }

  /// The manifest in `folder`; nil: there is none. Throws `FileError`, also if the file is no manifest.
  public init?(in folder: Folder) throws(FileError) {
    guard folder.has(Self.name) else { return nil }
    let path = folder.file(Self.name)
    let bytes = try ByteReader(path: path).read(atMost: Self.mostBytes)
    // Why it is no JSON is of no use: nobody writes it by hand.
    guard let json = try? JSON(parsing: bytes[...]), let manifest = RunManifest(json: json) else {
      throw FileError(
        path: path, operation: .create, reason: "it is no manifest of a run",
        cure: "move it away, or choose another folder")
    }
    self = manifest
  }

  /// Writes it into `folder`. Throws `FileError`.
  public func write(in folder: Folder) throws(FileError) {
    try AtomicFile.replace(folder.file(Self.name), with: "\(json)\n")
  }

  /// The names of all files in the folder that are of a run.
  public var names: Set<String> { Set((files + earlier).map(\.path) + planned) }

  /// The most bytes of a manifest, which is enough for a million frames.
  private static let mostBytes = 200_000_000
}

extension RunManifest {
  /// The manifest in JSON: `run`, `complete`, `files`, and of a run that is not complete `planned` and
  /// `earlier`.
  public var json: JSON {
    let complete: [(key: String, value: JSON)] = [
      ("run", .string(run)), ("complete", .boolean(isComplete)), ("files", Self.json(files)),
    ]
    guard !isComplete else { return .object(complete) }
    return .object(
      complete + [
        ("planned", .array(planned.map { .string($0) })), ("earlier", Self.json(earlier)),
      ])
  }

  /// The manifest that `json` is; nil if it is none.
  public init?(json: JSON) {
    guard case .string(let run)? = json["run"], case .boolean(let isComplete)? = json["complete"],
      let files = json["files"].flatMap(Self.fingerprints)
    else { return nil }
    self.init(run: run, files: files)
    guard !isComplete else { return }
    guard case .array(let items)? = json["planned"],
      let earlier = json["earlier"].flatMap(Self.fingerprints)
    else { return nil }
    self.isComplete = false
    self.earlier = earlier
    for item in items {
      guard case .string(let name) = item else { return nil }
      planned.append(name)
    }
  }

  private static func json(_ files: [FileFingerprint]) -> JSON {
    .array(
      files.map {
        .object([
          ("name", .string($0.path)), ("bytes", JSON($0.bytes)), ("sha256", .string($0.sha256)),
        ])
      })
  }

  private static func fingerprints(_ json: JSON) -> [FileFingerprint]? {
    guard case .array(let items) = json else { return nil }
    let files = items.compactMap { item -> FileFingerprint? in
      guard case .string(let name)? = item["name"], case .number(let bytes)? = item["bytes"],
        let count = Int(exactly: bytes), case .string(let digits)? = item["sha256"]
      else { return nil }
      return FileFingerprint(path: name, bytes: count, sha256: digits)
    }
    return files.count == items.count ? files : nil
  }
}
