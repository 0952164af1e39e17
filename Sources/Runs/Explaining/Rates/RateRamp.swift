#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import NN

/// A learning rate that grows from step to step by the same factor: from `least` in step 0 to `greatest`
/// in the last one.
struct RateRamp: Schedule {
  let least: Double
  let greatest: Double
  let steps: Int

  var description: String { "from \(least) to \(greatest) in \(steps) steps" }

  func rate(_ base: Double, at step: Int, of steps: Int, state: [Double]) -> Double {
    rate(at: step)
  }

  /// The rate of step number `step`, counted from 0.
  func rate(at step: Int) -> Double {
    least * pow(greatest / least, Double(step) / Double(max(steps - 1, 1)))
  }
}
