import Plot

/// Points moved a little apart where several stand on the same place, as they do over columns of few
/// whole numbers: only the last one would be seen.
struct SharedPlaces {
  /// The points, moved where they have to be.
  let points: [Point]
  /// Whether any is moved.
  let areMoved: Bool

  /// The most distinct values of a column along which points are moved.
  private static let mostValues = 10
  /// How far the moved points of a place reach, in distances between neighbouring values.
  private static let reach = 0.4
  /// Multiples of these, without their whole parts, fill a square evenly.
  ///
  /// M. Roberts, "The unreasonable effectiveness of quasirandom sequences", 2018.
  private static let steps = Point(x: 0.7548776662466927, y: 0.5698402909980532)

  init(_ points: [Point]) {
    let x = Self.distance(points.map(\.x))
    let y = Self.distance(points.map(\.y))
    var counts: [Point: Int] = [:]
    if x ?? y != nil {
      for point in points { counts[point, default: 0] += 1 }
    }
    areMoved = counts.contains { $0.value > 1 }
    guard areMoved else {
      self.points = points
      return
    }
    var used: [Point: Int] = [:]
    self.points = points.map { point in
      guard counts[point, default: 1] > 1 else { return point }
      let number = Double(used[point, default: 0]) + 0.5
      used[point, default: 0] += 1
      func offset(_ step: Double, _ distance: Double?) -> Double {
        let share = (number * step).truncatingRemainder(dividingBy: 1) - 0.5
        return share * Self.reach * (distance ?? 0)
      }
      return Point(x: point.x + offset(Self.steps.x, x), y: point.y + offset(Self.steps.y, y))
    }
  }

  /// The least distance between different ones of a few whole numbers; nil: the values are not such.
  private static func distance(_ values: [Double]) -> Double? {
    var distinct: Set<Double> = []
    for value in values {
      guard value == value.rounded() else { return nil }
      distinct.insert(value)
      guard distinct.count <= mostValues else { return nil }
    }
    let sorted = distinct.sorted()
    return zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter(\.isFinite).min()
  }
}
