import FileIO
import NN

/// A setting of `Root` in a record: its key, and both ways between them. Since one line says both, what
/// is written is what is read.
struct RecordField<Root>: Sendable {
  let key: String
  let json: @Sendable (Root) -> JSON
  private let cure: String
  private let wrongItem: @Sendable (RecordValue) -> (number: Int, value: RecordValue, cure: String)?
  /// Sets it; false: the value is wrong.
  private let set: @Sendable (inout Root, RecordValue) -> Bool

  init<Value>(
    _ key: String, _ path: WritableKeyPath<Root, Value> & Sendable, _ form: RecordForm<Value>
  ) {
    self.key = key
    (cure, wrongItem) = (form.cure, form.wrongItem)
    json = { form.json($0[keyPath: path]) }
    set = { root, value in
      guard let setting = form.value(value) else { return false }
      root[keyPath: path] = setting
      return true
    }
  }

  /// Sets it in `root` as `member` says; throws `RecordError` if its value is wrong.
  func set(_ root: inout Root, _ member: RecordValue.Member) throws(RecordError) {
    guard set(&root, member.value) else {
      if let (number, item, cure) = wrongItem(member.value) {
        throw RecordError(
          line: item.line ?? member.line,
          message: "\(key): item \(number), \(item.excerpt): \(cure)")
      }
      throw RecordError(line: member.line, message: "\(key) \(member.value.excerpt): \(cure)")
    }
  }
}

extension Array {
  /// The settings of `root`, with their keys.
  func members<Root>(of root: Root) -> [(key: String, value: JSON)]
  where Element == RecordField<Root> {
    map { ($0.key, $0.json(root)) }
  }

  /// Sets what `member` says in `root`; false: it has another key. Throws `RecordError`.
  func set<Root>(
    _ root: inout Root, _ member: RecordValue.Member
  ) throws(RecordError) -> Bool where Element == RecordField<Root> {
    guard let field = first(where: { $0.key == member.key }) else { return false }
    try field.set(&root, member)
    return true
  }
}

extension RecordValue {
  /// The members; throws `RecordError` if this, the value of `name`, is no object.
  func members(of name: String) throws(RecordError) -> [Member] {
    guard case .map(let members) = content else {
      throw RecordError(
        line: line, message: "\(name): give 'key: value' on a line for each setting")
    }
    return members
  }
}

extension RecordError {
  /// The error about a key that is none of `known`.
  static func unknownKey(_ member: RecordValue.Member, known: [String]) -> RecordError {
    let cure =
      nearest(to: member.key, of: known).map { "did you mean '\($0)'?" }
      ?? "known are \(known.joined(separator: ", "))"
    return RecordError(line: member.line, message: "unknown key '\(member.key)'; \(cure)")
  }
}
