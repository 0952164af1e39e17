/// What bytes with a fault in them probably are.
enum TextKind: Equatable {
  /// Text with a wrong byte or few.
  case text
  /// UTF-16 without a byte order mark.
  case utf16
  /// No text.
  case binary

  /// Looks at the bytes around the fault at `offset`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, around offset: Int) {
    let window = max(0, offset - Self.reach)..<min(bytes.count, offset + Self.reach)
    var nuls = [0, 0]
    var controls = 0
    for index in window {
      switch bytes[index] {
      case 0: nuls[index % 2] += 1
      // Tabs, line ends, page breaks and the end mark of old systems stand in texts.
      case 0x01...0x08, 0x0b, 0x0e...0x19, 0x1b...0x1f, 0x7f: controls += 1
      default: break
      }
    }
    let size = window.count
    if let most = nuls.max(), most > 1, 5 * most > size, 10 * (nuls[0] + nuls[1] - most) <= most {
      // Half of each letter is a NUL.
      self = .utf16
    } else {
      let odd = nuls[0] + nuls[1] + controls
      self = odd > 3 && 50 * odd > size ? .binary : .text
    }
  }

  /// How far around the fault to look.
  private static let reach = 4096
}
