import Foundation

/// Where functions are compared: dense around 0, up to where they overflow, and each power of ten.
func sweep<T: BinaryFloatingPoint>(to limit: T, smallest: Int, count: Int = 40_000) -> [T] {
  var numbers = Numbers()
  var sweep: [T] = []
  for scale: T in [1, 20, limit] {
    for i in -count...count { sweep.append(scale * (T(i) + numbers.unit() / 2) / T(count)) }
  }
  for power in smallest...1 {
    for sign: T in [-1, 1] { sweep.append(sign * T(pow(10, Double(power)))) }
  }
  return sweep
}

/// How many units in the last place of the true value `y` is off, at most; 0 where both overflow.
///
/// Where the truth is a difference of terms, `term` is the greatest of them; its last place counts.
func worst<T: BinaryFloatingPoint, R: BinaryFloatingPoint>(
  _ x: [T], _ y: [T], term: (R) -> R = { _ in 0 }, _ truth: (R) -> R
) -> Double {
  zip(x, y).map { x, y in
    let exact = truth(R(x))
    let rounded = T(exact)
    if rounded.isInfinite || y.isNaN { return y == rounded ? 0 : .infinity }
    return Double(abs(R(y) - exact) / R(max(abs(rounded), abs(T(term(R(x))))).ulp))
  }.max() ?? 0
}
