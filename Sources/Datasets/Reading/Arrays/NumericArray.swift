/// An array of numbers as bytes in memory: rows of equally many elements, one row after another.
struct NumericArray {
  /// The kind of its elements.
  enum Element {
    case float(bytes: Int)
    case signed(bytes: Int)
    case unsigned(bytes: Int)
    case boolean

    var size: Int {
      switch self {
      case .float(let bytes), .signed(let bytes), .unsigned(let bytes): bytes
      case .boolean: 1
      }
    }
  }

  /// How many elements there are along each axis.
  var shape: [Int] = []
  var bytes: ArraySlice<UInt8>
  var element: Element
  var isBigEndian: Bool
  var rows: Int
  var columns: Int
  /// Whether it stands column by column.
  var isColumnMajor = false

  /// The text of an element.
  func text(row: Int, column: Int) -> String {
    let index = isColumnMajor ? column * rows + row : row * columns + column
    var pattern: UInt64 = 0
    for offset in 0..<element.size {
      let place = isBigEndian ? offset : element.size - 1 - offset
      pattern = pattern << 8 | UInt64(bytes[bytes.startIndex + index * element.size + place])
    }
    switch element {
    case .float(8): return Self.text(Double(bitPattern: pattern))
    case .float(4): return Self.text(Double(Float(bitPattern: UInt32(truncatingIfNeeded: pattern))))
    case .float: return Self.text(Self.half(pattern))
    case .signed(let size):
      let unused = UInt64(64 - 8 * size)
      return "\(Int64(bitPattern: pattern << unused) >> Int64(unused))"
    case .unsigned: return "\(pattern)"
    case .boolean: return pattern == 0 ? "false" : "true"
    }
  }

  private static func text(_ value: Double) -> String {
    value.isNaN ? "" : WordTable.spelling(of: value)
  }

  /// The number of the 16 bits of a half (IEEE 754).
  private static func half(_ bits: UInt64) -> Double {
    let sign: Double = bits >> 15 == 0 ? 1 : -1
    let exponent = Int(bits >> 10 & 31)
    let fraction = Double(bits & 1023) / 1024
    switch exponent {
    case 0: return sign * fraction * 0x1p-14
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default:
      return sign * (1 + fraction) * Double(sign: .plus, exponent: exponent - 15, significand: 1)
    }
  }
}
