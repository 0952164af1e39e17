/// Stands for one layer in one training step of a run. With a sample's number it seeds a generator
/// of random numbers.
///
/// The numbers depend on seed, step, layer and sample only. So a batch may be cut in any way, and
/// its parts may run on any thread.
struct RandomKey: Sendable {
  let bits: UInt64

  /// The key of a whole network in step `step` of a run with `seed`.
  init(seed: UInt64, step: Int) {
    self.init(bits: mixed(mixed(seed) ^ UInt64(truncatingIfNeeded: step)))
  }

  /// A key for networks that draw nothing.
  static let unused = RandomKey(bits: 0)

  private init(bits: UInt64) { self.bits = bits }

  /// The key of layer number `index` within this one.
  func part(_ index: Int) -> RandomKey {
    RandomKey(bits: mixed(bits &+ UInt64(index + 1) &* SplitMix64.increment))
  }

  /// The key of stream `number` of this layer's own random numbers. Subtraction keeps it apart from
  /// the keys of the layers within, which add.
  func stream(_ number: Int) -> RandomKey {
    let distance = UInt64(truncatingIfNeeded: number) &+ 1
    return RandomKey(bits: mixed(bits &- distance &* SplitMix64.increment))
  }
}

/// A number whose bits each depend on every bit of `x`.
private func mixed(_ x: UInt64) -> UInt64 {
  var numbers = SplitMix64(counter: x)
  return numbers.next()
}
