#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A seeded generator of random numbers: the same seed and stream give the same numbers everywhere.
///
/// It is xoshiro256++ (D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators",
/// 2018), its state filled by SplitMix64. One seed serves a whole run, with a stream for each
/// purpose: to shuffle once more, for example, does not change the initial weights.
public struct RandomGenerator: RandomNumberGenerator, Sendable {
  /// What the numbers are for; each has an independent stream.
  public enum Stream: UInt64, Sendable {
    /// Initial parameters.
    case initialization = 1
    /// The order of the rows in an epoch.
    case shuffling
    /// Data that is made rather than read.
    case data
    /// The shuffles by which the importance of a network's inputs is measured.
    case importance
    /// Which rows are held out, and which fold a row belongs to.
    case splitting
    /// Directions in which the costs around a network are shown.
    case landscape
  }

  @usableFromInline var state: (UInt64, UInt64, UInt64, UInt64)

  /// The generator of `stream` for `seed`.
  public init(seed: UInt64, stream: Stream) {
    // Multiples of a large odd number put the streams' counters of SplitMix64 far apart.
    self.init(counter: seed &+ stream.rawValue &* 0xD1B5_4A32_D192_ED03)
  }

  /// The generator for sample number `sample` in the layer and the step that a `RandomKey` stands
  /// for.
  init(key: UInt64, sample: Int) {
    self.init(counter: key &+ UInt64(truncatingIfNeeded: sample) &* 0xD1B5_4A32_D192_ED03)
  }

  private init(counter start: UInt64) {
    var counters = SplitMix64(counter: start)
    state = (counters.next(), counters.next(), counters.next(), counters.next())
  }

  /// The four numbers that the next ones depend on, such as for a file.
  public var words: [UInt64] { [state.0, state.1, state.2, state.3] }

  /// The generator with these `words`; nil if they are not four, or all 0, which no generator has.
  public init?(words: [UInt64]) {
    guard words.count == 4, words.contains(where: { $0 != 0 }) else { return nil }
    state = (words[0], words[1], words[2], words[3])
  }

  /// The next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    func rotated(_ x: UInt64, _ by: UInt64) -> UInt64 { (x &<< by) | (x &>> (64 - by)) }
    let result = rotated(state.0 &+ state.3, 23) &+ state.0
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }

  /// A number from the uniform distribution over [0, 1), a multiple of 2^-53.
  @inlinable
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number from the standard normal distribution (Box and Muller, 1958).
  public mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * Double.pi * uniform())
  }

  /// Puts `items` in a random order, each order equally likely (R. Fisher and F. Yates, 1938).
  public mutating func shuffle(_ items: inout [Int]) {
    for last in stride(from: items.count - 1, to: 0, by: -1) {
      // The high half of the product: uniform but for a bias of count / 2^64.
      let chosen = Int(next().multipliedFullWidth(by: UInt64(last + 1)).high)
      items.swapAt(last, chosen)
    }
  }
}
