/// The name of a file that is not whole yet: `.nn-`, 16 hexadecimal digits that the system draws,
/// 16 that follow from them, `.tmp`.
///
/// Nobody can guess it. Only this type makes names whose halves fit, so that what bears one may be
/// removed. Its 40 bytes do not depend on the target's name, which may have all the 255 bytes that
/// file systems allow.
struct TemporaryName: Equatable {
  let text: String

  /// A name that has not been used before.
  init() {
    var generator = SystemRandomNumberGenerator()
    self.init(generator.next())
  }

  /// The name that `text` is; nil where it is no such name.
  init?(_ text: String) {
    guard text.utf8.count == Self.length,
      let digits = UInt64(text.dropFirst(4).prefix(16), radix: 16)
    else { return nil }
    self.init(digits)
    guard self.text == text else { return nil }
  }

  private init(_ digits: UInt64) {
    text = ".nn-\(Self.hexadecimal(digits))\(Self.hexadecimal(Self.mixed(digits))).tmp"
  }

  private static let length = 40

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Another number that follows from `digits` (the last steps of SplitMix64).
  private static func mixed(_ digits: UInt64) -> UInt64 {
    var z = digits &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
