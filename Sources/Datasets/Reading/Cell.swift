import CNumbers

/// The bytes of a cell, without the quotes around it.
struct Cell {
  private(set) var start: UnsafePointer<UInt8>
  private(set) var count: Int

  init(_ start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// The cell in `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // An empty buffer may have no address. No byte is read from this one.
    let nowhere = UnsafePointer<UInt8>(bitPattern: 1).unsafelyUnwrapped
    self.init(bytes.baseAddress ?? nowhere, count: bytes.count)
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The cell's text. The bytes are known to be UTF-8.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The cell without the blanks around it.
  @inline(__always)
  var trimmed: Cell {
    var cell = self
    while cell.count > 0, isBlank(cell.start[0]) {
      cell.start += 1
      cell.count -= 1
    }
    while cell.count > 0, isBlank(cell.start[cell.count - 1]) { cell.count -= 1 }
    return cell
  }

  /// The number that this trimmed cell is, a decimal number or a word for infinity; nil: none.
  @inline(__always)
  func number(point: UInt8) -> Double? {
    guard count > 0 else { return nil }
    if start[0] > UInt8(ascii: "9") {
      // Nothing that begins with a letter is a decimal number.
      return start[0] | 0x20 == UInt8(ascii: "i") ? infinity : nil
    }
    var value = 0.0
    let isNumber = UnsafeRawPointer(start).withMemoryRebound(to: CChar.self, capacity: count) {
      nn_decimal_number($0, $0 + count, CChar(bitPattern: point), &value)
    }
    return isNumber ? value : infinity
  }

  /// Whether this trimmed cell stands for no value in every column.
  var isMissing: Bool {
    guard count > 0 else { return true }
    return count < 8 && MissingCells.packedSpellings.contains(packed)
  }

  /// Whether this trimmed cell stands for no value in a column of numbers only.
  var isMissingAmongNumbers: Bool {
    count == 1 && (start[0] == UInt8(ascii: "-") || start[0] == UInt8(ascii: "."))
  }

  /// Whether this trimmed cell is a whole number with `mark` between its thousands, as in 1,234,567.
  func isGrouped(by mark: UInt8) -> Bool {
    let unsigned = bytes.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let groups = unsigned.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, groups.count > 1 else { return false }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return (1...3).contains(first.count) && first.first != UInt8(ascii: "0")
      && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.allSatisfy(digits.contains) }
  }

  /// The bytes and their number as one number. Precondition: they are fewer than eight.
  var packed: UInt64 {
    var packed = UInt64(count)
    for index in 0..<min(count, 7) { packed = packed << 8 | UInt64(start[index]) }
    return packed
  }

  private var infinity: Double? {
    guard (3...9).contains(count) else { return nil }
    let sign = start[0]
    let hasSign = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    let letters = (hasSign ? 1 : 0)..<count
    // Makes letters small, and nothing else a letter of these words.
    let small = letters.map { start[$0] | 0x20 }
    guard small.elementsEqual("inf".utf8) || small.elementsEqual("infinity".utf8) else {
      return nil
    }
    return sign == UInt8(ascii: "-") ? -.infinity : .infinity
  }
}

@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
