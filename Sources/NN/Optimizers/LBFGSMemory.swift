/// What `LBFGS` remembers: the start and the direction of the last line search, and pairs of a step
/// s and the change y of the gradient along it.
///
/// The inverse Hessian H is never stored. Its product with the gradient takes two passes over the
/// pairs (J. Nocedal, "Updating quasi-Newton matrices with limited storage", 1980).
struct LBFGSMemory<S: Scalar> {
  private typealias Vector = LBFGSLayout.Vector
  private typealias Counter = LBFGSLayout.Counter

  /// The direction d of the last line search.
  let direction: MutableMatrixView<S>
  private let update: Update<S>
  private let history: Int

  /// A pair with a smaller product sᵀy is not kept, as it says little about the curvature.
  private static var leastCurvature: Double { 1e-10 }

  init(_ update: Update<S>, history: Int) {
    self.update = update
    self.history = history
    direction = update.vector(Vector.direction)
  }

  /// The number of the vector that keeps the gradient where the line search begins.
  var originGradient: Int { Vector.gradient }

  /// Vector `index` of those that keep a gradient.
  func gradient(_ index: Int) -> MutableMatrixView<S> { update.vector(index) }

  /// Begins an iteration at the present parameters: sets the direction from the present gradient.
  /// Returns whether this is the first iteration of all.
  func beginIteration() -> Bool {
    let gradient = update.gradient.view
    let isFirst = update.counters[Counter.iterations] == 0
    if isFirst {
      update.counters[Counter.scale] = 1
    } else {
      rememberPair()
    }
    update.counters[Counter.iterations] += 1
    update.counters[Counter.step] = 0
    self.gradient(originGradient).assign(gradient)
    update.vector(Vector.start).assign(update.parameters.view)
    direction.assign(gradient) { -$0 }
    multiplyDirection()
    return isFirst
  }

  /// Sets the parameters to p + `step` d, where p is the start of the line search.
  func move(by step: Double) {
    update.parameters.assign(update.vector(Vector.start).view)
    update.parameters.add(S(step), times: direction.view)
  }

  /// Ends the line search at a point that it has evaluated: sets the parameters and the gradient to
  /// those of that point.
  func end(at point: LinePoint) {
    move(by: point.step)
    update.gradient.assign(gradient(point.gradient).view)
    update.counters[Counter.step] = point.step
  }

  /// Keeps the last step with the change of the gradient along it, in place of the oldest pair.
  private func rememberPair() {
    // The gradients that the last line search compared are no longer needed.
    let (s, y) = (gradient(0), gradient(1))
    let step = S(update.counters[Counter.step])
    s.assign(direction.view) { step * $0 }
    y.assign(update.gradient.view, gradient(originGradient).view) { $0 - $1 }
    let curvature = s.view.dot(y.view)
    guard curvature > Self.leastCurvature else { return }
    let slot = Int(update.counters[Counter.pairs]) % history
    pairStep(slot).assign(s.view)
    pairChange(slot).assign(y.view)
    update.counters[Counter.firstPair + slot] = 1 / curvature
    update.counters[Counter.scale] = curvature / y.view.dot(y.view)
    update.counters[Counter.pairs] += 1
  }

  /// Multiplies the direction by H: algorithm 7.4 of Nocedal and Wright.
  private func multiplyDirection() {
    let pairs = Int(update.counters[Counter.pairs])
    let kept = max(0, pairs - history)..<pairs
    withUnsafeTemporaryAllocation(of: Double.self, capacity: history) { shares in
      for pair in kept.reversed() {
        let slot = pair % history
        let share = weight(slot) * pairStep(slot).view.dot(direction.view)
        shares.initializeElement(at: slot, to: share)
        direction.add(S(-share), times: pairChange(slot).view)
      }
      direction.scale(by: update.counters[Counter.scale])
      for pair in kept {
        let slot = pair % history
        let share = weight(slot) * pairChange(slot).view.dot(direction.view)
        direction.add(S(shares[slot] - share), times: pairStep(slot).view)
      }
    }
  }

  private func pairStep(_ slot: Int) -> MutableMatrixView<S> {
    update.vector(Vector.firstPair + slot)
  }

  private func pairChange(_ slot: Int) -> MutableMatrixView<S> {
    update.vector(Vector.firstPair + history + slot)
  }

  private func weight(_ slot: Int) -> Double { update.counters[Counter.firstPair + slot] }
}
