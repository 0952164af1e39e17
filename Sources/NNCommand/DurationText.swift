/// A duration in a suitable unit: `0.8 s`, `12 s`, `3 min 20 s`, `2 h 5 min`.
func durationText(_ seconds: Double) -> String {
  guard seconds.isFinite, seconds < 1e9 else { return "a long time" }
  if seconds < 9.95 { return "\((seconds * 10).rounded() / 10) s" }
  let whole = Int(seconds.rounded())
  if whole < 60 { return "\(whole) s" }
  if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
  return "\(whole / 3600) h \(whole % 3600 / 60) min"
}
