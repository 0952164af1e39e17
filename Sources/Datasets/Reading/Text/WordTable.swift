/// The different words of a column, with a code for each: 0, 1, ... in the order of their first cell.
///
/// The bytes stand one after another in one array, so a word costs no object. Two spellings of one
/// number are one word, except for large whole numbers and those with zeros at the start: those rather
/// are names, of which several have the same nearest number.
struct WordTable {
  private var bytes: [UInt8] = []
  /// Where each word stands in `bytes`.
  private var places: [Range<Int>] = []
  /// The codes of the words at the place of their hash, or a later one; -1: free. Its size is a power
  /// of two, and at most half of it is used.
  private var slots: [Int32] = Array(repeating: -1, count: 16)
  /// The hash of each word; 0 for numbers, which are found by their value.
  private var hashes: [Int] = []
  /// The code of each number, by its value.
  private var codesOfNumbers: [Double: Int32] = [:]

  /// The words, in the order of their codes.
  var words: [String] {
    places.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The code of the word `cell`; it is the number `number`, or none. A new word gets the next code.
  mutating func code(_ cell: Cell, number: Double?) -> Int32 {
    guard let number, !Self.isName(number), cell.spelling(of: number) == .kept else {
      return code(ofText: cell)
    }
    // Zero has two signs, which are equal as keys too.
    if let code = codesOfNumbers[number] {
      shorten(code, cell)
      return code
    }
    let code = append(cell)
    codesOfNumbers[number] = code
    return code
  }

  /// The code of the number `number`, in its canonical spelling if it is new.
  mutating func code(of number: Double) -> Int32 {
    if let code = codesOfNumbers[number] { return code }
    var spelling = WordTable.spelling(of: number)
    return spelling.withUTF8 { code(Cell($0), number: number) }
  }

  /// The shortest spelling of a number that Swift knows, without a point after whole numbers.
  static func spelling(of number: Double) -> String {
    // As an `Int`, negative zero is the same as zero.
    if let whole = Int(exactly: number) { return "\(whole)" }
    return "\(number)"
  }

  /// Whether a number is so large that not all whole numbers of its size are.
  private static func isName(_ number: Double) -> Bool {
    number.isFinite && number.magnitude >= 0x1p53
  }

  private mutating func code(ofText cell: Cell) -> Int32 {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(cell.bytes))
    // Swift's hashes differ from run to run. The codes do not depend on them.
    let hash = hasher.finalize()
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] >= 0 {
      let code = Int(slots[slot])
      if hashes[code] == hash, equals(places[code], cell) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let code = append(cell, hash: hash)
    slots[slot] = code
    if 2 * places.count > slots.count { grow() }
    return code
  }

  private mutating func append(_ cell: Cell, hash: Int? = nil) -> Int32 {
    let start = bytes.count
    bytes.append(contentsOf: cell.bytes)
    places.append(start..<bytes.count)
    hashes.append(hash ?? 0)
    return Int32(places.count - 1)
  }

  private func equals(_ place: Range<Int>, _ cell: Cell) -> Bool {
    guard place.count == cell.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      (0..<cell.count).allSatisfy { all[place.lowerBound + $0] == cell.start[$0] }
    }
  }

  /// Takes `cell` as the spelling of a number if it is shorter than the known one, or as short and
  /// before it in the order of bytes.
  private mutating func shorten(_ code: Int32, _ cell: Cell) {
    let place = places[Int(code)]
    guard cell.count <= place.count else { return }
    let isBetter =
      cell.count < place.count || cell.bytes.lexicographicallyPrecedes(bytes[place])
    guard isBetter else { return }
    bytes.replaceSubrange(place.lowerBound..<place.lowerBound + cell.count, with: cell.bytes)
    places[Int(code)] = place.lowerBound..<place.lowerBound + cell.count
  }

  private mutating func grow() {
    let codes = slots.lazy.filter { $0 >= 0 }
    let mask = slots.count * 2 - 1
    var slots = [Int32](repeating: -1, count: mask + 1)
    for code in codes {
      var slot = hashes[Int(code)] & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = code
    }
    self.slots = slots
  }
}
