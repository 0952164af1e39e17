/// A range with a twentieth of it added at each side; a single value gets 1 around it, or more.
func withMargin(_ values: some Sequence<Double>) -> ClosedRange<Double> {
  var low = Double.infinity
  var high = -Double.infinity
  for value in values {
    low = min(low, value)
    high = max(high, value)
  }
  guard low <= high else { return 0...1 }
  let margin = high > low ? high / 20 - low / 20 : max(1, abs(high) / 20)
  let largest = Double.greatestFiniteMagnitude
  return max(low - margin, -largest)...min(high + margin, largest)
}
