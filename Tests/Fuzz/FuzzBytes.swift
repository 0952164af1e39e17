/// What a fuzzer's bytes stand for, one choice after the other; after the last byte all are 0.
struct FuzzBytes {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isEmpty: Bool { place >= bytes.count }

  /// The bytes that are left.
  var rest: [UInt8] { Array(bytes[min(place, bytes.count)...]) }

  mutating func byte() -> Int {
    guard place < bytes.count else { return 0 }
    defer { place += 1 }
    return Int(bytes[place])
  }

  /// From 0 to `count` - 1.
  mutating func below(_ count: Int) -> Int { byte() % count }

  mutating func coin() -> Bool { byte() & 1 == 1 }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  private static let oddNumbers: [Double] = [
    0, -0.0, 1, -1, .nan, .infinity, -.infinity, .greatestFiniteMagnitude,
    -.greatestFiniteMagnitude,
    .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude,
    2 * .leastNonzeroMagnitude, 1e308, -1e308,
    1.7e9, 1.7e9 + 1, 0.1, 0.3, 1 - .ulpOfOne / 2, 1e17, 1e15, 9_007_199_254_740_992, 1e-300, 1e300,
    0.5,
  ]

  /// Any number: an odd one, a small one, one of a few digits and any size, or any pattern of bits.
  mutating func number() -> Double {
    switch below(5) {
    case 0: return one(of: Self.oddNumbers)
    case 1: return Double(byte() - 128) / 8
    case 2:
      let digits = Double(byte()) / 16 - 8
      return Double("\(digits)e\(byte() * 5 / 2 - 320)") ?? 0
    case 3: return 1.7e9 + Double(byte())
    default:
      var pattern: UInt64 = 0
      for _ in 0..<8 { pattern = pattern << 8 | UInt64(byte()) }
      return Double(bitPattern: pattern)
    }
  }

  mutating func finite() -> Double {
    let number = number()
    return number.isFinite ? number : 1
  }

  mutating func range() -> ClosedRange<Double> {
    let (one, other) = (finite(), finite())
    return min(one, other)...max(one, other)
  }

  mutating func numbers(most: Int) -> [Double] { (0..<below(most + 1)).map { _ in number() } }

  mutating func text() -> String {
    let words = [
      "", "x", "länge ", "a long name ", "高さ", "\u{1b}[31m", "\u{200f}عربي", "<&>", "e\u{301}",
    ]
    return String(repeating: one(of: words), count: below(4) == 0 ? byte() : below(4))
  }
}
