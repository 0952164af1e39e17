import NN
import Plot

/// The median of y over x, at some places along x: each that of as many neighbouring points.
struct RunningMedian: Sendable {
  let points: [Point]

  /// The most places, and the least number of points for each median.
  private static let mostPlaces = 40
  private static let leastPoints = 15

  /// Of fewer than two medians' points there is none.
  init(of points: [Point]) {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    let window = max(Self.leastPoints, sorted.count / 6)
    guard sorted.count >= 2 * window else {
      self.points = []
      return
    }
    let last = sorted.count - window
    let places = min(Self.mostPlaces, last + 1)
    self.points = (0..<places).compactMap { place in
      let start = place * last / (places - 1)
      let part = sorted[start..<start + window]
      guard let x = median(part.map(\.x)), let y = median(part.map(\.y)) else { return nil }
      return Point(x: x, y: y)
    }
  }
}
