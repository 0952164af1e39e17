/// A cost with four significant digits, so that a title's length hardly changes from frame to frame.
public func costText(_ cost: Double) -> String {
  guard cost.isFinite, cost != 0 else { return "\(cost)" }
  var exponent = 0
  var mantissa = abs(cost)
  while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
  while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
  var digits = Int((mantissa * 1000).rounded())
  if digits == 10_000 { (digits, exponent) = (1000, exponent + 1) }
  let sign = cost < 0 ? "-" : ""
  let text = String(digits)
  if exponent < -4 || exponent > 3 {
    return "\(sign)\(text.prefix(1)).\(text.dropFirst())e\(exponent)"
  }
  if exponent < 0 {
    return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(text)"
  }
  let fraction = text.dropFirst(exponent + 1)
  return "\(sign)\(text.prefix(exponent + 1))\(fraction.isEmpty ? "" : ".\(fraction)")"
}
