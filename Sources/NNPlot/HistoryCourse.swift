import Plot

/// One column of a history as it is drawn: its numbers in pieces, with gaps between them.
struct HistoryCourse {
  /// The numbers, infinite ones among them, in pieces through which a line runs.
  let pieces: [[Point]]
  /// How many rows have no number though most have; 0 where a number is taken seldom, or without a gap.
  let missing: Int
  let rows: Int

  /// How much longer than those around it a stretch without numbers is, if it is a gap: 1.5 times, or
  /// before the first and after the last number but one, where fewer are around it, 2.5 times.
  private static let gapFactor = (inside: 1.5, atEnd: 2.5)

  /// The course of `values` over `epochs`; a line begins anew at the rows `starts`.
  ///
  /// A number may be taken at some epochs only, in a rhythm that changes slowly. What is missing from that
  /// rhythm is a gap: there the number was none.
  init(epochs: [Double], values: [Double], starts: [Int] = []) {
    rows = values.count
    let taken = values.count { !$0.isNaN }
    let isSeldom = 2 * taken <= values.count
    var pieces: [[Point]] = []
    var hasGaps = false
    let bounds = [0] + starts + [values.count]
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      let rows = (start..<end).filter { !values[$0].isNaN }
      // Halves, whose differences do not overflow.
      let distances = zip(rows, rows.dropFirst()).map { epochs[$1] / 2 - epochs[$0] / 2 }
      var piece: [Point] = []
      for (place, row) in rows.enumerated() {
        if place > 0, !isSeldom, row > rows[place - 1] + 1, Self.isGap(distances, place - 1) {
          pieces.append(piece)
          piece = []
          hasGaps = true
        }
        piece.append(Point(x: epochs[row], y: values[row]))
      }
      if !piece.isEmpty { pieces.append(piece) }
    }
    self.pieces = pieces
    let last = values.lastIndex { !$0.isNaN }
    let endsEarly = last.map { epochs[$0] < epochs[epochs.count - 1] } ?? false
    missing = !isSeldom && (hasGaps || endsEarly) ? values.count - taken : 0
  }

  /// All numbers.
  var points: [Point] { pieces.flatMap { $0 } }

  private static func isGap(_ distances: [Double], _ index: Int) -> Bool {
    let around = distances[max(index - 2, 0)..<min(index + 3, distances.count)].sorted()
    let isAtEnd = index == 0 || index == distances.count - 1
    return distances[index]
      > around[around.count / 2] * (isAtEnd ? gapFactor.atEnd : gapFactor.inside)
  }
}
