import FileIO

/// How a setting stands in a record: the way to write it, and the way back.
struct RecordForm<Value>: Sendable {
  /// What to give.
  let cure: String
  let json: @Sendable (Value) -> JSON
  /// The setting; nil: the value is wrong.
  let value: @Sendable (RecordValue) -> Value?
  /// The first wrong item of a list, with its number from 1 and what to give; nil: no item is wrong.
  var wrongItem: @Sendable (RecordValue) -> WrongItem? = { _ in nil }

  typealias WrongItem = (number: Int, value: RecordValue, cure: String)
}

extension RecordForm where Value == String {
  static var text: RecordForm {
    RecordForm(cure: "give a text", json: { .string($0) }, value: \.text)
  }
}

extension RecordForm where Value == Bool {
  static var flag: RecordForm {
    RecordForm(cure: "give true or false", json: { .boolean($0) }) {
      ["true": true, "false": false][$0.text]
    }
  }
}

extension RecordForm where Value == Double {
  /// A finite number in `range`.
  static func number(
    _ cure: String,
    in range: ClosedRange<Double> = -Double.greatestFiniteMagnitude ... .greatestFiniteMagnitude
  ) -> RecordForm {
    RecordForm(cure: cure, json: { JSON($0) }) {
      $0.text.flatMap(Double.init).flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension RecordForm where Value: FixedWidthInteger & Sendable {
  /// A whole number in `range`. One that programs which read numbers as `Double` would change is
  /// written as text.
  static func whole(_ range: ClosedRange<Value>) -> RecordForm {
    RecordForm(
      cure: "give a whole number from \(range.lowerBound) to \(range.upperBound)",
      json: { $0.magnitude < 1 << 53 ? .number(Double($0)) : .string("\($0)") },
      value: { $0.text.flatMap { Value($0) }.flatMap { range.contains($0) ? $0 : nil } })
  }
}

extension RecordForm
where Value: RawRepresentable<String> & CaseIterable & Sendable & SendableMetatype {
  /// One of the words for the cases.
  static var choice: RecordForm {
    let words = Value.allCases.map(\.rawValue)
    let cure = "give \(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")"
    return RecordForm(cure: cure, json: { .string($0.rawValue) }) {
      $0.text.flatMap(Value.init(rawValue:))
    }
  }
}

extension RecordForm where Value: CustomStringConvertible & SendableMetatype {
  /// What `parse` makes of words, which `description` gives.
  static func words(
    _ cure: String, _ parse: @escaping @Sendable (String) -> Value?
  ) -> RecordForm {
    RecordForm(cure: cure, json: { .string($0.description) }) { $0.text.flatMap(parse) }
  }
}

extension RecordForm {
  /// The same, or null.
  static func optional<Wrapped>(_ form: RecordForm<Wrapped>) -> RecordForm
  where Value == Wrapped? {
    RecordForm(
      cure: "\(form.cure), or null", json: { $0.map(form.json) ?? .null },
      value: { $0.isNull ? .some(nil) : form.value($0).map { .some($0) } },
      wrongItem: form.wrongItem)
  }

  /// A list of them; a single one stands for a list of one.
  static func list<Element>(_ form: RecordForm<Element>) -> RecordForm where Value == [Element] {
    RecordForm(
      cure: "give a list such as [a, b]; of each: \(form.cure)",
      json: { .array($0.map(form.json)) },
      value: { value in
        guard case .list(let items) = value.content else { return form.value(value).map { [$0] } }
        let elements = items.compactMap(form.value)
        return elements.count == items.count ? elements : nil
      },
      wrongItem: { value in
        guard case .list(let items) = value.content,
          let index = items.firstIndex(where: { form.value($0) == nil })
        else { return nil }
        return (index + 1, items[index], form.cure)
      })
  }
}
