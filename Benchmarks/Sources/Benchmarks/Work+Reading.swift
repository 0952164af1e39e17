import Datasets

extension Work {
  /// How long it takes to read the table at `path` whole, in ms: the least of three times.
  static func read(path: String) throws -> Double {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<3 {
      let time = try clock.measure { _ = try Table(path: path) }
      times.append(time / .milliseconds(1))
    }
    return times.min() ?? 0
  }
}
