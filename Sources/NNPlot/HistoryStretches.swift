import Plot

/// A long course in stretches of equally many epochs: the lowest, the highest and the middle number of each.
struct HistoryStretches {
  /// A stretch of epochs.
  struct Stretch {
    /// Its middle.
    let x: Double
    /// Its numbers at the lowest and at the highest place, in the order of their epochs.
    let extremes: [Point]
    let low: Double
    let high: Double
    let median: Double
  }

  /// The stretches of each piece.
  let pieces: [[Stretch]]

  /// The most stretches of a picture.
  private static let most = 400.0
  /// How much further the numbers of a stretch reach than the median moves to the next, where they go up and
  /// down.
  private static let swing = 3.0

  /// The stretches of `course`, as long as `length`; nil: it is so short that each number shows.
  init?(_ course: HistoryCourse, length: Double) {
    let count = course.pieces.reduce(0) { $0 + $1.count }
    guard Double(count) > 2 * Self.most else { return nil }
    let first = course.pieces.lazy.compactMap(\.first?.x).min() ?? 0
    pieces = course.pieces.map { piece in
      let finite = piece.filter(\.y.isFinite)
      // Pieces are in the order of their epochs, so what is of one stretch stands together.
      var stretches: [Stretch] = []
      var start = 0
      while start < finite.count {
        let number = Self.number(finite[start].x, after: first, length)
        var end = start + 1
        while end < finite.count, Self.number(finite[end].x, after: first, length) == number {
          end += 1
        }
        stretches.append(Self.stretch(finite[start..<end]))
        start = end
      }
      return stretches
    }
  }

  /// The length of stretches over `range`: a round number, so that it can be said.
  static func length(over range: ClosedRange<Double>) -> Double {
    // Halves, whose difference does not overflow.
    let least = 2 * ((range.upperBound / 2 - range.lowerBound / 2) / most)
    var power = 1.0
    while power * 10 <= least, power < 1e15 { power *= 10 }
    guard power < 1e15, least > 0.1 else { return max(least, .leastNormalMagnitude) }
    if least <= 1 { return 1 }
    return [power, 2 * power, 5 * power, 10 * power].first { $0 >= least } ?? least
  }

  /// Whether the numbers of most stretches go up and down, so that a line through them would be a coloured
  /// area: then their medians and the band around them say more. `scale` is what an axis makes of a number.
  func swing(_ scale: (Double) -> Double) -> Bool {
    var (swinging, all) = (0, 0)
    for piece in pieces {
      for (stretch, next) in zip(piece, piece.dropFirst()) {
        let reach = scale(stretch.high) - scale(stretch.low)
        let step = abs(scale(next.median) - scale(stretch.median))
        all += 1
        if reach > Self.swing * step { swinging += 1 }
      }
    }
    return 2 * swinging > all
  }

  private static func number(_ x: Double, after first: Double, _ length: Double) -> Double {
    (x / length - first / length).rounded(.down)
  }

  private static func stretch(_ points: ArraySlice<Point>) -> Stretch {
    let sorted = points.map(\.y).sorted()
    let low = points.indices.min { points[$0].y < points[$1].y } ?? points.startIndex
    let high = points.indices.max { points[$0].y < points[$1].y } ?? points.startIndex
    let (first, last) = (points[points.startIndex].x, points[points.endIndex - 1].x)
    return Stretch(
      x: first / 2 + last / 2, extremes: Set([low, high]).sorted().map { points[$0] },
      low: sorted[0], high: sorted[sorted.count - 1],
      median: sorted[(sorted.count - 1) / 2] / 2 + sorted[sorted.count / 2] / 2)
  }
}
