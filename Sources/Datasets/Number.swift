/// The decimal number in `text`, which may have blanks around it; nil if it is not a number.
///
/// Words for infinity and NaN count as numbers, so that the caller can say what is wrong.
func number(_ text: Substring.UTF8View) -> Double? {
  let bytes = trimmed(text)
  if let exact = shortNumber(bytes) { return exact }
  // Swift also reads hexadecimal numbers, which a table hardly means.
  guard !bytes.contains(where: { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") }) else {
    return nil
  }
  return Double(Substring(bytes))
}

/// The text without the blanks around it.
func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
  var bytes = text
  while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
  while let last = bytes.last, isBlank(last) { bytes.removeLast() }
  return bytes
}

/// The number, if it has so few digits that a single division rounds it correctly; else nil (W. D.
/// Clinger, "How to read floating point numbers accurately", 1990).
private func shortNumber(_ bytes: Substring.UTF8View) -> Double? {
  var isNegative = false
  var digits: UInt64 = 0
  var count = 0
  var decimals = 0
  var hasPoint = false
  var hasDigit = false
  for (offset, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      hasDigit = true
      digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
      if digits > 0 { count += 1 }
      if hasPoint { decimals += 1 }
      if count > 15 || decimals > 22 { return nil }
    case UInt8(ascii: "."):
      if hasPoint { return nil }
      hasPoint = true
    case UInt8(ascii: "-") where offset == 0: isNegative = true
    case UInt8(ascii: "+") where offset == 0: break
    default: return nil
    }
  }
  guard hasDigit else { return nil }
  let size = Double(digits) / powersOfTen[decimals]
  return isNegative ? -size : size
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
