import Plot

extension Array where Element == Point {
  /// The points that a line through all of them needs: those where it bends and, of very many, those that
  /// are too far from the one before to be the same on paper. Both coordinates go from 0 to 1.
  func thinned() -> [Point] {
    var corners: [Point] = []
    for point in self {
      if corners.last == point { continue }
      if corners.count >= 2 {
        let (a, b) = (corners[corners.count - 2], corners[corners.count - 1])
        let isOnX = a.y == b.y && b.y == point.y && (a.x < b.x) == (b.x < point.x)
        let isOnY = a.x == b.x && b.x == point.x && (a.y < b.y) == (b.y < point.y)
        if isOnX || isOnY { corners.removeLast() }
      }
      corners.append(point)
    }
    guard corners.count > Self.mostCorners, let last = corners.last else { return corners }
    var kept: [Point] = []
    for corner in corners {
      guard let before = kept.last else {
        kept.append(corner)
        continue
      }
      if abs(corner.x - before.x) + abs(corner.y - before.y) >= Self.leastStep {
        kept.append(corner)
      }
    }
    if kept.last != last { kept.append(last) }
    return kept
  }

  private static var mostCorners: Int { 2000 }
  private static var leastStep: Double { 1 / 2000 }
}
