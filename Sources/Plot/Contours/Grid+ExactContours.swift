extension Grid {
  /// How far from the level a function may be at a point of an exact line.
  static var exactness: Double { 1e-6 }

  /// The lines on which `function`, whose values at the crossings this grid holds, equals `level`:
  /// each point is moved along its edge of the grid until the function is within 1e-6 of the level,
  /// and saddles are decided by the function inside their cells (see `SaddleCell`).
  ///
  /// `function` is asked for many points at once. Where it jumps, a point ends at the jump.
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
    for index in contours.indices {
      refine(&contours[index].crossings, at: level, function)
    }
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

  /// Moves crossings onto the level: bisection with a secant that halves the weight of an end that
  /// stays (the Illinois method; M. Dowell, P. Jarratt, BIT 11, 1971), all crossings at once.
  private func refine(
    _ crossings: inout [ContourTracer.Crossing], at level: Double,
    _ function: ([Point]) -> [Double]
  ) {
    var brackets = crossings.indices.map { index in
      Bracket(
        crossing: index, low: 0, high: 1, lowError: values[crossings[index].index] - level,
        highError: values[crossings[index].other] - level)
    }
    var round = 0
    while !brackets.isEmpty, round < 60 {
      for bracket in brackets { crossings[bracket.crossing].share = bracket.next(round) }
      let errors = function(
        brackets.map { bracket in
          let place = crossings[bracket.crossing].point
          return point(place.x, place.y)
        }
      ).map { $0 - level }
      for index in brackets.indices {
        brackets[index].narrow(at: crossings[brackets[index].crossing].share, errors[index])
      }
      brackets = zip(brackets, errors).filter { !(abs($1) < Self.exactness) }.map { $0.0 }
      round += 1
    }
  }
}

/// An edge's part in which the function passes the level.
private struct Bracket {
  let crossing: Int
  var low: Double
  var high: Double
  var lowError: Double
  var highError: Double

  /// Where to look next.
  func next(_ round: Int) -> Double {
    let secant = low + (high - low) * lowError / (lowError - highError)
    // Now and then the middle, which makes headway whatever the function does.
    return round % 4 == 3 || !(secant > low && secant < high) ? (low + high) / 2 : secant
  }

  mutating func narrow(at share: Double, _ error: Double) {
    if (error >= 0) == (lowError >= 0) {
      (low, lowError) = (share, error)
      highError /= 2
    } else {
      (high, highError) = (share, error)
      lowError /= 2
    }
  }
}
