import FileIO
import NN

extension RunRecord {
  /// The record as an object, defaults written out.
  public var json: JSON {
    .object([
      ("version", .string(version)), ("recipe", recipe.json),
      ("output", .object(OutputSettings.fields.members(of: output))),
      (
        "files",
        .array(
          files.map { file in
            .object([
              ("path", .string(file.path)), ("bytes", JSON(file.bytes)),
              ("sha256", .string(file.sha256)),
            ])
          })
      ),
    ])
  }

  /// The record in `json`. What is missing has its default. Throws `RecordError`.
  public init(json: JSON) throws(RecordError) { try self.init(RecordValue(json)) }

  init(_ value: RecordValue) throws(RecordError) {
    guard case .map(let members) = value.content else {
      throw RecordError(line: value.line, message: RecordError.noRecord)
    }
    let known = ["version", "recipe", "output", "files"]
    if let member = members.first(where: { !known.contains($0.key) }) {
      // Other files have lists of files and versions too.
      guard
        members.contains(where: { member in
          ["recipe", "output"].contains {
            $0 == member.key || nearest(to: member.key, of: [$0]) != nil
          }
        })
      else { throw RecordError(line: value.line, message: RecordError.noRecord) }
      throw .unknownKey(member, known: known)
    }
    func member(_ key: String) -> RecordValue? { members.first { $0.key == key }?.value }
    self.init(
      recipe: try member("recipe").map { value throws(RecordError) in try Recipe(value) }
        ?? Recipe())
    if let value = member("version") {
      guard let text = value.text else {
        throw RecordError(
          line: value.line, message: "version: give one such as 0.2.0, or leave it out")
      }
      version = text
    }
    if let value = member("output"), !value.isNull {
      for member in try value.members(of: "output") {
        guard try OutputSettings.fields.set(&output, member) else {
          throw .unknownKey(member, known: OutputSettings.fields.map(\.key))
        }
      }
      if let fault = output.fault { throw RecordError(line: value.line, message: fault) }
    }
    guard let value = member("files"), !value.isNull else { return }
    guard case .list(let items) = value.content else {
      throw RecordError(line: value.line, message: "files: give a list, or leave it out")
    }
    files = []
    for item in items { files.append(try FileFingerprint(item)) }
  }
}

extension FileFingerprint {
  fileprivate init(_ value: RecordValue) throws(RecordError) {
    let members = try value.members(of: "files")
    func text(_ key: String) throws(RecordError) -> String {
      guard let text = members.first(where: { $0.key == key })?.value.text else {
        throw RecordError(
          line: value.line, message: "files: give path, bytes and sha256 of each, or leave it out")
      }
      return text
    }
    let bytes = try text("bytes")
    guard let count = Int(bytes), count >= 0 else {
      throw RecordError(
        line: value.line, message: "files: bytes '\(bytes)': give the file's size, or leave it out")
    }
    self.init(path: try text("path"), bytes: count, sha256: try text("sha256"))
  }
}
