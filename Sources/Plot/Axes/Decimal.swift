/// The number digits * 10^exponent, exactly. Tics stand at such numbers.
struct Decimal: Hashable {
  var digits: Int
  var exponent: Int

  /// The nearest floating-point number.
  var value: Double { Double("\(digits)e\(exponent)") ?? .nan }

  /// The text with its sign, a plus too.
  var signedText: String { digits < 0 ? text : "+\(text)" }

  /// The number in as few characters as possible; very large and small ones as 5e-7.
  var text: String {
    guard digits != 0 else { return "0" }
    var (digits, exponent) = (digits, exponent)
    while digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent + 1) }
    let sign = digits < 0 ? "-" : ""
    let figures = String(digits.magnitude)
    let leading = figures.count - 1 + exponent
    if leading > 6 || leading < -4 {
      let fraction = figures.dropFirst()
      return "\(sign)\(figures.prefix(1))\(fraction.isEmpty ? "" : ".\(fraction)")e\(leading)"
    }
    if exponent >= 0 { return sign + figures + String(repeating: "0", count: exponent) }
    if leading < 0 { return "\(sign)0.\(String(repeating: "0", count: -leading - 1))\(figures)" }
    return "\(sign)\(figures.prefix(leading + 1)).\(figures.dropFirst(leading + 1))"
  }
}
