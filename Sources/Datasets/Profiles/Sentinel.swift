/// A number that stands for no value, as -999 does in some tables.
struct Sentinel: Equatable {
  let value: Double
  /// How many rows have it.
  let count: Int

  /// The sentinel among finite numbers in ascending order; nil: there is none.
  ///
  /// It is the least or the greatest number, repeats, and is far from all others: further than these
  /// are from each other if it consists of nines, or else three times as far, and in one row of a
  /// hundred or more.
  init?(sorted numbers: [Double]) {
    guard let least = numbers.first, let greatest = numbers.last, least < greatest else {
      return nil
    }
    for value in [least, greatest] {
      let count = numbers.count { $0 == value }
      let others = value == least ? numbers.dropFirst(count) : numbers.dropLast(count)
      // Around two other values, nothing tells what is far.
      guard count > 1, let low = others.first, let high = others.last, others.count > 2, low < high
      else { continue }
      let distance = value == least ? low - value : value - high
      let isFar =
        Self.isOfNines(value)
        ? distance > high - low
        : distance > 3 * (high - low) && count >= 5 && 100 * count >= numbers.count
      if isFar, Set(others).count > 2 {
        (self.value, self.count) = (value, count)
        return
      }
    }
    return nil
  }

  /// Whether it is a number such as -9, 99 or 9999.
  private static func isOfNines(_ value: Double) -> Bool {
    guard let whole = Int(exactly: value.magnitude), whole > 0 else { return false }
    return "\(whole)".utf8.allSatisfy { $0 == UInt8(ascii: "9") }
  }
}
