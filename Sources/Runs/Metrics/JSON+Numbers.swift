import FileIO

extension JSON {
  /// A whole number.
  init(_ number: Int) { self = .number(Double(number)) }

  /// A number; null if there is none, or if it is not finite.
  init(_ number: Double?) {
    if let number, number.isFinite { self = .number(number) } else { self = .null }
  }
}

extension JSON {
  /// The text; null if there is none.
  init(_ text: String?) { self = text.map { .string($0) } ?? .null }
}
