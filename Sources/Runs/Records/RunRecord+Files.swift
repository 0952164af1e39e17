import FileIO
import NN

extension RunRecord {
  /// The record in the file at `path`: a `run.yaml`, or a model, a checkpoint or a picture of a run,
  /// known by its content. Of a folder, and of a table or report that a run wrote, it is that of the run
  /// in the folder.
  ///
  /// Throws `FileError` if it cannot be read, and `RecordError` if it has no record or a wrong one.
  public init(ofFile path: String) throws {
    let path = Self.file(at: path)
    switch try Carried(by: path) {
    case .json(let json):
      self = try RecordError.naming(path) { () throws(RecordError) in try Self(json: json) }
    case .yaml(let bytes):
      self = try RecordError.naming(path) { () throws(RecordError) in
        guard Self.isNamedYAML(path) || Self.isLikeRecord(bytes) else {
          throw RecordError(message: RecordError.noRecord)
        }
        return try Self(yaml: bytes)
      }
    }
  }

  /// The record in the file at `path` as it stands there, which may be of another version of the
  /// program. Throws as `init(ofFile:)`.
  public static func json(inFile path: String) throws -> JSON {
    if case .json(let json) = try Carried(by: file(at: path)) { return json }
    return try RunRecord(ofFile: path).json
  }

  /// The file with the record in the folder at `path`; `path` if it is no folder.
  private static func file(at path: String) -> String {
    let folder = Folder(path)
    guard folder.exists else { return fileBeside(path) ?? path }
    let names = [fileName, "model.safetensors"]
    return folder.file(names.first(where: folder.has) ?? names[0])
  }

  /// The run.yaml of the run that wrote the file at `path`, which cannot carry a record itself; nil: the
  /// file is none of those.
  private static func fileBeside(_ path: String) -> String? {
    let (folder, name) = Folder.splitting(path)
    guard [".csv", ".html", ".json"].contains(where: name.hasSuffix), folder.has(name),
      folder.has(fileName),
      // By a damaged one no file is of a run.
      let manifest = (try? RunManifest(in: folder)) ?? nil
    else { return nil }
    let files = manifest.files.map(\.path)
    let isOfRun = name == RunManifest.name || (files.contains(name) && files.contains(fileName))
    return isOfRun ? folder.file(fileName) : nil
  }

  /// The name of the file that a run leaves its record in.
  static let fileName = "run.yaml"

  private static func isNamedYAML(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml")
  }

  /// Whether a key of records is there: of other files it is of no use why they are no YAML.
  private static func isLikeRecord(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("recipe") || text.contains("output")
  }
}

/// What a file has of a record.
private enum Carried {
  case json(JSON)
  case yaml([UInt8])

  init(by path: String) throws {
    let reader = try ByteReader(path: path)
    var bytes = try reader.read(atMost: 64)
    let isPicture =
      PNGText.isPNG(bytes) || bytes.starts(with: "%PDF-".utf8)
      || bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
    let text: String?
    if isPicture {
      bytes += try reader.read(atMost: PNGText.searchedBytes)
      text = PictureNote.note(in: bytes)
    } else if Self.isSafetensors(bytes) {
      let file = try Safetensors(path: path)
      if let record = try file.runRecord(path: path) {
        // A checkpoint says more than what determines the run.
        self = .json(record["run"] ?? record)
        return
      }
      text = nil
    } else {
      self = .yaml(bytes + (try reader.read(atMost: RecordValue.mostBytes)))
      return
    }
    guard let text, let json = try? JSON(parsing: Array(text.utf8)[...]) else {
      throw RecordError(file: path, message: RecordError.noRecord)
    }
    self = .json(json)
  }

  /// Whether the length of a header and its begin are there. No text has zeros.
  private static func isSafetensors(_ bytes: [UInt8]) -> Bool {
    bytes.count > 8 && bytes[8] == UInt8(ascii: "{") && bytes[5..<8].allSatisfy { $0 == 0 }
  }
}
