/// A row or column of pixels over a grid: between which two of the grid's lines each pixel lies.
struct PixelAxis {
  /// Neighbouring pixels between the same two lines.
  struct Run {
    /// The first of the two lines.
    let line: Int
    let pixels: Range<Int>
    /// 1 / the distance of the two lines in pixels.
    let slope: Double
  }

  let runs: [Run]
  /// The first pixel: that of the first share.
  let start: Int
  /// Where the middle of each pixel lies between its two lines, from 0 at the first to 1.
  let shares: [Double]

  /// The distances between lines, in pixels, at which shading is right. Of lines that are closer,
  /// several would share a pixel; between lines farther apart it would be seen that a level is
  /// bilinear and not straight.
  private static let distances = 0.5...8

  /// The pixels of `visible` whose middles lie between the first and the last line.
  ///
  /// places: where the lines are, in pixels, all growing or all shrinking; nil where neighbours are
  /// too close or too far apart.
  init?(_ places: [Double], within visible: Range<Int>) {
    guard zip(places, places.dropFirst()).allSatisfy({ Self.distances.contains(abs($1 - $0)) })
    else { return nil }
    let isGrowing = places[0] < places[1]
    let (first, last) = (places[0], places[places.count - 1])
    let (low, high) = (min(first, last), max(first, last))
    start = max(Int((low - 0.5).rounded(.up)), visible.lowerBound)
    let end = max(min(Int((high + 0.5).rounded(.down)), visible.upperBound), start)
    var runs: [Run] = []
    var shares: [Double] = []
    var line = isGrowing ? 0 : places.count - 2
    for pixel in start..<end {
      let middle = Double(pixel) + 0.5
      while isGrowing, line + 2 < places.count, places[line + 1] <= middle { line += 1 }
      while !isGrowing, line > 0, places[line] <= middle { line -= 1 }
      let slope = 1 / (places[line + 1] - places[line])
      shares.append((middle - places[line]) * slope)
      let from = runs.last?.line == line ? runs.removeLast().pixels.lowerBound : pixel
      runs.append(Run(line: line, pixels: from..<pixel + 1, slope: abs(slope)))
    }
    self.runs = runs
    self.shares = shares
  }
}
