/// How long `body` takes, in seconds: the least of several runs, each of which repeats it for at
/// least a tenth of a second.
func secondsOf(_ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  body()
  var repeats = 1
  while true {
    let elapsed = clock.measure { for _ in 0..<repeats { body() } }
    if elapsed > .milliseconds(100) { break }
    repeats *= 2
  }
  return (0..<5).map { _ in
    clock.measure { for _ in 0..<repeats { body() } } / .seconds(1) / Double(repeats)
  }.min() ?? 0
}
