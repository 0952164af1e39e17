extension ElementCheck {
  /// Decides from the slopes with several steps, given from the smallest step to the largest.
  func decide(_ analytic: Double, _ slopes: [Slopes]) -> Finding {
    if let kink = slopes.indices.dropLast().first(where: { isKink($0, slopes) }) {
      let (slope, next) = (slopes[kink], slopes[kink + 1])
      let bounds = (min(slope.left, slope.right), max(slope.left, slope.right))
      let numeric = min(max(analytic, bounds.0), bounds.1)
      // How much each of the two slopes changes with the step.
      let bend = min(
        max(abs(slope.left - next.left), abs(slope.right - next.right)), slope.jump)
      let isRight =
        abs(analytic - numeric) <= tolerance(numeric) + bend + 2 * rounding / slope.step
      return finding(analytic, numeric, isRight: isRight, isAtKink: true)
    }
    var best = (numeric: slopes[0].central, error: Double.infinity)
    // The largest jump so far that a smooth cost does not explain. It is a kink, which all larger
    // steps reach too.
    var jump = 0.0
    for index in slopes.indices.dropLast() {
      if !isSmooth(index, slopes) { jump = max(jump, slopes[index].jump) }
      let estimate = extrapolated(slopes[index], slopes[index + 1])
      let error = estimate.error + jump
      if error < best.error { best = (estimate.numeric, error) }
    }
    let isRight = abs(analytic - best.numeric) <= tolerance(best.numeric) + best.error
    return finding(analytic, best.numeric, isRight: isRight)
  }

  /// Richardson's extrapolation to a step of 0, and an estimate of its error.
  func extrapolated(_ slopes: Slopes, _ next: Slopes) -> (numeric: Double, error: Double) {
    let correction = (slopes.central - next.central) / (Self.factor * Self.factor - 1)
    return (slopes.central + correction, abs(correction) + rounding / slopes.step)
  }

  /// Whether there is a kink, and this step shows it best: the jump is hardly larger at larger
  /// steps, and rounding nearly hides it at the next smaller one.
  private func isKink(_ index: Int, _ slopes: [Slopes]) -> Bool {
    let jump = slopes[index].jump
    let larger = slopes.dropFirst(index + 1)
    // The jump may grow somewhat, as larger steps may reach further kinks. Without a kink it would
    // grow in proportion to the step.
    let stays = zip(larger.prefix(2), [2, 4]).contains { $0.jump < $1 * jump }
    return stays && jump > visibleJump(slopes[index])
      && (index == 0 || jump < 2 * visibleJump(slopes[index - 1]))
  }

  /// Whether rounding explains the jump at this step, or the jump grows in proportion to the step
  /// over three steps in a row, as it does where the cost is smooth.
  private func isSmooth(_ index: Int, _ slopes: [Slopes]) -> Bool {
    func isVisible(_ index: Int) -> Bool { slopes[index].jump > visibleJump(slopes[index]) }
    func grows(_ index: Int) -> Bool {
      guard slopes.indices.contains(index + 1) else { return false }
      let growth = slopes[index + 1].jump / slopes[index].jump
      return growth > 0.75 * Self.factor && growth < 1.25 * Self.factor
    }
    if !isVisible(index) { return true }
    return grows(index) && grows(index > 0 && isVisible(index - 1) ? index - 1 : index + 1)
  }

  /// The smallest jump that rounding does not explain.
  private func visibleJump(_ slopes: Slopes) -> Double {
    2 * rounding / slopes.step + tolerance(slopes.central)
  }
}
