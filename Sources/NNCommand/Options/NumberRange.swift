import ArgumentParser

/// The numbers that an option takes, and the words that say so.
struct NumberRange<Number: LosslessStringConvertible & Sendable>: Sendable {
  /// What to give: `a number above 0, such as 0.1`.
  let words: String
  /// Whether the option takes the number.
  let contains: @Sendable (Number) -> Bool

  /// The number in the words of an option; throws `ValidationError`.
  @Sendable func parse(_ text: String) throws -> Number {
    guard let number = Number(text), contains(number) else {
      throw ValidationError("give \(words)")
    }
    return number
  }
}

extension NumberRange<Double> {
  /// Finite numbers above `least`, up to `most` if that is given.
  static func above(
    _ least: Double, to most: Double? = nil, suchAs example: String
  ) -> NumberRange {
    let end = most.map { " and at most \(text($0))" } ?? ""
    return NumberRange(words: "a number above \(text(least))\(end), such as \(example)") {
      $0 > least && $0 <= most ?? .greatestFiniteMagnitude
    }
  }

  /// Finite numbers from `least` on, up to `most` if that is given.
  static func from(
    _ least: Double, to most: Double? = nil, suchAs example: String
  ) -> NumberRange {
    let end = most.map { " to \(text($0))" } ?? ""
    return NumberRange(words: "a number from \(text(least))\(end), such as \(example)") {
      $0 >= least && $0 <= most ?? .greatestFiniteMagnitude
    }
  }

  /// A limit; whole ones without a point.
  private static func text(_ limit: Double) -> String {
    Int(exactly: limit).map { "\($0)" } ?? "\(limit)"
  }
}

extension NumberRange where Number: FixedWidthInteger {
  /// The whole numbers in `range`.
  static func whole(_ range: ClosedRange<Number>) -> NumberRange {
    NumberRange(words: "a whole number from \(range.lowerBound) to \(range.upperBound)") {
      range.contains($0)
    }
  }
}

extension Option where Value: LosslessStringConvertible & Sendable {
  /// An option for a number in `range`. The help shows the default.
  init(wrappedValue: Value, number range: NumberRange<Value>, help: ArgumentHelp) {
    var help = help
    help.abstract += " (default: \(wrappedValue))"
    self.init(
      wrappedValue: wrappedValue, parsing: .unconditional, help: help, transform: range.parse)
  }
}

extension Option {
  /// An option for a number in `range` that may be left out.
  init<Number>(number range: NumberRange<Number>, help: ArgumentHelp) where Value == Number? {
    self.init(parsing: .unconditional, help: help, transform: range.parse)
  }
}
