/// A generator of the same numbers in every run.
struct Numbers {
  private var state: UInt64 = 1

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// A number from -1 to 1.
  mutating func unit<T: BinaryFloatingPoint>() -> T { T(below(2_000_001) - 1_000_000) / 1_000_000 }

  mutating func units<T: BinaryFloatingPoint>(_ count: Int) -> [T] {
    (0..<count).map { _ in unit() }
  }
}
