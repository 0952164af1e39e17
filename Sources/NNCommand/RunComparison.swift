import FileIO
import PlotCairo
import Runs

/// The files of a run beside those of its repetition.
struct RunComparison {
  private var lines: [(name: String, words: String)] = []
  private var differing = 0
  private var compared = 0

  /// Compares the files of the run that `file`, which carries `record`, is of with those in `made`; if
  /// it is in no run's folder, only that one. Throws `FileError`.
  init(of file: String, _ record: RunRecord, with made: Folder) throws {
    let names = try Self.files(in: made)
    guard let folder = Self.folder(of: file, record) else {
      try compare(alone: file, made, names)
      return
    }
    let manifest = try RunManifest(in: folder)
    let listed = manifest.map { ($0.isComplete ? $0.files : []).map(\.path) } ?? []
    for name in Set(names + listed.filter { !Self.isLeftOut($0) }).sorted() {
      if !names.contains(name) {
        add(name, fault: "not made again")
      } else if !folder.has(name) {
        add(name, fault: "missing in \(folder.path)")
      } else {
        try compare(name, folder.file(name), made.file(name))
      }
    }
    for name in try folder.entries() where name.hasSuffix(".jsonl") || name == Self.checkpoints {
      let why = name == Self.checkpoints ? "they are no result" : "it holds times"
      lines.append((name, "left out, \(why)"))
    }
  }

  /// A line for each file.
  var text: String {
    let width = lines.map(\.name.count).max() ?? 0
    return lines.map { name, words in
      "\(name)\(String(repeating: " ", count: width - name.count))  \(words)\n"
    }.joined()
  }

  /// How many files differ; nil: none.
  var fault: String? {
    differing == 0
      ? nil : "\(differing) of \(compared) \(compared == 1 ? "file differs" : "files differ")"
  }

  private static let checkpoints = "checkpoints"
  private static let frames = "frames"

  private mutating func add(_ name: String, fault: String?) {
    lines.append((name, fault ?? "same bytes"))
    compared += 1
    if fault != nil { differing += 1 }
  }

  private mutating func compare(_ name: String, _ path: String, _ other: String) throws {
    let difference = try FileComparison.difference(path, other) { png in
      // Of a damaged picture the first other byte is told.
      try? Picture.pixels(ofPNG: png)
    }
    add(name, fault: difference.map { "differs: \($0)" })
  }

  private mutating func compare(alone file: String, _ made: Folder, _ names: [String]) throws {
    let name = Folder.splitting(file).name
    for other in names
    where try FileComparison.difference(file, made.file(other)) == nil {
      lines.append((name, "same bytes" + (other == name ? "" : " as \(other)")))
      compared += 1
      return
    }
    if names.contains(name) {
      try compare(name, file, made.file(name))
    } else {
      let cure = "if nn plot drew it, reproduce the model"
      add(name, fault: "none of the run's \(names.count) files; \(cure)")
    }
  }

  /// The folder of the run that the file is of; nil: it stands alone.
  static func folder(of file: String, _ record: RunRecord) -> Folder? {
    var folder = Folder(file)
    if !folder.exists {
      folder = Folder.splitting(file).folder
      let (above, name) = Folder.splitting(folder.path)
      if [frames, checkpoints].contains(name) { folder = above }
    }
    // A picture that was copied beside other files is not of their run.
    guard let own = try? RunRecord(ofFile: folder.path), own.json == record.json else { return nil }
    return folder
  }

  /// The files of a run's folder, with paths in it, that are results.
  private static func files(in folder: Folder) throws -> [String] {
    var names = try folder.entries().filter { !folder.folder($0).exists && !isLeftOut($0) }
    if folder.folder(frames).exists {
      names += try folder.folder(frames).entries().map { "\(frames)/\($0)" }
    }
    return names
  }

  private static func isLeftOut(_ name: String) -> Bool {
    name == RunManifest.name || name.hasPrefix("\(checkpoints)/")
  }
}
