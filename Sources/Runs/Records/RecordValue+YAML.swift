import FileIO
import Yams

extension RecordValue {
  /// The most bytes of YAML that are read: far more than any record has.
  static let mostBytes = 1 << 20

  /// The value in a YAML document.
  ///
  /// Aliases are refused, since a few lines of them can stand for more than a memory holds. Throws
  /// `RecordError`.
  init(yaml bytes: [UInt8]) throws(RecordError) {
    guard bytes.count <= Self.mostBytes else {
      throw RecordError(message: RecordError.noRecord)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RecordError(message: "no text in UTF-8; \(Self.cure)")
    }
    if let (line, alias) = YAMLText.firstAlias(in: bytes) {
      throw RecordError(
        line: line,
        message:
          "'\(alias)' is an alias, which is not read; write out what it stands for, or put it in quotes"
      )
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw RecordError(error)
    }
    guard let node else { throw RecordError(message: "\(RecordError.noRecord)") }
    try self.init(node)
  }

  private static let cure = "give the run.yaml of a training"

  private init(_ node: Node) throws(RecordError) {
    let line = node.mark?.line
    switch node {
    case .scalar(let scalar):
      self.init(.scalar(scalar.string, isPlain: scalar.style == .plain), line: line)
    case .sequence(let sequence):
      var items: [RecordValue] = []
      for item in sequence { items.append(try RecordValue(item)) }
      self.init(.list(items), line: line)
    case .mapping(let mapping):
      var members: [Member] = []
      for (key, value) in mapping {
        guard let name = key.scalar?.string else {
          throw RecordError(line: key.mark?.line, message: "a key is no text; \(Self.cure)")
        }
        guard !members.contains(where: { $0.key == name }) else {
          throw RecordError(
            line: key.mark?.line, message: "'\(name)' stands there twice; leave one of them out")
        }
        members.append(Member(key: name, value: try RecordValue(value), line: key.mark?.line))
      }
      self.init(.map(members), line: line)
    case .alias: throw RecordError(line: line, message: "an alias; write out what it stands for")
    }
  }
}

extension RecordError {
  /// The error of the parser in the words of this program.
  fileprivate init(_ error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      self.init(
        line: mark.line,
        message: "no YAML at character \(mark.column)\(Self.words(for: problem)); "
          + "give 'key: value' on each line")
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      self.init(
        line: context.mark.line,
        message: "'\(keys.first ?? "")' stands there twice; leave one of them out")
    case YamlError.reader(_, let offset, _, let text):
      let line = offset.map { text.utf8.prefix($0).count { $0 == UInt8(ascii: "\n") } + 1 }
      self.init(line: line, message: "no YAML, a character that is no text; give a text file")
    default: self.init(message: "no YAML; give 'key: value' on each line")
    }
  }

  /// What is wrong where the parser has `problem`, after a comma; empty: nobody could act on it.
  private static func words(for problem: String) -> String {
    let cause = causes.first { problem.contains($0.problem) }
    return cause.map { ", \($0.words)" } ?? ""
  }

  /// What is wrong by what is in the parser's words.
  private static let causes: [(problem: String, words: String)] = [
    ("nesting level", "nested too deeply"),
    ("tab character", "a tab where blanks should indent"),
    ("',' or ']'", "a list in [ ] without a comma or its end"),
    ("',' or '}'", "an object in { } without a comma or its end"),
    ("end of stream", "a quote without its end"),
    ("escape character", "an unknown character after \\ in quotes"),
    ("cannot start", "a tab as indentation, or a text that needs quotes"),
    ("mapping values", "a second ': ' or a wrong indentation"),
    ("another document", "a second document"),
    ("document start", "more after the end"),
    ("expected ':'", "a key without ':'"),
    ("expected key", "a wrong indentation"),
    ("'-' indicator", "a wrong indentation"),
  ]
}
