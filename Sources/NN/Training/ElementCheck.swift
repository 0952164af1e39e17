/// Compares one element of a gradient with differences of the cost; see `gradientCheck`.
struct ElementCheck {
  let options: GradientCheckOptions
  /// The largest absolute gradient in the element's tensor, at most 1.
  let size: Double
  /// How far rounding may move a cost.
  let rounding: Double
  /// The cost at the element itself.
  let cost: Double
  let probe: GradientProbe
  /// The first layer whose output depends on the element.
  let layer: Int

  /// What the comparison of an element found.
  struct Finding {
    let analytic: Double
    /// The difference that was compared with; at a kink, the value between the left and the right
    /// slope that is nearest to the analytic one.
    let numeric: Double
    let isRight: Bool
    var isAtKink = false
    /// The error as a multiple of the tolerance.
    let excess: Double
  }

  /// Compares `analytic` with differences of the cost along `element`, whose value is restored.
  func check(_ analytic: Double, _ element: MovableElement) -> Finding {
    let step = options.epsilon * max(1, abs(element.value))
    let near = slopes(element, step)
    // Large rounding is not simply forgiven: a larger step can tell more.
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
    let finding = decide(analytic, smaller + larger)
    return finding.isRight ? finding : checkNearby(analytic, element, step, finding)
  }

  /// Checks an element that seems wrong once more, in case several kinks meet. A row of zeros, for
  /// example, leaves all ReLU of a layer with zero biases at 0.
  ///
  /// `backward` may then take either side of each kink, but slopes along one element show only a
  /// few of the combinations. With all parameters a little lower or higher, all kinks are passed on
  /// one side.
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
    // A smooth cost bends: there the range of slopes would grow with the distance.
    guard width > 2 * margin, width > (far.most - far.least) / 2,
      abs(analytic - numeric) <= margin + width / 1000
    else { return finding }
    return self.finding(analytic, numeric, isRight: true, isAtKink: true)
  }

  /// The slopes of the cost around an element.
  struct Slopes {
    let step: Double
    let left: Double
    let right: Double
    let central: Double
    /// How much the left and the right slope differ. Where the cost is smooth, that is in
    /// proportion to the step.
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

  func finding(
    _ analytic: Double, _ numeric: Double, isRight: Bool, isAtKink: Bool = false
  ) -> Finding {
    Finding(
      analytic: analytic, numeric: numeric, isRight: isRight, isAtKink: isAtKink,
      excess: analytic == numeric ? 0 : abs(analytic - numeric) / tolerance(numeric))
  }

  func tolerance(_ numeric: Double) -> Double {
    options.absoluteTolerance * size + options.relativeTolerance * abs(numeric)
  }

  private func scaled(_ step: Double, _ power: Int) -> Double {
    Double(sign: .plus, exponent: power * Self.factorExponent, significand: step)
  }

  /// The factor from one step to the next.
  static let factor = 8.0
  private static let factorExponent = 3
  private static let smallestPower = -3
  private static let largestPower = 4
  /// A jump of more than this many tolerances may be a kink, and more steps are tried.
  private static let kinkFactor = 1000.0
}
