import FileIO

/// In what two runs differ: in their recipes, in what shapes their files, in the files that they read, and
/// in their results.
public struct RunDifferences: Equatable, Sendable {
  /// One difference.
  public struct Row: Equatable, Sendable {
    /// What differs: a key of the record or of the report, with the part it is in.
    public let name: String
    /// What it is in the first run; nil: the run does not say.
    public let first: JSON?
    /// What it is in the second run; nil: the run does not say.
    public let second: JSON?
  }

  /// Settings of recipe and output, and the version of the program.
  public let settings: [Row]
  /// Files by path: their sizes and SHA-256, of which the beginnings are shown.
  public let files: [Row]
  /// Epochs and scores; nil: one of the runs has no report, so they were not compared.
  public let results: [Row]?

  /// The differences between the runs of two folders, or of two files that carry records. Results are
  /// compared if both are in folders with a `report.json`.
  ///
  /// Throws `FileError` or `RecordError` if one has no record.
  public init(_ first: String, _ second: String) throws {
    let (a, b) = (try RunRecord.json(inFile: first), try RunRecord.json(inFile: second))
    settings =
      Self.rows([("version", a["version"] ?? .null)], [("version", b["version"] ?? .null)])
      + RecordDifference.between(a, b).map {
        Row(name: $0.key, first: $0.first, second: $0.second)
      }
    files = Self.rows(Self.files(of: a), Self.files(of: b))
    if let first = try Self.report(besides: first), let second = try Self.report(besides: second) {
      results = Self.rows(Self.scores(in: first), Self.scores(in: second))
    } else {
      results = nil
    }
  }

  /// All differences that were found.
  public var rows: [Row] { settings + files + (results ?? []) }

  /// The differences as an object of lists; `results` is null if they were not compared.
  public var json: JSON {
    func list(_ rows: [Row]) -> JSON {
      .array(
        rows.map {
          .object([
            ("name", .string($0.name)), ("first", $0.first ?? .null),
            ("second", $0.second ?? .null),
          ])
        })
    }
    return .object([
      ("settings", list(settings)), ("files", list(files)), ("results", results.map(list) ?? .null),
    ])
  }

  private static func rows(
    _ first: [(key: String, value: JSON)], _ second: [(key: String, value: JSON)]
  ) -> [Row] {
    let known = first.map(\.key)
    return (known + second.map(\.key).filter { !known.contains($0) }).compactMap { key in
      let a = first.first { $0.key == key }?.value
      let b = second.first { $0.key == key }?.value
      return a == b ? nil : Row(name: key, first: a, second: b)
    }
  }

  private static func files(of record: JSON) -> [(key: String, value: JSON)] {
    guard case .array(let files)? = record["files"] else { return [] }
    return files.compactMap { file in
      guard case .string(let path)? = file["path"], let bytes = file["bytes"],
        case .string(let digits)? = file["sha256"]
      else { return nil }
      return (path, .string("\(bytes) bytes, \(digits.prefix(12))"))
    }
  }

  /// The report of the run in the folder at `path`, or in that of the file there; nil: there is none.
  private static func report(besides path: String) throws -> JSON? {
    let folder = Folder(path).exists ? Folder(path) : Folder.splitting(path).folder
    let name = "report.json"
    guard folder.has(name) else { return nil }
    let bytes = try ByteReader(path: folder.file(name)).readToEnd()
    do {
      return try JSON(parsing: bytes[...])
    } catch {
      throw RecordError(file: folder.file(name), message: "\(error); train again")
    }
  }

  private static func scores(in report: JSON) -> [(key: String, value: JSON)] {
    var scores: [(key: String, value: JSON)] = []
    for part in ["network", "training", "held_out", "test"] {
      guard case .object(let members)? = report[part] else { continue }
      for (key, value) in members where isResult(key, value, of: part) {
        scores.append(("\(part) \(key)", value))
      }
    }
    return scores
  }

  private static func isResult(_ key: String, _ value: JSON, of part: String) -> Bool {
    switch value {
    case .number, .null:
      part != "network" || ["epochs", "chosen_epoch", "parameters"].contains(key)
    case .string: part == "network" && key == "stopped"
    default: false
    }
  }
}
