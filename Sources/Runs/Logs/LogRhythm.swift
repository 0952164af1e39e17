/// When a log writes what it has gathered: at an epoch, and not sooner than a fifth of a second after
/// the last time, since a write costs as much as the step of a small network.
struct LogRhythm {
  private var last = -Double.infinity

  private static let pause = 0.2

  /// Whether to write at `time`, in seconds.
  mutating func isDue(at time: Double) -> Bool {
    guard time - last >= Self.pause else { return false }
    last = time
    return true
  }
}
