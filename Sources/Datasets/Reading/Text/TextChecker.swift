/// Finds what no UTF-8 text may hold, in bytes that come piece by piece.
struct TextChecker {
  /// What is wrong.
  enum Fault: Equatable {
    case nul
    case notUTF8
  }

  /// How many bytes of the present character are still to come, and have come.
  private var missing = 0
  private(set) var present = 0
  /// What the next byte of the present character may be.
  private var allowed: ClosedRange<UInt8> = continuation

  /// The first fault in the bytes from `start` on, and where its character begins; nil: none.
  /// Precondition: the bytes before `start` are those of the call before.
  mutating func firstFault(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (fault: Fault, offset: Int)? {
    guard let base = bytes.baseAddress else { return nil }
    var index = start
    while index < bytes.count {
      // Eight bytes of ASCII without a NUL at a time.
      while missing == 0, index + 8 <= bytes.count {
        let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let zeros = (word &- 0x0101_0101_0101_0101) & ~word
        if (word | zeros) & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      // The rest, or at least the byte that stopped the loop.
      let stop = min(index + 8, bytes.count)
      while index < stop {
        if let fault = check(base[index]) { return (fault, index - present) }
        index += 1
      }
    }
    return nil
  }

  /// Whether the bytes so far end within a character.
  var isWithinCharacter: Bool { missing > 0 }

  /// Takes the next byte (The Unicode Standard, table 3-7).
  private mutating func check(_ byte: UInt8) -> Fault? {
    if missing > 0 {
      guard allowed.contains(byte) else { return .notUTF8 }
      missing -= 1
      present = missing > 0 ? present + 1 : 0
      allowed = Self.continuation
      return nil
    }
    switch byte {
    case 0: return .nul
    case 1...0x7f: return nil
    case 0xc2...0xdf: missing = 1
    case 0xe0...0xef:
      missing = 2
      if byte == 0xe0 { allowed = 0xa0...0xbf }
      if byte == 0xed { allowed = 0x80...0x9f }
    case 0xf0...0xf4:
      missing = 3
      if byte == 0xf0 { allowed = 0x90...0xbf }
      if byte == 0xf4 { allowed = 0x80...0x8f }
    default: return .notUTF8
    }
    present = 1
    return nil
  }

  private static let continuation: ClosedRange<UInt8> = 0x80...0xbf
}
