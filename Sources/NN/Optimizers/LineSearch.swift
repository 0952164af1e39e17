/// A search along a line for a step that satisfies the strong Wolfe conditions: the cost falls
/// enough, and its slope becomes flat enough. With the cost φ(t) at step t:
///
///     φ(t) <= φ(0) + c1 t φ'(0)      |φ'(t)| <= c2 |φ'(0)|
///
/// It goes outwards until such a step must lie between the last two, then narrows this bracket. New
/// steps are the minima of cubics. J. Nocedal and S. Wright, "Numerical optimization", 2006,
/// algorithms 3.5 and 3.6. Steps keep away from the ends of a bracket as in J. Moré and D. Thuente,
/// "Line search algorithms with guaranteed sufficient decrease", 1994. Constants are those of
/// PyTorch.
struct LineSearch {
  /// The factor c1 of the first condition.
  private static let decrease = 1e-4
  /// The factor c2 of the second condition.
  private static let flatness = 0.9
  /// The limits of the next step outwards: it exceeds the last one by at least this share of the
  /// distance between the last two, and is at most this multiple of the last one.
  private static let expansion = (least: 0.01, most: 10.0)
  /// The share of the bracket's length from which a second step in a row near an end is kept away.
  private static let margin = 0.1

  /// The point where the line begins.
  let origin: LinePoint
  /// A bracket shorter than this is not narrowed further.
  let leastLength: Double
  /// The most points to evaluate after the first one.
  let mostPoints: Int

  /// Returns the point where the search ends: one that satisfies the conditions, or the best that
  /// it knows if it finds none.
  ///
  /// `point` evaluates a step. It keeps the gradient there in the vector of the given number, from
  /// 0 to 2. The gradient of the origin is in another vector.
  func run(from step: Double, _ point: (_ step: Double, _ gradient: Int) -> LinePoint) -> LinePoint
  {
    var last = origin
    var next = point(step, 0)
    var points = 0
    while points < mostPoints {
      // As in PyTorch, costs are compared from the third point on.
      if isTooHigh(next) || (points > 1 && next.cost >= last.cost) { break }
      if isFlat(next) { return next }
      if next.slope >= 0 { break }
      let farther =
        next.step + Self.expansion.least * (next.step - last.step)...next.step
        * Self.expansion.most
      let step = last.cubicMinimum(with: next, within: farther)
      (last, next) = (next, point(step, (next.gradient + 1) % 3))
      points += 1
    }
    if points == mostPoints { return StepBracket(origin, next).low }
    return narrow(StepBracket(last, next), points: points, point)
  }

  /// Narrows a bracket until its low end satisfies the conditions.
  private func narrow(
    _ bracket: StepBracket, points: Int, _ point: (_ step: Double, _ gradient: Int) -> LinePoint
  ) -> LinePoint {
    var bracket = bracket
    var wasNearEnd = false
    for _ in points..<mostPoints {
      let steps = bracket.steps
      let length = steps.upperBound - steps.lowerBound
      if length < leastLength { break }
      var step = bracket.low.cubicMinimum(with: bracket.high, within: steps)
      let margin = Self.margin * length
      let isNearEnd = min(steps.upperBound - step, step - steps.lowerBound) < margin
      let isAtEnd = step >= steps.upperBound || step <= steps.lowerBound
      let moves = isNearEnd && (wasNearEnd || isAtEnd)
      if moves {
        step =
          abs(step - steps.upperBound) < abs(step - steps.lowerBound)
          ? steps.upperBound - margin : steps.lowerBound + margin
      }
      wasNearEnd = isNearEnd && !moves

      let next = point(step, bracket.freeGradient)
      if isTooHigh(next) || next.cost >= bracket.low.cost {
        bracket.replaceHigh(by: next)
      } else {
        if isFlat(next) { return next }
        bracket.replaceLow(
          by: next, turning: next.slope * (bracket.high.step - bracket.low.step) >= 0)
      }
    }
    return bracket.low
  }

  private func isTooHigh(_ point: LinePoint) -> Bool {
    point.cost > origin.cost + Self.decrease * point.step * origin.slope
  }

  private func isFlat(_ point: LinePoint) -> Bool {
    abs(point.slope) <= -Self.flatness * origin.slope
  }
}
