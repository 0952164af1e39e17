extension Grid {
  /// How far from the level a function may be at a point of an exact line.
  static var exactness: Double { 1e-6 }

  /// The lines on which `function`, whose values this grid holds, equals `level`.
  ///
  /// Each point of a line is moved along its edge of the grid until the function is within 1e-6 of
  /// the level. At saddles the function inside the cell decides (see `SaddleCell`).
  ///
  /// `function` is evaluated at many points at once. Where it jumps, a point ends at the jump.
  public func contourLines(
    at level: Double, of function: ([Point]) -> [Double]
  ) -> [(points: [Point], isClosed: Bool)] {
    let saddles = saddles(at: level)
    let values = function(
      saddles.flatMap { cell in
        SaddleCell.places.map {
          point(Double(cell % columns) + $0.x, Double(cell / columns) + $0.y)
        }
      })
    let count = SaddleCell.places.count
    let joined = saddles.indices.filter {
      SaddleCell.areHighJoined(values[$0 * count..<($0 + 1) * count], level: level)
    }
    var contours = ContourTracer.contours(
      of: self.values, columns: columns, rows: rows, level: level,
      joined: Set(joined.map { saddles[$0] }))
    refine(&contours, at: level, function)
    return contours.map { contour in
      (contour.points.map { point($0.x, $0.y) }, contour.isClosed)
    }
  }

  /// The cells of which only two opposite corners reach the level.
  private func saddles(at level: Double) -> [Int] {
    (0..<rows - 1).flatMap { row in
      (row * columns..<row * columns + columns - 1).filter { cell in
        let low = values[cell] >= level
        return low == (values[cell + columns + 1] >= level)
          && low != (values[cell + 1] >= level) && low != (values[cell + columns] >= level)
      }
    }
  }

  /// Moves all crossings onto the level at once, by the Illinois method: a secant between the ends
  /// of a bracket, in which an end that stays twice counts half.
  ///
  /// M. Dowell, P. Jarratt, "A modified regula falsi method", BIT 11, 1971.
  private func refine(
    _ contours: inout [ContourTracer.Contour], at level: Double,
    _ function: ([Point]) -> [Double]
  ) {
    var brackets = contours.indices.flatMap { contour in
      contours[contour].crossings.indices.map { index in
        let crossing = contours[contour].crossings[index]
        return Bracket(
          contour: contour, index: index, lowError: values[crossing.index] - level,
          highError: values[crossing.other] - level)
      }
    }
    var round = 0
    while !brackets.isEmpty, round < 60 {
      let shares = brackets.map { $0.next(round) }
      let places = zip(brackets, shares).map { bracket, share in
        contours[bracket.contour].crossings[bracket.index].share = share
        let place = contours[bracket.contour].crossings[bracket.index].point
        return point(place.x, place.y)
      }
      let errors = function(places).map { $0 - level }
      for index in brackets.indices { brackets[index].narrow(at: shares[index], errors[index]) }
      brackets = zip(brackets, errors).filter { !(abs($1) < Self.exactness) }.map { $0.0 }
      round += 1
    }
  }
}

/// The part of an edge in which the function crosses the level.
private struct Bracket {
  /// The crossing's contour, and its place in it.
  let contour: Int
  let index: Int
  var lowError: Double
  var highError: Double
  private var low = 0.0
  private var high = 1.0
  /// Whether the low end was the last to move; nil: none has.
  private var hasLowMoved: Bool?

  init(contour: Int, index: Int, lowError: Double, highError: Double) {
    self.contour = contour
    self.index = index
    self.lowError = lowError
    self.highError = highError
  }

  /// Where to look next.
  func next(_ round: Int) -> Double {
    let secant = low + (high - low) * lowError / (lowError - highError)
    // Every fourth round halves the bracket, whatever the function does.
    return round % 4 == 3 || !(secant > low && secant < high) ? (low + high) / 2 : secant
  }

  mutating func narrow(at share: Double, _ error: Double) {
    if (error >= 0) == (lowError >= 0) {
      (low, lowError) = (share, error)
      if hasLowMoved == true { highError /= 2 }
      hasLowMoved = true
    } else {
      (high, highError) = (share, error)
      if hasLowMoved == false { lowError /= 2 }
      hasLowMoved = false
    }
  }
}
