/// Numbers that are computed from a counter (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
/// pseudorandom number generators", 2014).
struct SplitMix64 {
  /// What is added to the counter for each number.
  static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var counter: UInt64

  /// The numbers that follow `counter`.
  init(counter: UInt64) { self.counter = counter }

  /// The next number. Each of its bits depends on every bit of the counter.
  mutating func next() -> UInt64 {
    counter &+= Self.increment
    var z = counter
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
