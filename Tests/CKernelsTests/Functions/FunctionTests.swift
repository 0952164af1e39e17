import Foundation
import TestSupport
import Testing

/// exp, tanh and sigmoid: how exact they are, and how they behave at the ends.
struct FunctionTests {
  /// Where functions are compared: dense around 0, up to where they overflow, and each power of ten.
  private func sweep<T: BinaryFloatingPoint>(to limit: T, smallest: Int) -> [T] {
    let count = 40_000
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
  private func worst<T: BinaryFloatingPoint, R: BinaryFloatingPoint>(
    _ x: [T], _ y: [T], _ truth: (R) -> R
  ) -> Double {
    zip(x, y).map { x, y in
      let exact = truth(R(x))
      let rounded = T(exact)
      if rounded.isInfinite { return y == rounded ? 0 : .infinity }
      return Double(abs(R(y) - exact) / R(rounded.ulp))
    }.max() ?? 0
  }

  private func sigmoid<R: BinaryFloatingPoint>(_ x: R, _ exp: (R) -> R) -> R {
    x > 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x))
  }

  @Test func singlePrecisionIsExactToTwoUlp() {
    let x: [Float] = sweep(to: 105, smallest: -37)
    for set in singleSets() {
      #expect(worst(x, set.map(set.exp, x)) { (x: Double) in exp(x) } <= 2, "\(set)")
      #expect(worst(x, set.map(set.tanh, x)) { (x: Double) in tanh(x) } <= 2, "\(set)")
      #expect(worst(x, set.map(set.sigmoid, x)) { (x: Double) in sigmoid(x, exp) } <= 2, "\(set)")
    }
  }

  #if arch(x86_64)
    @Test func doublePrecisionIsExactToTwoUlp() {
      let x: [Double] = sweep(to: 745, smallest: -300)
      for set in doubleSets() {
        #expect(worst(x, set.map(set.exp, x)) { (x: Float80) in exp(x) } <= 2, "\(set)")
        #expect(worst(x, set.map(set.tanh, x)) { (x: Float80) in tanh(x) } <= 2, "\(set)")
        #expect(
          worst(x, set.map(set.sigmoid, x)) { (x: Float80) in sigmoid(x, exp) } <= 2, "\(set)")
      }
    }
  #endif

  @Test func allAreMonotoneAndTanhIsOdd() {
    func check<T>(_ set: KernelSet<T>, _ limit: T) {
      let x = sweep(to: limit, smallest: -30).sorted()
      for function in [set.exp, set.tanh, set.sigmoid] {
        let y = set.map(function, x)
        #expect(zip(y, y.dropFirst()).allSatisfy { $0 <= $1 }, "\(set)")
      }
      #expect(set.map(set.tanh, x) == set.map(set.tanh, x.map { -$0 }).map { -$0 }, "\(set)")
    }
    for set in singleSets() { check(set, 105) }
    for set in doubleSets() { check(set, 745) }
  }

  /// Runs of neighbouring numbers, where one function changes from a piece to the next as well.
  @Test func neighboursAreMonotone() {
    func check<T>(_ set: KernelSet<T>) {
      let seams = [0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 3.5, 4.5, 5, 5.5, 6.5, 7, 8.5, 9, 10.5]
      let halvesOfLogarithmOfTwo = (1...20).map { Double($0) * 0.34657359027997264 }
      for middle in seams + halvesOfLogarithmOfTwo + [12.5, 14.5, 18.5, 19.06] {
        var number = T(middle) - 500 * T(middle).ulp
        let x = (0..<1000).map { _ in
          defer { number = number.nextUp }
          return number
        }
        for function in [set.exp, set.tanh, set.sigmoid] {
          let y = set.map(function, x)
          #expect(zip(y, y.dropFirst()).allSatisfy { $0 <= $1 }, "\(set) at \(middle)")
        }
      }
    }
    for set in singleSets() { check(set) }
    for set in doubleSets() { check(set) }
  }

  @Test func specialNumbers() {
    func check<T>(_ set: KernelSet<T>) {
      let least = T.leastNonzeroMagnitude
      let x: [T] = [.infinity, -.infinity, 0, -0.0, least, -least, .greatestFiniteMagnitude]
      #expect(set.map(set.exp, x) == [.infinity, 0, 1, 1, 1, 1, .infinity], "\(set)")
      #expect(set.map(set.tanh, x) == [1, -1, 0, 0, least, -least, 1], "\(set)")
      #expect(set.map(set.tanh, x)[3].sign == .minus, "\(set)")
      #expect(set.map(set.sigmoid, x) == [1, 0, 0.5, 0.5, 0.5, 0.5, 1], "\(set)")
      for function in [set.exp, set.tanh, set.sigmoid] {
        #expect(set.map(function, [T.nan, 1, 2]).map(\.isNaN) == [true, false, false], "\(set)")
      }
    }
    for set in singleSets() { check(set) }
    for set in doubleSets() { check(set) }
  }

  @Test func anElementDoesNotDependOnItsPlace() {
    func check<T>(_ set: KernelSet<T>) {
      var numbers = Numbers()
      let x: [T] = numbers.units(67)
      for function in [set.exp, set.tanh, set.sigmoid] {
        let whole = set.map(function, x)
        for start in 0..<20 {
          #expect(set.map(function, Array(x[start..<33])) == Array(whole[start..<33]), "\(set)")
        }
      }
    }
    for set in singleSets() { check(set) }
    for set in doubleSets() { check(set) }
  }
}
