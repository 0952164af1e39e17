import FileIO

/// Bars that run from 0 along x, one at each of y = 0, 1, 2 and so on, with a line over as much as each
/// length may be off.
public struct Bars: Mark {
  /// How long the bars are; negative ones run to the left.
  public var lengths: [Double]
  /// How far each line reaches to either side of its bar's end; empty: there are no lines.
  public var spreads: [Double]
  public var color: Color
  /// The colour of the lines.
  public var lineColor: Color

  /// The share of the distance between bars that a bar is thick.
  private static let thickness = 0.7

  public init(_ lengths: [Double], spreads: [Double] = [], color: Color, lineColor: Color = .black)
  {
    require(spreads.isEmpty || spreads.count == lengths.count, "a spread for each bar, or none")
    self.lengths = lengths
    self.spreads = spreads
    self.color = color
    self.lineColor = lineColor
  }

  /// The ends of bar number `index` and of its line.
  private func ends(_ index: Int) -> (low: Double, high: Double) {
    let spread = spreads.isEmpty || !spreads[index].isFinite ? 0 : abs(spreads[index])
    return (lengths[index] - spread, lengths[index] + spread)
  }

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? {
    let points = lengths.indices.flatMap { index in
      [0, ends(index).low, ends(index).high].flatMap { end in
        [-0.5, 0.5].map { Point(x: end, y: Double(index) + $0) }
      }
    }
    return Extent(points, x: x, y: y)
  }

  public func table(_ axes: TableAxes) -> FigureTable? {
    guard !lengths.isEmpty else { return nil }
    return FigureTable(
      [axes.yColumn(lengths.indices.map(Double.init)), axes.xColumn(lengths)]
        + (spreads.isEmpty ? [] : [FigureTable.Column("spread", numbers: spreads)]))
  }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let start = frame.x.edge(0)
    for (index, length) in lengths.enumerated() where length.isFinite {
      let end = Point(x: frame.x.edge(length), y: frame.y.edge(Double(index)))
      let height = abs(frame.y.edge(1) - frame.y.edge(0)) * Self.thickness
      canvas.fill(
        Path(
          Rectangle(
            left: min(start, end.x), top: end.y - height / 2, width: abs(end.x - start),
            height: height)), color)
      let (low, high) = ends(index)
      guard low < high else { continue }
      let (left, right) = (frame.x.edge(low), frame.x.edge(high))
      let cap = min(height / 4, 5 * frame.scale)
      let y = canvas.snapped(end.y, width: frame.scale)
      var path = Path([Point(x: left, y: y), Point(x: right, y: y)])
      for x in [left, right] { path.append([Point(x: x, y: y - cap), Point(x: x, y: y + cap)]) }
      canvas.stroke(path, Stroke(lineColor, width: 1.25 * frame.lineScale))
    }
  }
}
