import Foundation
import Testing

/// The softmax and its cross-entropy against plain loops, and where they could overflow.
struct SoftmaxTests {
  private func softmax(_ z: [Double]) -> [Double] {
    let greatest = z.max() ?? 0
    let e = z.map { exp($0 - greatest) }
    return e.map { $0 / e.reduce(0, +) }
  }

  @Test func softmaxOfColumns() {
    singleSets().forEach(checkSoftmax)
    doubleSets().forEach(checkSoftmax)
  }

  private func checkSoftmax<T>(_ set: KernelSet<T>) {
    for classes in [0, 1, 2, 3, 10] {
      for columns in sizes {
        withArena(for: set) { arena in
          let (z, p) = (arena.random(classes, columns), arena.random(classes, columns))
          let all = (0..<columns).map { column in softmax((0..<classes).map { z[$0, column] }) }
          let expected = (0..<classes).flatMap { i in all.map { $0[i] } }
          set.kernels.softmax(classes, columns, z.pointer, z.stride, p.pointer, p.stride)
          p.expect(expected, within: 8 * set.ulp, "\(set) softmax")
          set.kernels.softmax(classes, columns, z.pointer, z.stride, z.pointer, z.stride)
          z.expect(p.values, within: 0, "\(set) softmax in place")
        }
      }
    }
  }

  @Test func crossEntropyWithWeightsAndSmoothing() {
    singleSets().forEach(checkCrossEntropy)
    doubleSets().forEach(checkCrossEntropy)
  }

  private func checkCrossEntropy<T>(_ set: KernelSet<T>) {
    for classes in [0, 1, 2, 3, 10] {
      for columns in sizes {
        for (isWeighted, smoothing) in [(false, 0.0), (true, 0.1)] {
          withArena(for: set) { arena in
            let (z, dz) = (arena.random(classes, columns), arena.random(classes, columns))
            let t = arena.matrix(arena.positive(classes * columns).values, classes, columns)
            let (w, k) = (arena.positive(columns), arena.positive(classes))
            var cost = 0.0
            var slopes = [Double](repeating: 0, count: classes * columns)
            for j in 0..<columns {
              let p = softmax((0..<classes).map { z[$0, j] })
              let weight = isWeighted ? w[0, j] : 1
              let targets = (0..<classes).map { i in
                ((1 - smoothing) * t[i, j] + smoothing / Double(classes))
                  * (isWeighted ? k[0, i] : 1)
              }
              for i in 0..<classes {
                cost -= weight * targets[i] * log(p[i])
                let share = p[i] * targets.reduce(0, +)
                slopes[i * columns + j] = 0.3 * weight * (share - targets[i])
              }
            }
            func call(_ dz: Guarded<T>?) -> Double {
              set.kernels.softmax_cross_entropy(
                classes, columns, z.pointer, z.stride, t.pointer, t.stride,
                isWeighted ? w.pointer : nil, isWeighted ? k.pointer : nil, smoothing, 0.3,
                dz?.pointer, dz?.stride ?? 0)
            }
            let result = call(dz)
            #expect(isSame(result, cost, within: 32 * set.ulp), "\(set) cross-entropy")
            #expect(call(nil) == result, "\(set) cross-entropy without a gradient")
            dz.expect(slopes, within: 16 * set.ulp, "\(set) cross-entropy's gradient")
          }
        }
      }
    }
  }

  /// One column, alone and beside another one.
  private func entropy<T>(
    _ set: KernelSet<T>, _ z: [Double], _ t: [Double], weight: Double = 1, smoothing: Double = 0
  ) -> (cost: Double, gradient: [Double]) {
    var result = (0.0, [Double]())
    withArena(for: set) { arena in
      let (logits, targets) = (arena.matrix(z, z.count, 1), arena.matrix(t, t.count, 1))
      let (gradient, weights) = (arena.random(z.count, 1), arena.vector([weight]))
      let cost = set.kernels.softmax_cross_entropy(
        z.count, 1, logits.pointer, logits.stride, targets.pointer, targets.stride,
        weights.pointer, nil, smoothing, 1, gradient.pointer, gradient.stride)
      result = (cost, gradient.values)
    }
    return result
  }

  @Test func finiteWhereTheTrueValueIs() {
    func check<T>(_ set: KernelSet<T>) {
      let most = Double(T.greatestFiniteMagnitude)
      let huge = most * 0.6
      func expect(
        _ result: (cost: Double, gradient: [Double]), _ cost: Double, _ gradient: [Double]
      ) {
        #expect(isSame(result.cost, cost, within: 4 * set.ulp), "\(set): \(result) for \(cost)")
        let areSame = zip(result.gradient, gradient).allSatisfy {
          isSame($0, $1, within: 4 * set.ulp)
        }
        #expect(areSame, "\(set): \(result) for \(gradient)")
      }
      expect(entropy(set, [huge, -huge], [1, 0]), 0, [0, 0])
      expect(entropy(set, [huge, huge], [1, 0]), log(2), [-0.5, 0.5])
      expect(entropy(set, [-huge, -huge], [0, 1]), log(2), [0.5, -0.5])
      // The difference of the logits is beyond the type's range, its product with the target not.
      let huger = Double(T(huge))
      expect(entropy(set, [huge, -huge], [0.5, 0.5]), huger, [0.5, -0.5])
      expect(entropy(set, [huge, -huge], [0, 1], weight: 0.25), huger / 2, [0.25, -0.25])
      expect(entropy(set, [-.infinity, 1, 1], [0, 1, 0]), log(2), [0, -0.5, 0.5])
      expect(entropy(set, [-.infinity, 1], [1, 0]), .infinity, [-1, 1])
      expect(entropy(set, [-.infinity, 1], [0, 1], smoothing: 0.5), .infinity, [-0.25, 0.25])
      expect(entropy(set, [.nan, 1], [0, 1]), .nan, [.nan, .nan])
      expect(entropy(set, [1, .nan], [0, 1]), .nan, [.nan, .nan])
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }
}
