import FileIO

/// A value in a record, as it stands in JSON or YAML: what its text means is for the setting to say.
///
/// So `yes`, `1e3` and `2024-01-01` are text where a text is wanted, and seeds keep all their digits.
struct RecordValue: Sendable {
  enum Content: Sendable {
    /// A text; `isPlain`: without quotes.
    case scalar(String, isPlain: Bool)
    case list([RecordValue])
    case map([Member])
  }

  /// A key with its value, and the line of the key.
  struct Member: Sendable {
    let key: String
    let value: RecordValue
    let line: Int?
  }

  let content: Content
  /// The number of its line, from 1; nil: the record has no lines.
  let line: Int?

  init(_ content: Content, line: Int? = nil) {
    self.content = content
    self.line = line
  }

  init(_ json: JSON) {
    switch json {
    case .null, .boolean, .number: self.init(.scalar("\(json)", isPlain: true))
    case .string(let text): self.init(.scalar(text, isPlain: false))
    case .array(let items): self.init(.list(items.map { RecordValue($0) }))
    case .object(let members):
      self.init(.map(members.map { Member(key: $0.key, value: RecordValue($0.value), line: nil) }))
    }
  }

  /// The text; nil: it is a list or an object, or it says that there is none.
  var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// Whether it says that there is no value: `null`, `~` or nothing, without quotes.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The value in a message.
  var excerpt: String {
    switch content {
    case .scalar(let text, _):
      text.count <= Self.longestExcerpt ? "'\(text)'" : "'\(text.prefix(Self.longestExcerpt))…'"
    case .list: "a list"
    case .map: "an object"
    }
  }

  private static let longestExcerpt = 40
}
