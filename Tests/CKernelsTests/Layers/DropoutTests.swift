import Testing

/// Dropout against the same decisions taken one by one.
struct DropoutTests {
  private let key: UInt64 = 0x0123_4567_89ab_cdef

  /// The random number of an element.
  private func word(_ feature: Int, _ sample: Int) -> UInt32 {
    let low = UInt32(truncatingIfNeeded: sample)
    let high = UInt32(sample >> 32)
    return philox(counter: [low, high, UInt32(feature / 4), 0], key: key)[feature % 4]
  }

  /// Whether an element is kept.
  private func isKept(_ feature: Int, _ sample: Int, _ keep: Double) -> Bool {
    Double(word(feature, sample)) < keep * 0x1p32
  }

  @Test func theReferenceIsPhilox() {
    // Known answers of the authors' library, Random123.
    let zeros = philox(counter: [0, 0, 0, 0], key: 0)
    #expect(zeros == [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8])
    let ones = philox(counter: [.max, .max, .max, .max], key: .max)
    #expect(ones == [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd])
  }

  /// In any block of samples, in both precisions and all instruction sets.
  @Test func decisionsAreThoseOfKeySampleAndFeature() {
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  private func check<T>(_ set: KernelSet<T>) {
    for (features, samples) in [(0, 5), (5, 0), (1, 1), (3, 7), (4, 8), (5, 9), (9, 33), (2, 100)] {
      for first in [0, 13, 1 << 32 - 5, 1 << 40] {
        withArena(for: set) { arena in
          let keep = 0.7
          let (x, y) = (arena.random(features, samples), arena.random(features, samples))
          let factors = arena.random(features, samples)
          let expected = (0..<features).flatMap { feature in
            (0..<samples).map { isKept(feature, first + $0, keep) ? Double(T(1 / keep)) : 0 }
          }
          set.kernels.dropout(
            features, samples, key, first, keep, x.pointer, x.stride, factors.pointer,
            factors.stride, y.pointer, y.stride)
          factors.expect(expected, within: 0, "\(set) dropout's factors")
          let numbers = (0..<features).flatMap { feature in
            (0..<samples).map { Double(word(feature, first + $0) >> 8) * 0x1p-24 }
          }
          set.kernels.uniform(features, samples, key, first, factors.pointer, factors.stride)
          factors.expect(numbers, within: 0, "\(set) uniform")
          let product = zip(x.values, expected).map { $0 * $1 }
          y.expect(product, within: set.ulp, "\(set) dropout")
        }
      }
    }
  }

  @Test func theShareKeptIsRight() {
    let (features, samples) = (40, 1000)
    for keep in [0, 1e-3, 0.25, 0.5, 0.9, 1] {
      let set = singleSets()[0]
      withArena(for: set) { arena in
        let (x, factors) = (arena.random(features, samples), arena.random(features, samples))
        set.kernels.dropout(
          features, samples, 7, 0, keep, x.pointer, x.stride, factors.pointer, factors.stride,
          x.pointer, x.stride)
        let all = Double(features * samples)
        let kept = factors.values.count { $0 != 0 }
        // Five standard deviations.
        let bound = 5 * (all * keep * (1 - keep)).squareRoot()
        #expect(abs(Double(kept) - keep * all) <= bound, "kept \(kept) of \(keep)")
        // No feature and no sample stands out.
        if keep == 0.5 {
          for feature in 0..<features {
            let here = (0..<samples).count { factors[feature, $0] != 0 }
            #expect(abs(Double(here) - 500) < 5 * 250.0.squareRoot())
          }
        }
      }
    }
  }

  @Test func anotherKeyKeepsOthers() {
    let set = doubleSets()[0]
    withArena(for: set) { arena in
      let x = arena.random(10, 100)
      let keys: [UInt64] = [1, 2, 1 << 32, 1 << 63]
      let factors = keys.map { key in
        let factors = arena.random(10, 100)
        set.kernels.dropout(
          10, 100, key, 0, 0.5, x.pointer, x.stride, factors.pointer, factors.stride, x.pointer,
          x.stride)
        return factors.values
      }
      for (a, b) in zip(factors, factors.dropFirst()) {
        let same = zip(a, b).count { $0 == $1 }
        #expect(abs(same - 500) < 80)
      }
    }
  }
}
