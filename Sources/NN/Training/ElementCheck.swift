/// Compares one element of a gradient with differences of the cost; see `gradientCheck`.
struct ElementCheck {
  let options: GradientCheckOptions
  /// The size of the gradients of its tensor, at most 1.
  let size: Double
  /// How far a cost may be off by rounding.
  let rounding: Double
  /// The cost at the element itself.
  let cost: Double
  let probe: GradientProbe
  /// The layer from which on the element changes anything.
  let layer: Int

  /// What the comparison of an element found.
  struct Finding {
    let analytic: Double
    /// The difference that was compared with; at a kink the slope nearest to the analytic one.
    let numeric: Double
    let isRight: Bool
    var isAtKink = false
    /// How many times the tolerance the two are apart.
    let excess: Double
  }

  /// Compares `analytic` with the slope of the cost along `element`, which is put back.
  func check(_ analytic: Double, _ element: MovableElement) -> Finding {
    let step = options.epsilon * max(1, abs(element.value))
    let near = slopes(element, step)
    // Where rounding is large, another step tells more than to forgive it.
    let isNear =
      abs(analytic - near.central)
      <= tolerance(near.central) + min(rounding / step, options.absoluteTolerance * size)
    let mayBeKink = near.jump > Self.kinkFactor * tolerance(near.central) + 2 * rounding / step
    if isNear && !mayBeKink || options.forgivesNothing || !near.central.isFinite {
      return finding(analytic, near.central, isRight: isNear)
    }
    var larger = [near]
    for power in 1...Self.largestPower {
      larger.append(slopes(element, scaled(step, power)))
      guard !mayBeKink else { continue }
      let (numeric, _) = extrapolated(larger[power - 1], larger[power])
      if abs(analytic - numeric) <= tolerance(numeric) {
        return finding(analytic, numeric, isRight: true)
      }
    }
    let smaller = (Self.smallestPower..<0).map { slopes(element, scaled(step, $0)) }
    let finding = check(analytic, smaller + larger)
    return finding.isRight ? finding : checkNearby(analytic, element, step, finding)
  }

  /// Decides by slopes at steps from the smallest to the largest.
  private func check(_ analytic: Double, _ slopes: [Slopes]) -> Finding {
    if let kink = slopes.indices.dropLast().first(where: { isKink($0, slopes) }) {
      let (slope, next) = (slopes[kink], slopes[kink + 1])
      let bounds = (min(slope.left, slope.right), max(slope.left, slope.right))
      let numeric = min(max(analytic, bounds.0), bounds.1)
      // How much the two slopes themselves change with the step.
      let bend = min(
        max(abs(slope.left - next.left), abs(slope.right - next.right)), slope.jump)
      let isRight =
        abs(analytic - numeric) <= tolerance(numeric) + bend + 2 * rounding / slope.step
      return finding(analytic, numeric, isRight: isRight, isAtKink: true)
    }
    var best = (numeric: slopes[0].central, error: Double.infinity)
    // The largest jump so far that is not the bend of a smooth cost: a kink, in reach of all larger steps.
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

  /// Gives an element that seems wrong a last chance where several kinks meet, such as those of all ReLU
  /// that a row of zeros leaves at 0: there `backward` may take a side at each of them, and slopes along
  /// one element show a few of the combinations only. With all parameters a little lower or higher, the
  /// kinks are on one side together.
  private func checkNearby(
    _ analytic: Double, _ element: MovableElement, _ step: Double, _ finding: Finding
  ) -> Finding {
    let fine = scaled(step, -2)
    func slopesNearby(_ shift: Double) -> (least: Double, most: Double) {
      let found = [-shift, shift].map { shift in
        probe.withParameters(movedBy: shift) { slopes(element, fine, from: 0).central }
      }
      return (min(found[0], found[1], finding.numeric), max(found[0], found[1], finding.numeric))
    }
    let (near, far) = (slopesNearby(options.epsilon), slopesNearby(8 * options.epsilon))
    let width = near.most - near.least
    let numeric = min(max(analytic, near.least), near.most)
    let margin = tolerance(numeric) + 2 * rounding / fine
    // The bend of a smooth cost grows with the distance.
    guard width > 2 * margin, width > (far.most - far.least) / 2,
      abs(analytic - numeric) <= margin + width / 1000
    else { return finding }
    return self.finding(analytic, numeric, isRight: true, isAtKink: true)
  }

  /// Richardson's extrapolation to a step of 0, and how far it may be off.
  private func extrapolated(_ slopes: Slopes, _ next: Slopes) -> (numeric: Double, error: Double) {
    let correction = (slopes.central - next.central) / (Self.factor * Self.factor - 1)
    return (slopes.central + correction, abs(correction) + rounding / slopes.step)
  }

  /// Whether left and right slope differ as much at this step as at larger ones, and no smaller step
  /// could tell better.
  private func isKink(_ index: Int, _ slopes: [Slopes]) -> Bool {
    let jump = slopes[index].jump
    let larger = slopes.dropFirst(index + 1)
    // Larger steps may meet further kinks.
    let stays = zip(larger.prefix(2), [2, 4]).contains { $0.jump < $1 * jump }
    return stays && jump > visibleJump(slopes[index])
      && (index == 0 || jump < 2 * visibleJump(slopes[index - 1]))
  }

  /// Whether the jump at this step is lost in rounding, or grows in proportion to the step over three
  /// steps in a row, as the bend of a smooth cost does.
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

  /// The least jump that rounding does not explain.
  private func visibleJump(_ slopes: Slopes) -> Double {
    2 * rounding / slopes.step + tolerance(slopes.central)
  }

  /// The slopes of the cost around an element.
  private struct Slopes {
    let step: Double
    let left: Double
    let right: Double
    let central: Double
    /// How much left and right differ: in proportion to the step where the cost is smooth.
    var jump: Double { abs(right - left) }
  }

  private func slopes(
    _ element: MovableElement, _ step: Double, from first: Int? = nil
  ) -> Slopes {
    let first = first ?? layer
    let value = element.value
    let (above, below) = (value + step, value - step)
    element.value = above
    let costAbove = probe.cost(from: first)
    element.value = below
    let costBelow = probe.cost(from: first)
    element.value = value
    return Slopes(
      step: step, left: (self.cost - costBelow) / (value - below),
      right: (costAbove - self.cost) / (above - value),
      central: (costAbove - costBelow) / (above - below))
  }

  private func finding(
    _ analytic: Double, _ numeric: Double, isRight: Bool, isAtKink: Bool = false
  ) -> Finding {
    Finding(
      analytic: analytic, numeric: numeric, isRight: isRight, isAtKink: isAtKink,
      excess: analytic == numeric ? 0 : abs(analytic - numeric) / tolerance(numeric))
  }

  private func tolerance(_ numeric: Double) -> Double {
    options.absoluteTolerance * size + options.relativeTolerance * abs(numeric)
  }

  private func scaled(_ step: Double, _ power: Int) -> Double {
    Double(sign: .plus, exponent: power * Self.factorExponent, significand: step)
  }

  /// From one step to the next.
  private static let factor = 8.0
  private static let factorExponent = 3
  private static let smallestPower = -3
  private static let largestPower = 4
  /// A jump of so many times the tolerance gets a second look.
  private static let kinkFactor = 1000.0
}
