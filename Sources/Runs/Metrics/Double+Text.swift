extension Double {
  /// The number with `decimals` digits behind the point; a large one in Swift's own way.
  func text(decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (magnitude * scale).rounded()
    guard scaled < 0x1p53 else { return "\(self)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: Swift.max(0, decimals + 1 - digits.count)) + digits
    // What rounds to 0 has no sign.
    let sign = self < 0 && scaled > 0 ? "-" : ""
    return sign + padded.dropLast(decimals) + (decimals > 0 ? ".\(padded.suffix(decimals))" : "")
  }

  /// The number rounded to `digits` significant digits, without zeros at its end.
  func text(digits: Int) -> String {
    guard isFinite, self != 0 else { return self == 0 ? "0" : "\(self)" }
    var exponent = 0
    var mantissa = magnitude
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    let decimals = digits - 1
    // Rounding may carry into another digit: 9.996 becomes 10.0.
    if let rounded = Double(mantissa.text(decimals: decimals)), rounded >= 10 {
      (mantissa, exponent) = (1, exponent + 1)
    }
    if exponent < -4 || exponent > 14 {
      let text = mantissa.text(decimals: decimals).withoutZerosAtEnd
      return "\(self < 0 ? "-" : "")\(text)e\(exponent)"
    }
    if exponent > decimals { return Double(rounded()).text(decimals: 0) }
    return text(decimals: decimals - exponent).withoutZerosAtEnd
  }

  /// The number with up to four significant digits, as metrics are shown.
  var metricText: String { text(digits: 4) }

  /// A share as a percentage with one decimal: `97.2 %`.
  var percentText: String { "\((100 * self).text(decimals: 1)) %" }
}

extension String {
  /// A decimal number without the zeros at the end of its fraction.
  fileprivate var withoutZerosAtEnd: String {
    guard contains(".") else { return self }
    var text = self[...]
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }
}
