/// The name of a file that is not complete yet: `.nn-`, 16 random hexadecimal digits, 16 digits
/// computed from them, and `.tmp`.
///
/// Nobody can guess it. The two halves fit together only in names that this type has made, so a
/// file with such a name may be removed. Its 40 bytes do not depend on the target's name, which may
/// take all the 255 bytes that file systems allow.
struct TemporaryName: Equatable {
  let text: String

  /// A name that has not been used before.
  init() {
    var generator = SystemRandomNumberGenerator()
    self.init(generator.next())
  }

  /// The name in `text`; nil if it is not such a name.
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

  /// A second number computed from `digits` (the last steps of SplitMix64).
  private static func mixed(_ digits: UInt64) -> UInt64 {
    var z = digits &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
