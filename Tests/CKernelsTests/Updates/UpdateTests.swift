import CKernels
import Foundation
import Testing

/// One step of each optimizer against its formula, for all sizes.
struct UpdateTests {
  /// The vectors of a step: the gradient, the parameters and up to three of state.
  private struct Step<T: KernelNumber> {
    let set: KernelSet<T>
    let size: Int
    let g: Guarded<T>
    let p: Guarded<T>
    let state: [Guarded<T>]

    init(_ set: KernelSet<T>, _ size: Int, _ arena: Arena<T>) {
      (self.set, self.size) = (set, size)
      (g, p) = (arena.random(size), arena.random(size))
      state = (0..<3).map { _ in arena.positive(size) }
    }

    /// Runs `kernel` and compares parameters and state with what `formula` makes of each element: it changes its
    /// second argument, the parameter, and its third, the state.
    func check(
      _ name: String, kernel: (nn_kernels) -> Void,
      formula: (_ g: Double, _ p: inout Double, _ s: inout [Double]) -> Void
    ) {
      var (p, state) = (p.values, (0..<size).map { i in self.state.map { $0[0, i] } })
      for (i, g) in g.values.enumerated() { formula(g, &p[i], &state[i]) }
      kernel(set.kernels)
      self.p.expect(p, within: 32 * set.ulp, "\(set) \(name)")
      for (index, vector) in self.state.enumerated() {
        vector.expect(
          state.map { $0[index] }, within: 8 * set.ulp, "\(set) \(name)'s state \(index)")
      }
    }
  }

  private func steps<T>(_ set: KernelSet<T>, _ body: (Step<T>) -> Void) {
    for size in sizes { withArena(for: set) { body(Step(set, size, $0)) } }
  }

