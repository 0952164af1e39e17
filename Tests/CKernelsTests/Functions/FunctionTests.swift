import Testing

/// exp, erf, log, tanh and sigmoid: how exact they are, and how they behave at the ends.
struct FunctionTests {
  @Test func singlePrecisionIsExactToTwoUlp() {
    let x: [Float] = sweep(to: 105, smallest: -37)
    for set in singleSets() { check(set, x, Double.self) }
  }

  #if arch(x86_64)
    @Test func doublePrecisionIsExactToTwoUlp() {
      let x: [Double] = sweep(to: 745, smallest: -300)
      for set in doubleSets() { check(set, x, Float80.self) }
    }
  #endif

  private func check<T, R: Reference>(_ set: KernelSet<T>, _ x: [T], _: R.Type) {
    #expect(worst(x, set.map(set.exp, x), R.exp) <= 2, "\(set)")
    #expect(worst(x, set.map(set.tanh, x), R.tanh) <= 2, "\(set)")
    #expect(worst(x, set.map(set.sigmoid, x), TrueValues<R>.sigmoid) <= 2, "\(set)")
    #expect(worst(x, set.map(set.erf, x), R.erf) <= 2, "\(set)")
    // The logarithm has its digits to spare close to 1, and all sizes of numbers.
    let positive =
      x.map { abs($0) } + x.map { abs($0) + 1 }
      + x.map { .leastNonzeroMagnitude + abs($0) * .leastNormalMagnitude }
    let arguments = positive.filter { $0 > 0 }
    #expect(worst(arguments, set.map(set.log, arguments), R.log) <= 2, "\(set)")
  }

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
