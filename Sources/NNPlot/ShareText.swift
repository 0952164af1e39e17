/// A share as a percentage with one decimal: `97.2 %`.
public func shareText(_ share: Double) -> String {
  guard share.isFinite, abs(share) < 1e9 else { return "\(share)" }
  let tenths = Int((share * 1000).rounded())
  return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10) %"
}
