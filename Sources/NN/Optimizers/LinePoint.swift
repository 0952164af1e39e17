/// A point that a line search has evaluated.
struct LinePoint {
  /// The step t: the point is the start plus t times the direction.
  let step: Double
  /// The cost there; infinity in place of NaN, so that no comparison takes it for better.
  let cost: Double
  /// The cost's slope along the direction.
  let slope: Double
  /// The number of the vector that keeps the gradient there.
  let gradient: Int

  init(step: Double, cost: Double, slope: Double, gradient: Int) {
    self.step = step
    self.cost = cost.isNaN ? .infinity : cost
    self.slope = slope
    self.gradient = gradient
  }

  /// The step at which the cubic through the costs and slopes of this point and another has its
  /// minimum, limited to `limits`. It is the middle of the limits if there is no minimum.
  ///
  /// J. Nocedal and S. Wright, "Numerical optimization", 2006, equation 3.59.
  func cubicMinimum(with other: LinePoint, within limits: ClosedRange<Double>) -> Double {
    let (left, right) = step <= other.step ? (self, other) : (other, self)
    let d1 =
      left.slope + right.slope - 3 * (left.cost - right.cost) / (left.step - right.step)
    // NaN if the number under the root is below 0, or a cost is infinite.
    let d2 = (d1 * d1 - left.slope * right.slope).squareRoot()
    let share = (right.slope + d2 - d1) / (right.slope - left.slope + 2 * d2)
    let least = right.step - (right.step - left.step) * share
    if least.isNaN { return (limits.lowerBound + limits.upperBound) / 2 }
    return min(max(least, limits.lowerBound), limits.upperBound)
  }
}
