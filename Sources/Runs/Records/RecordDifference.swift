import FileIO

/// A setting that two records have differently.
public struct RecordDifference: Equatable, Sendable {
  /// The part of the record that the setting is in: `recipe` or `output`.
  public let part: String
  /// The setting's key.
  public let key: String
  /// What the first record says; nil: nothing.
  public let first: JSON?
  /// What the second record says; nil: nothing.
  public let second: JSON?

  /// The settings in which the JSON of two records differs, in their order.
  public static func between(_ first: JSON, _ second: JSON) -> [RecordDifference] {
    ["recipe", "output"].flatMap { part in
      let (first, second) = (first[part], second[part])
      let keys = first.keys + second.keys.filter { !first.keys.contains($0) }
      return keys.compactMap { key in
        let (a, b) = (first?[key], second?[key])
        return a == b ? nil : RecordDifference(part: part, key: key, first: a, second: b)
      }
    }
  }
}

extension JSON? {
  /// The keys of an object, in their order.
  fileprivate var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }
}

extension JSON {
  /// The value as it is shown to people: text without quotes, lists with commas.
  public var words: String {
    switch self {
    case .null: "none"
    case .string(let text): text.isEmpty ? "''" : text
    case .array(let items): items.isEmpty ? "none" : items.map(\.words).joined(separator: ",")
    default: description
    }
  }
}
