import CKernels
import Testing

/// The activations: how exact their values and slopes are on every instruction set.
struct ActivationTests {
  @Test func singlePrecisionIsExact() {
    let x: [Float] = sweep(to: 105, smallest: -37, count: 10_000)
    for set in singleSets() {
      checkValues(set, x, Double.self)
      checkSlopes(set, x, Double.self)
      checkSine(set, Double.self, [1, 30, 1e4, 1e5, 1e6, 3e7, 1e30])
    }
  }

  #if arch(x86_64)
    @Test func doublePrecisionIsExact() {
      let x: [Double] = sweep(to: 745, smallest: -300, count: 10_000)
      for set in doubleSets() {
        checkValues(set, x, Float80.self)
        checkSlopes(set, x, Float80.self)
        checkSine(set, Float80.self, [1, 30, 1e5, 1e8, 1e9, 1e12, 1e200])
      }
    }
  #endif

  private func checkValues<T, R: Reference>(_ set: KernelSet<T>, _ x: [T], _: R.Type) {
    func check(_ activation: nn_activation, _ name: String, _ truth: (R) -> R) {
      let ulps = worst(x, set.map(set.value(activation), x), truth)
      #expect(ulps <= 2, "\(set): \(name)")
    }
    let table = set.kernels
    check(table.selu, "selu", TrueValues.selu)
    check(table.gelu, "gelu", TrueValues.gelu)
    check(table.gelu_tanh, "gelu_tanh", TrueValues.geluTanh)
    check(table.silu, "silu", TrueValues.silu)
    check(table.softplus, "softplus", TrueValues.softplus)
    check(table.mish, "mish", TrueValues.mish)
    check(table.softsign, "softsign", TrueValues.softsign)
    for alpha in [1, 0.3, -2] {
      let y = set.map(set.value(table.elu, alpha), x)
      #expect(worst(x, y) { TrueValues.elu($0, R(T(alpha))) } <= 2, "\(set): elu of \(alpha)")
    }
    let y = set.map(set.value(table.leaky_relu, 0.01), x)
    #expect(worst(x, y) { $0 > 0 ? $0 : R(T(0.01)) * $0 } <= 0.5, "\(set): leaky_relu")
  }

  /// Where a slope is a difference of terms, it is measured against the greater one.
  private func checkSlopes<T, R: Reference>(_ set: KernelSet<T>, _ x: [T], _: R.Type) {
    func check(
      _ activation: nn_activation, _ limit: Double, term: (R) -> R = { _ in 0 },
      _ name: String, _ truth: (R) -> R
    ) {
      let slopes = set.slopes(activation, 1, x)
      #expect(worst(x, slopes, term: term, truth) <= limit, "\(set): slope of \(name)")
    }
    let table = set.kernels
    check(table.elu, 2, "elu") { TrueValues.eluSlope($0) }
    check(table.selu, 3, "selu", TrueValues.seluSlope)
    check(table.softplus, 2, "softplus", TrueValues.sigmoid)
    check(table.softsign, 4, "softsign", TrueValues.softsignSlope)
    check(table.silu, 6, term: TrueValues.sigmoid, "silu", TrueValues.siluSlope)
    check(table.gelu, 5, term: { TrueValues.normalTail(-$0) }, "gelu", TrueValues.geluSlope)
    check(
      table.gelu_tanh, 9, term: TrueValues.sigmoidOfGELU, "gelu_tanh", TrueValues.geluTanhSlope)
    check(table.mish, 9, term: TrueValues.tanhOfSoftplus, "mish", TrueValues.mishSlope)
    // The outputs are read, and the slopes are exact for them.
    let tanh = set.map(set.tanh, x), sigmoid = set.map(set.sigmoid, x)
    #expect(
      worst(tanh, set.slopes(table.tanh, 0, tanh)) { (1 - $0) * (1 + $0) as R } <= 2, "\(set)")
    #expect(
      worst(sigmoid, set.slopes(table.sigmoid, 0, sigmoid)) { $0 * (1 - $0) as R } <= 2, "\(set)")
  }

  /// Up to each limit, and close to multiples of pi, where little is left of x.
  private func checkSine<T, R: Reference>(_ set: KernelSet<T>, _: R.Type, _ limits: [Double]) {
    var numbers = Numbers()
    var x: [T] = []
    for limit in limits.map({ T($0) }) {
      for _ in 0..<4000 { x.append(limit * numbers.unit()) }
      for _ in 0..<500 {
        let multiple = T((limit * numbers.unit() / T.pi).rounded() * T.pi)
        x += [multiple.nextDown, multiple, multiple.nextUp, multiple / 2]
      }
    }
    let sine = set.kernels.sine
    #expect(worst(x, set.map(set.value(sine, 1), x), R.sin) <= 2, "\(set): sine")
    #expect(worst(x, set.slopes(sine, 1, x), R.cos) <= 2, "\(set): slope of sine")
    let frequency = T(0.7)
    let y = set.map(set.value(sine, Double(frequency)), x)
    #expect(worst(x, y) { R.sin(R(T($0) * frequency)) } <= 2, "\(set): sine of 0.7 x")
    let slopes = set.slopes(sine, Double(frequency), x)
    let slope = { (x: R) in R(frequency) * R.cos(R(T(x) * frequency)) }
    #expect(worst(x, slopes, slope) <= 3, "\(set): slope of sine of 0.7 x")
  }
}
