extension Array where Element == Point {
  /// These points without those that lie no farther than `tolerance` from the line through the rest.
  ///
  /// D. H. Douglas, T. K. Peucker, "Algorithms for the reduction of the number of points required to
  /// represent a digitized line or its caricature", Cartographica 10, 1973.
  func simplified(tolerance: Double) -> [Point] {
    guard count > 2 else { return self }
    var isKept = [Bool](repeating: false, count: count)
    isKept[0] = true
    isKept[count - 1] = true
    var ranges = [(0, count - 1)]
    while let (first, last) = ranges.popLast() {
      guard last - first > 1 else { continue }
      let (start, end) = (self[first], self[last])
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let length = (dx * dx + dy * dy).squareRoot()
      var farthest = first
      // Distances times `length`, or squared: a division or root for each point would take most of
      // the time.
      var most = length > 0 ? tolerance * length : tolerance * tolerance
      for index in first + 1..<last {
        let (x, y) = (self[index].x - start.x, self[index].y - start.y)
        // Where the line ends at its start, the distance from the start.
        let away = length > 0 ? abs(x * dy - y * dx) : x * x + y * y
        if !(away <= most) { (farthest, most) = (index, away) }
      }
      guard farthest > first else { continue }
      isKept[farthest] = true
      ranges += [(first, farthest), (farthest, last)]
    }
    return zip(self, isKept).filter { $0.1 }.map { $0.0 }
  }
}
