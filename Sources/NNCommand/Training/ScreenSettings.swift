/// How a training is shown, and how many threads it may use.
struct ScreenSettings {
  /// Whether nothing is said but errors.
  var isQuiet: Bool
  /// Whether the terminal shows the boundary as it is learnt.
  var isLive: Bool
  /// The most threads.
  var threads: Int

  /// Says lines, unless it is quiet.
  func say(_ lines: [String]) {
    if !isQuiet { for line in lines { Terminal.say(line) } }
  }
}
