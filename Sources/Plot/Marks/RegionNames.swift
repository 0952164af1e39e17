/// Names written into regions of a plane, each where its region has the most room; a name that does not fit
/// into its region is left out.
public struct RegionNames: Mark {
  /// The number of the region that each point of a grid lies in.
  public var grid: Grid
  /// The names of the regions by their numbers.
  public var names: [Int: String]
  public var color: Color
  /// The colour of the border around the letters.
  public var halo: Color
  /// Points that the names had better not hide.
  public var points: [Point]

  /// The size of the text on a page of 800 x 600.
  private static let textSize = 12.0
  /// How much room a name has around it, in points on a page of 800 x 600: the first of these with which it
  /// hides no point, or else the fewest; nowhere less than the last.
  private static let margins = [36.0, 24, 15, 9, 5, 3]

  public init(
    _ grid: Grid, names: [Int: String], color: Color, halo: Color, points: [Point] = []
  ) {
    self.grid = grid
    self.names = names
    self.color = color
    self.halo = halo
    self.points = points
  }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let corners = [grid.point(0, 0), grid.point(Double(grid.columns - 1), Double(grid.rows - 1))]
      .map(frame.position)
    let step = Point(
      x: (corners[1].x - corners[0].x) / Double(grid.columns - 1),
      y: (corners[1].y - corners[0].y) / Double(grid.rows - 1))
    guard abs(step.x) > 0, abs(step.y) > 0, step.x.isFinite, step.y.isFinite else { return }
    let style = TextStyle(
      size: Self.textSize * frame.scale, color: color, alignment: .center, halo: halo)
    let hidden = CellCounts(columns: grid.columns, rows: grid.rows, counts: counts(of: points))
    var regions = Dictionary(uniqueKeysWithValues: names.keys.map { ($0, [Int]()) })
    for (place, value) in grid.values.enumerated() { regions[Int(value)]?.append(place) }
    for (number, places) in regions.sorted(by: { $0.key < $1.key }) {
      guard let name = names[number], !places.isEmpty else { continue }
      let region = InscribedPlaces(places, columns: grid.columns)
      let metrics = canvas.measure(name, style: style)
      var best: (hidden: Int, middle: Point)?
      for margin in Self.margins {
        let room = 2 * margin * frame.scale
        let found = region.best(
          width: (metrics.width + room) / abs(step.x),
          height: (metrics.height + room) / abs(step.y), hiding: hidden)
        guard let found, found.hidden < best?.hidden ?? .max else { continue }
        best = found
        if found.hidden == 0 { break }
      }
      guard let middle = best?.middle else { continue }
      let place = Point(
        x: corners[0].x + middle.x * step.x,
        y: corners[0].y + middle.y * step.y + metrics.middle)
      canvas.text(name, at: place, style: style)
    }
  }

  /// How many of `points` lie at each place of the grid.
  private func counts(of points: [Point]) -> [Int] {
    var counts = [Int](repeating: 0, count: grid.columns * grid.rows)
    for point in points {
      let column = grid.xRange.share(of: point.x) * Double(grid.columns - 1)
      let row = grid.yRange.share(of: point.y) * Double(grid.rows - 1)
      guard (0...Double(grid.columns - 1)).contains(column),
        (0...Double(grid.rows - 1)).contains(row)
      else { continue }
      counts[Int(row.rounded()) * grid.columns + Int(column.rounded())] += 1
    }
    return counts
  }
}

extension ClosedRange<Double> {
  /// How far from the lower bound to the upper one `number` lies; halves do not overflow.
  fileprivate func share(of number: Double) -> Double {
    (number / 2 - lowerBound / 2) / (upperBound / 2 - lowerBound / 2)
  }
}
