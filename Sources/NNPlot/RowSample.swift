/// The rows of a table that are drawn: all, or of very many one from each of as many equal parts of the
/// table and those at the ends of the axes. More points would hide each other.
struct RowSample: Sendable {
  /// The numbers of the rows, in their order.
  let rows: [Int]
  /// What is left out, in words; nil: nothing.
  let note: String?

  /// The sample of rows that have these coordinates along each of the axes: about `most`.
  init(_ axes: [[Double]], most: Int = 5000) {
    let count = axes.first?.count ?? 0
    guard count > most else {
      (rows, note) = (Array(0..<count), nil)
      return
    }
    let ends = axes.flatMap { values in
      [
        values.indices.min { values[$0] < values[$1] } ?? 0,
        values.indices.max { values[$0] < values[$1] } ?? 0,
      ]
    }
    let parts = (0..<most).map { part in
      let (start, end) = (part * count / most, (part + 1) * count / most)
      return start + Int(Self.scrambled(UInt64(part)) % UInt64(end - start))
    }
    rows = Set(parts + ends).sorted()
    note = "\(rows.count) of \(count) rows"
  }

  /// A number that looks random. Evenly spaced rows would show one class only of a table in which classes
  /// take turns.
  ///
  /// G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014.
  private static func scrambled(_ number: UInt64) -> UInt64 {
    var bits = (number + 1) &* 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
