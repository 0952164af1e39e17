/// A cell of which only two opposite corners reach a level. The function's values on a grid ten
/// times finer say which corners belong together.
struct SaddleCell {
  /// How many parts the sides are cut into.
  private static let parts = 10

  /// Where the function is evaluated, from the lower left corner at 0, 0 to the upper right one at
  /// 1, 1.
  static let places = (0...parts).flatMap { row in
    (0...parts).map { Point(x: Double($0) / Double(parts), y: Double(row) / Double(parts)) }
  }

  /// Whether the two corners that reach the level are joined by a path of values that do, given the
  /// values at `places`. Where no path joins either pair of corners, the value at the centre
  /// decides.
  static func areHighJoined(_ values: ArraySlice<Double>, level: Double) -> Bool {
    let isHigh = values.map { $0 >= level }
    let side = parts + 1
    let corners = (isHigh[0] ? (0, side * side - 1) : (parts, side * parts))
    let others = (isHigh[0] ? (parts, side * parts) : (0, side * side - 1))
    if isPath(from: corners.0, to: corners.1, in: isHigh, of: true) { return true }
    if isPath(from: others.0, to: others.1, in: isHigh, of: false) { return false }
    return isHigh[side * side / 2]
  }

  /// Whether neighbours of one kind lead from `start` to `end`.
  private static func isPath(
    from start: Int, to end: Int, in isHigh: [Bool], of kind: Bool
  ) -> Bool {
    let side = parts + 1
    var isReached = [Bool](repeating: false, count: isHigh.count)
    var border = [start]
    while let place = border.popLast() {
      if place == end { return true }
      let (column, row) = (place % side, place / side)
      let neighbours = [
        column > 0 ? place - 1 : place, column < parts ? place + 1 : place,
        row > 0 ? place - side : place, row < parts ? place + side : place,
      ]
      for next in neighbours where isHigh[next] == kind && !isReached[next] {
        isReached[next] = true
        border.append(next)
      }
    }
    return false
  }
}
