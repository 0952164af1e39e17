/// A rectangle of the plane cut into regions, whose borders are shared: neighbours meet in the same points.
struct Partition {
  /// What points are told apart by.
  enum Rule: Hashable, Sendable {
    /// Whether the height reaches a level: regions 0 and 1.
    case level(Double)
    /// The regions of the field.
    case regions
    /// The regions of the field, plus 1, where the height reaches a level; elsewhere 0.
    case regionsAbove(Double)
  }

  /// A border between two regions, from one meeting point to the next.
  struct Arc {
    /// Its points, in shares of the field's ranges; a closed arc ends where it begins.
    var points: [Point]
    /// The meeting points at its ends, by their numbers.
    var start: Int
    var end: Int
    /// The regions on both sides, seen along the arc with y upwards; -1 outside the rectangle.
    var left: Int
    var right: Int

    var isClosed: Bool { start == end }
    /// Whether it runs along the border of the rectangle.
    var isOuter: Bool { right < 0 }
  }

  var arcs: [Arc]

  /// The regions, in increasing order.
  var regions: [Int] {
    Set(arcs.flatMap { [$0.left, $0.right] }).filter { $0 >= 0 }.sorted()
  }

  /// The borders between regions as paths, with the points where `position` puts them.
  ///
  /// Each border is made simpler once for both of its sides: they stay the same.
  func arcs(at position: (Point) -> Point, tolerance: Double) -> [Arc] {
    arcs.map { arc in
      var arc = arc
      arc.points = arc.points.map(position).simplified(tolerance: tolerance)
      return arc
    }
  }

  /// For each region its outlines, closed lines with the region on their left.
  static func outlines(_ arcs: [Arc]) -> [Int: Path] {
    var sides: [Int: [(arc: Int, isForward: Bool)]] = [:]
    for (index, arc) in arcs.enumerated() {
      if arc.left >= 0 { sides[arc.left, default: []].append((index, true)) }
      if arc.right >= 0 { sides[arc.right, default: []].append((index, false)) }
    }
    return sides.mapValues { sides in
      var path = Path()
      var beginning: [Int: [Int]] = [:]
      for (index, side) in sides.enumerated() {
        let arc = arcs[side.arc]
        beginning[side.isForward ? arc.start : arc.end, default: []].append(index)
      }
      var isUsed = [Bool](repeating: false, count: sides.count)
      for first in sides.indices where !isUsed[first] {
        var points: [Point] = []
        var next: Int? = first
        while let index = next {
          isUsed[index] = true
          let (arc, isForward) = (arcs[sides[index].arc], sides[index].isForward)
          points += isForward ? arc.points.dropLast() : arc.points.reversed().dropLast()
          let end = isForward ? arc.end : arc.start
          // Closed arcs and those that come back to the first one's beginning end the outline.
          next = beginning[end]?.last { !isUsed[$0] }
        }
        path.append(points, closed: true)
      }
      return path
    }
  }
}
