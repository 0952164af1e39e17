import FileIO

/// Bars between edges along x, each from 0 up to its height: how many numbers lie between two edges.
public struct Histogram: Mark {
  /// The bars' sides, in increasing order.
  public var edges: [Double]
  /// The height of each bar; negative ones hang down. One that is not finite is left out.
  public var heights: [Double]
  public var color: Color
  public var label: String?

  /// Precondition: there is one edge more than there are bars.
  public init(edges: [Double], heights: [Double], color: Color, label: String? = nil) {
    require(
      edges.count == heights.count + 1 && !heights.isEmpty,
      "\(edges.count) edges of \(heights.count) bars")
    self.edges = edges
    self.heights = heights
    self.color = color
    self.label = label
  }

  /// The bars of `numbers` in `count` equal parts of `range`, whose bounds differ; the upper bound lies in the
  /// last part, and what is beyond the range in none.
  public init(
    of numbers: some Sequence<Double>, in range: ClosedRange<Double>, count: Int, color: Color,
    label: String? = nil
  ) {
    // Halves, of which no difference overflows.
    let (low, length) = (range.lowerBound / 2, range.upperBound / 2 - range.lowerBound / 2)
    var heights = [Double](repeating: 0, count: count)
    for number in numbers where range.contains(number) {
      let share = (number / 2 - low) / length
      // A length of 0 would make NaN of it.
      guard share.isFinite else { continue }
      heights[min(Int(share * Double(count)), count - 1)] += 1
    }
    let edges = (0...count).map { index -> Double in
      let share = Double(index) / Double(count)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
    self.init(edges: edges, heights: heights, color: color, label: label)
  }

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? {
    let points = heights.indices.flatMap { index in
      [0, heights[index]].flatMap { height in
        [edges[index], edges[index + 1]].map { Point(x: $0, y: height) }
      }
    }
    return Extent(points, x: x, y: y)
  }

  /// A row for each bar: where it begins and ends, and its height.
  public func table(_ axes: TableAxes) -> FigureTable? {
    FigureTable([
      FigureTable.Column("\(axes.xName) from", numbers: edges.dropLast()),
      FigureTable.Column("\(axes.xName) to", numbers: edges.dropFirst()),
      FigureTable.Column(axes.y.label.isEmpty ? "count" : axes.y.label, numbers: heights),
    ])
  }

  public var isArea: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let zero = frame.y.position(0)
    // A logarithmic axis has no place for 0.
    let base = zero.isFinite ? zero : frame.rectangle.bottom
    // The outline of all bars that touch, so that no gap shows between them.
    var path = Path()
    var outline: [Point] = []
    func finish() {
      guard let first = outline.first, let last = outline.last else { return }
      path.append(
        [Point(x: first.x, y: base)] + outline + [Point(x: last.x, y: base)], closed: true)
      outline = []
    }
    for (index, height) in heights.enumerated() {
      let y = frame.y.position(height)
      guard height != 0, y.isFinite else {
        finish()
        continue
      }
      let sides = [edges[index], edges[index + 1]].map { frame.x.position($0) }
      guard sides.allSatisfy(\.isFinite) else {
        finish()
        continue
      }
      outline += sides.map { Point(x: $0, y: y) }
    }
    finish()
    if !path.elements.isEmpty { canvas.fill(path, color) }
  }

  public func drawSample(on canvas: any Canvas, at center: Point, in frame: Frame) {
    let (width, height) = (12 * frame.scale, 9 * frame.scale)
    canvas.fill(
      Path(
        Rectangle(
          left: center.x - width / 2, top: center.y - height / 2, width: width, height: height)),
      color)
  }
}
