import CKernels
import Testing

/// The activations at infinity, at 0 and beyond the range of exp, and in arrays of every length.
struct ActivationLimitsTests {
  /// All activations with a setting.
  private func all(_ table: nn_kernels) -> [(name: String, activation: nn_activation, Double)] {
    [
      ("tanh", table.tanh, 0), ("sigmoid", table.sigmoid, 0), ("relu", table.relu, 0),
      ("leaky_relu", table.leaky_relu, 0.01), ("elu", table.elu, 1.5), ("selu", table.selu, 0),
      ("gelu", table.gelu, 0), ("gelu_tanh", table.gelu_tanh, 0), ("silu", table.silu, 0),
      ("softplus", table.softplus, 0), ("sine", table.sine, 3), ("mish", table.mish, 0),
    ]
  }

  @Test func values() {
    func check<T>(_ set: KernelSet<T>) {
      let table = set.kernels
      let (inf, most) = (T.infinity, T.greatestFiniteMagnitude)
      let x: [T] = [inf, most, 1000, 0, -0.0, -1000, -most, -inf]
      func check(_ activation: nn_activation, _ setting: Double, _ expected: [T], _ name: String) {
        #expect(set.map(set.value(activation, setting), x) == expected, "\(set): \(name)")
      }
      let scale = T(1.0507009873554804934), least = -scale * T(1.6732632423543772848)
      check(table.relu, 0, [inf, most, 1000, 0, 0, 0, 0, 0], "relu")
      check(table.leaky_relu, 0.5, [inf, most, 1000, 0, 0, -500, -most / 2, -inf], "leaky_relu")
      check(table.elu, 2, [inf, most, 1000, 0, 0, -2, -2, -2], "elu")
      let selu = set.map(set.value(table.selu), x)
      #expect(selu.prefix(5) == [inf, inf, 1000 * scale, 0, 0], "\(set)")
      #expect(selu.suffix(3).allSatisfy { abs($0 - least) <= least.ulp }, "\(set)")
      for (activation, name) in [
        (table.gelu, "gelu"), (table.gelu_tanh, "gelu_tanh"), (table.silu, "silu"),
        (table.mish, "mish"),
      ] {
        check(activation, 0, [inf, most, 1000, 0, 0, 0, 0, 0], name)
      }
      for activation in [table.gelu_tanh, table.silu, table.mish] {
        let signs = set.map(set.value(activation), [0, -0.0, -inf]).map(\.sign)
        #expect(signs == [.plus, .minus, .minus], "\(set)")
      }
      let softplus = set.map(set.value(table.softplus), x)
      #expect(
        softplus.prefix(3) == [inf, most, 1000] && softplus.suffix(3) == [0, 0, 0], "\(set)")
      check(table.softsign, 0, [1, 1, 1000 / 1001, 0, 0, -1000 / 1001, -1, -1], "softsign")
      let sine = set.map(set.value(table.sine, 1), [0, -0.0, inf, -inf, T.leastNonzeroMagnitude])
      #expect(sine[0].sign == .plus && sine[1].sign == .minus && sine[4] > 0, "\(set)")
      #expect(sine[2].isNaN && sine[3].isNaN, "\(set)")
      #expect(set.map(set.erf, [inf, -inf, 0, -7]) == [1, -1, 0, -1], "\(set)")
      let logarithms = set.map(set.log, [inf, 1, 0, -0.0, -1, -inf])
      #expect(logarithms.prefix(4) == [inf, 0, -inf, -inf], "\(set)")
      #expect(logarithms[4].isNaN && logarithms[5].isNaN, "\(set)")
    }
    for set in singleSets() { check(set) }
    for set in doubleSets() { check(set) }
  }

  @Test func slopes() {
    func check<T>(_ set: KernelSet<T>) {
      let table = set.kernels
      let (inf, most) = (T.infinity, T.greatestFiniteMagnitude)
      func check(_ activation: nn_activation, _ setting: Double, _ expected: [T], _ name: String) {
        let x: [T] = [inf, most, 1000, 0, -1000, -most, -inf]
        #expect(set.slopes(activation, setting, x) == expected, "\(set): \(name)")
      }
      check(table.relu, 0, [1, 1, 1, 0, 0, 0, 0], "relu")
      check(table.leaky_relu, 0.25, [1, 1, 1, 0.25, 0.25, 0.25, 0.25], "leaky_relu")
      check(table.elu, 2, [1, 1, 1, 2, 0, 0, 0], "elu")
      for (activation, name) in [
        (table.gelu, "gelu"), (table.gelu_tanh, "gelu_tanh"), (table.silu, "silu"),
        (table.softplus, "softplus"),
      ] {
        check(activation, 0, [1, 1, 1, 0.5, 0, 0, 0], name)
      }
      #expect(
        set.slopes(table.mish, 0, [inf, most, 1000, -1000, -most, -inf]) == [1, 1, 1, 0, 0, 0],
        "\(set)")
      #expect(set.slopes(table.softsign, 0, [inf, most, 0, -inf]) == [0, 0, 1, 0], "\(set)")
      #expect(set.slopes(table.sine, 3, [0, -0.0]) == [3, 3], "\(set)")
      #expect(set.slopes(table.sine, 3, [inf])[0].isNaN, "\(set)")
    }
    for set in singleSets() { check(set) }
    for set in doubleSets() { check(set) }
  }

  @Test func notANumberStaysSo() {
    func check<T>(_ set: KernelSet<T>) {
      for (name, activation, setting) in all(set.kernels) {
        let y = set.map(set.value(activation, setting), [T.nan, 1, 2])
        #expect(y.map(\.isNaN) == [true, false, false], "\(set): \(name)")
      }
      for function in [set.exp, set.erf, set.log] {
        #expect(set.map(function, [T.nan, 1, 2]).map(\.isNaN) == [true, false, false], "\(set)")
      }
    }
    for set in singleSets() { check(set) }
    for set in doubleSets() { check(set) }
  }

  /// gelu, silu and mish have a minimum, and softsign rounds twice.
  @Test func mostAreMonotone() {
    func check<T>(_ set: KernelSet<T>, _ limit: T) {
      let table = set.kernels
      let x = sweep(to: limit, smallest: -30, count: 10_000).sorted()
      for (name, activation, setting) in [
        ("leaky_relu", table.leaky_relu, 0.01), ("elu", table.elu, 1), ("selu", table.selu, 0),
        ("softplus", table.softplus, 0),
      ] {
        let y = set.map(set.value(activation, setting), x)
        #expect(zip(y, y.dropFirst()).allSatisfy { $0 <= $1 }, "\(set): \(name)")
      }
      let erf = set.map(set.erf, x)
      #expect(zip(erf, erf.dropFirst()).allSatisfy { $0 <= $1 }, "\(set): erf")
    }
    for set in singleSets() { check(set, 105) }
    for set in doubleSets() { check(set, 745) }
  }

  /// Every length around those of vectors gives the elements that a long array has, in place too, and
  /// leaves the next one.
  @Test func lengths() {
    func check<T>(_ set: KernelSet<T>) {
      var numbers = Numbers()
      let x: [T] = numbers.units(71), dy: [T] = numbers.units(71)
      for (name, activation, setting) in all(set.kernels) {
        let y = set.map(set.value(activation, setting), x)
        var dx = dy
        activation.gradient(71, x, dy, &dx, setting)
        for count in 0...70 {
          var (value, gradient) = (x, dy)
          value.withUnsafeMutableBytes {
            activation.value(count, $0.baseAddress!, $0.baseAddress!, setting)
          }
          gradient.withUnsafeMutableBytes {
            activation.gradient(count, x, $0.baseAddress!, $0.baseAddress!, setting)
          }
          #expect(value == Array(y[..<count] + x[count...]), "\(set): \(name) of \(count)")
          #expect(gradient == Array(dx[..<count] + dy[count...]), "\(set): \(name) of \(count)")
        }
      }
    }
    for set in singleSets() { check(set) }
    for set in doubleSets() { check(set) }
  }
}
