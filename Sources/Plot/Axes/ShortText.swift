/// `number` in as few digits as tell it from all others, as it stands beside a tic.
public func shortText(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// `number` to three digits more than tell the ends of an axis of this `length` apart.
public func roundedText(_ number: Double, within length: Double) -> String {
  guard length > 0, length.isFinite, number.isFinite else { return shortText(number) }
  let exponent = decimalExponent(of: length) - 3
  let digits = (number / powerOfTen(exponent)).rounded()
  guard abs(digits) < 1e15, abs(exponent) < 290 else { return shortText(number) }
  let rounded = Decimal(digits: Int(digits), exponent: exponent)
  // Up to here a number is easier read without an exponent.
  guard exponent >= 0, abs(rounded.value) < 1e15 else { return rounded.text }
  return "\(Int(rounded.value))"
}