  @Test func sgd() {
    func check<T>(_ set: KernelSet<T>) {
      for (isNesterov, isFirst) in [(false, false), (false, true), (true, false), (true, true)] {
        steps(set) { step in
          step.check("sgd with momentum") {
            $0.sgd(
              step.size, step.g.pointer, step.state[0].pointer, step.p.pointer, 0.1, 0.9, 0.2,
              isNesterov, isFirst)
          } formula: { g, p, s in
            s[0] = isFirst ? g : 0.9 * s[0] + 0.8 * g
            p -= 0.1 * (isNesterov ? g + 0.9 * s[0] : s[0])
          }
        }
      }
      steps(set) { step in
        step.check("sgd") {
          $0.sgd(step.size, step.g.pointer, nil, step.p.pointer, 0.1, 0, 0, false, true)
        } formula: { g, p, _ in
          p -= 0.1 * g
        }
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  @Test func rmsprop() {
    func check<T>(_ set: KernelSet<T>) {
      for (isCentered, hasMomentum) in [(false, false), (false, true), (true, false), (true, true)]
      {
        steps(set) { step in
          // A second moment that is greater than the mean's square.
          step.state[0].set(step.state[0].values.map { $0 + 1 })
          step.check("rmsprop") {
            $0.rmsprop(
              step.size, step.g.pointer, step.state[0].pointer,
              isCentered ? step.state[1].pointer : nil, hasMomentum ? step.state[2].pointer : nil,
              step.p.pointer, 0.1, 0.99, 1e-4, 0.9)
          } formula: { g, p, s in
            s[0] = 0.99 * s[0] + 0.01 * g * g
            var size = s[0]
            if isCentered {
              s[1] = 0.99 * s[1] + 0.01 * g
              size -= s[1] * s[1]
            }
            let change = g / (size.squareRoot() + 1e-4)
            if hasMomentum { s[2] = 0.9 * s[2] + change }
            p -= 0.1 * (hasMomentum ? s[2] : change)
          }
        }
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  @Test func aVarianceRoundedBelowZeroCountsAsZero() {
    func check<T>(_ set: KernelSet<T>) {
      withArena(for: set) { arena in
        let (g, p) = (arena.vector([0.1]), arena.vector([1]))
        let (square, mean) = (arena.vector([0.01 - 1e-3]), arena.vector([0.1]))
        set.kernels.rmsprop(
          1, g.pointer, square.pointer, mean.pointer, nil, p.pointer, 0.01, 0.99, 1, 0)
        p.expect([1 - 0.01 * 0.1], within: 4 * set.ulp, "\(set) rmsprop")
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  @Test func adagrad() {
    func check<T>(_ set: KernelSet<T>) {
      steps(set) { step in
        step.check("adagrad") {
          $0.adagrad(
            step.size, step.g.pointer, step.state[0].pointer, step.p.pointer, 0.1, 1e-3)
        } formula: { g, p, s in
          s[0] += g * g
          p -= 0.1 * g / (s[0].squareRoot() + 1e-3)
        }
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  @Test func adam() {
    func check<T>(_ set: KernelSet<T>) {
      for (beta1, beta2, keep) in [(0.9, 0.999, 1), (0.3, 0.5, 0.99), (0, 0, 1)] {
        steps(set) { step in
          step.check("adam") {
            $0.adam(
              step.size, step.g.pointer, step.state[0].pointer, step.state[1].pointer,
              step.p.pointer, 0.01, beta1, beta2, 1.25, 1e-3, keep)
          } formula: { g, p, s in
            s[0] = beta1 * s[0] + (1 - beta1) * g
            s[1] = beta2 * s[1] + (1 - beta2) * g * g
            p = keep * p - 0.01 * s[0] / (1.25 * s[1].squareRoot() + 1e-3)
          }
        }
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  @Test func rprop() {
    func check<T>(_ set: KernelSet<T>) {
      steps(set) { step in
        // Previous gradients of all signs; some gradients are 0.
        step.state[0].set((0..<step.size).map { Double($0 % 3) - 1 })
        step.g.set((0..<step.size).map { $0 % 7 == 0 ? 0 : step.g[0, $0] })
        step.check("rprop") {
          $0.rprop(
            step.size, step.g.pointer, step.state[0].pointer, step.state[1].pointer,
            step.p.pointer, 0.5, 1.2, 0.05, 0.9)
        } formula: { g, p, s in
          let agreement = g * s[0]
          let factor = agreement > 0 ? 1.2 : agreement < 0 ? 0.5 : 1
          s[1] = min(max(s[1] * factor, 0.05), 0.9)
          s[0] = agreement < 0 ? 0 : g
          p -= s[1] * (s[0] > 0 ? 1 : s[0] < 0 ? -1 : 0)
        }
      }
      // The product of such gradients is 0.
      withArena(for: set) { arena in
        let tiny = Double(T.leastNormalMagnitude)
        let (g, previous) = (arena.vector([tiny]), arena.vector([-tiny]))
        let (step, p) = (arena.vector([0.5]), arena.vector([1]))
        set.kernels.rprop(
          1, g.pointer, previous.pointer, step.pointer, p.pointer, 0.5, 1.2, 0, 1)
        step.expect([0.25], within: set.ulp, "\(set) rprop")
        p.expect([1], within: 0, "\(set) rprop")
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  /// A gradient that is not a number is seen in the parameters.
  @Test func nanIsNotHidden() {
    func check<T>(_ set: KernelSet<T>) {
      withArena(for: set) { arena in
        let (g, k) = (arena.vector([.nan]), set.kernels)
        let p = (0..<5).map { _ in arena.vector([1]) }
        func state() -> UnsafeMutablePointer<T> { arena.vector([0.5]).pointer }
        k.sgd(1, g.pointer, state(), p[0].pointer, 0.1, 0.9, 0, false, false)
        k.rmsprop(1, g.pointer, state(), state(), state(), p[1].pointer, 0.1, 0.9, 1e-8, 0.9)
        k.adagrad(1, g.pointer, state(), p[2].pointer, 0.1, 1e-8)
        k.adam(1, g.pointer, state(), state(), p[3].pointer, 0.1, 0.9, 0.9, 1, 1e-8, 1)
        k.rprop(1, g.pointer, state(), state(), p[4].pointer, 0.5, 1.2, 0, 1)
        for p in p { p.expect([.nan], within: 0, "\(set)") }
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }
}
