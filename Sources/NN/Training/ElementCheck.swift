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
    let finding = decide(analytic, smaller + larger)
    return finding.isRight ? finding : checkNearby(analytic, element, step, finding)
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

  /// The slopes of the cost around an element.
  struct Slopes {
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

  /// From one step to the next.
  static let factor = 8.0
  private static let factorExponent = 3
  private static let smallestPower = -3
  private static let largestPower = 4
  /// A jump of so many times the tolerance gets a second look.
  private static let kinkFactor = 1000.0
}
