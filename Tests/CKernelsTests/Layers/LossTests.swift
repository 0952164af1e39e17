import CKernels
import Foundation
import Testing

/// Losses of single outputs: sums, slopes, weights and the ends of their ranges.
struct LossTests {
  private struct Loss: Sendable {
    let name: String
    let kernel: @Sendable (nn_kernels) -> nn_loss
    var settings: [Double] = []
    var isOfProbability = false
    /// The loss and its slope at an output and a target.
    let value: @Sendable (_ y: Double, _ t: Double) -> (Double, Double)
  }

  private static let losses = [
    Loss(name: "squared error", kernel: { $0.squared_error }) { y, t in
      ((y - t) * (y - t), 2 * (y - t))
    },
    Loss(name: "absolute error", kernel: { $0.absolute_error }) { y, t in
      (abs(y - t), y > t ? 1 : y < t ? -1 : 0)
    },
    Loss(name: "huber", kernel: { $0.huber }, settings: [0.75]) { y, t in
      let d = abs(y - t)
      return d <= 0.75
        ? (d * d / 2, y - t) : (0.75 * (d - 0.375), y > t ? 0.75 : -0.75)
    },
    Loss(
      name: "binary cross-entropy", kernel: { $0.binary_cross_entropy }, settings: [0.5, 3],
      isOfProbability: true
    ) { y, t in
      (
        -3 * t * log(y) - 0.5 * (1 - t) * log1p(-y),
        (0.5 * (1 - t) * y - 3 * t * (1 - y)) / (y * (1 - y))
      )
    },
    Loss(
      name: "binary cross-entropy of logits", kernel: { $0.binary_cross_entropy_logits },
      settings: [0.5, 3]
    ) { y, t in
      let s = 1 / (1 + exp(-y))
      return (-3 * t * log(s) - 0.5 * (1 - t) * log1p(-s), 0.5 * (1 - t) * s - 3 * t * (1 - s))
    },
  ]

  @Test func sumsAndSlopes() {
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  private func check<T>(_ set: KernelSet<T>) {
    for loss in Self.losses {
      let kernel = loss.kernel(set.kernels)
      for size in sizes {
        withArena(for: set) { arena in
          let y = loss.isOfProbability ? arena.positive(size) : arena.random(size)
          let (t, weights, dy) = (arena.positive(size), arena.positive(size), arena.random(size))
          for isWeighted in [false, true] {
            let w = isWeighted ? weights.values : [Double](repeating: 1, count: size)
            let exact = zip(y.values, t.values).map(loss.value)
            let sum = zip(w, exact).reduce(0) { $0 + $1.0 * $1.1.0 }
            let slopes = zip(w, exact).map { 1.5 * $0 * $1.1 }
            let result = kernel(
              size, y.pointer, t.pointer, isWeighted ? weights.pointer : nil, loss.settings, 1.5,
              dy.pointer)
            // Near 0 and 1 a rounded probability changes the loss by more than its rounding.
            let tolerance = (loss.isOfProbability ? 64 : 8) * set.ulp
            let name = "\(set) \(loss.name)"
            #expect(isSame(result, sum, within: Double(size + 4) * tolerance), "\(name)")
            dy.expect(slopes, within: tolerance, "\(name)'s slope")
            let alone = kernel(
              size, y.pointer, t.pointer, isWeighted ? weights.pointer : nil, loss.settings, 1.5,
              nil)
            #expect(alone == result, "\(name) without slopes")
          }
        }
      }
    }
  }

  @Test func endsOfTheRanges() {
    func check<T>(_ set: KernelSet<T>) {
      let (kernels, most) = (set.kernels, Double(T.greatestFiniteMagnitude))
      func expect(_ kernel: nn_loss, _ y: Double, _ t: Double, _ loss: Double, _ slope: Double) {
        var dy = T(7)
        let result = kernel(1, [T(y)], [T(t)], nil, [1, 1], 1, &dy)
        #expect(isSame(result, loss, within: 2 * set.ulp), "\(set) at \(y), \(t)")
        #expect(isSame(Double(dy), slope, within: 2 * set.ulp), "\(set) slope at \(y), \(t)")
      }
      // As PyTorch has it.
      expect(kernels.binary_cross_entropy, 0, 1, 100, -1e12)
      expect(kernels.binary_cross_entropy, 1, 0, 100, 1e12)
      expect(kernels.binary_cross_entropy, 0, 0, 0, 0)
      expect(kernels.binary_cross_entropy, 1, 1, 0, 0)

      let logits = kernels.binary_cross_entropy_logits
      expect(logits, most, 1, 0, 0)
      expect(logits, most, 0, most, 1)
      expect(logits, -most, 1, most, -1)
      expect(logits, .infinity, 1, 0, 0)
      expect(logits, -.infinity, 0, 0, 0)
      // A small loss keeps its digits.
      let small = logits(1, [T(20)], [T(1)], nil, [1, 1], 1, nil)
      #expect(abs(small / log1p(exp(-20)) - 1) < 8 * set.ulp, "\(set)")

      expect(kernels.huber, .infinity, 0, .infinity, 1)
      expect(kernels.absolute_error, -.infinity, 0, .infinity, -1)
      for kernel in Self.losses.map({ $0.kernel(kernels) }) {
        expect(kernel, .nan, 0.5, .nan, .nan)
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }
}
