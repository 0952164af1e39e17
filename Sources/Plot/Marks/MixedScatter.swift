/// Markers of several styles at points, in the order of the points: none of the styles hides the others.
public struct MixedScatter: Mark {
  public var points: [Point]
  public var styles: [MarkerStyle]
  /// The number of each point's style.
  public var kinds: [Int]

  /// `kinds` has a number for each of the `points`.
  public init(_ points: [Point], styles: [MarkerStyle], kinds: [Int]) {
    self.points = points
    self.styles = styles
    self.kinds = kinds
  }

  /// All points in one style.
  init(_ points: [Point], style: MarkerStyle) {
    self.init(points, styles: [style], kinds: [Int](repeating: 0, count: points.count))
  }

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? { Extent(points, x: x, y: y) }

  public func table(_ axes: TableAxes) -> FigureTable? { axes.table(of: points) }

  public var hasMarkers: Bool { true }

  /// Draws the points in the frame, and for those beyond it small triangles that point at them from its
  /// border.
  public func draw(on canvas: any Canvas, in frame: Frame) {
    var places: [MarkerPlace] = []
    places.reserveCapacity(points.count)
    var beyond = PointsBeyond(frame)
    for (point, kind) in zip(points, kinds) {
      let position = frame.position(point)
      if frame.rectangle.contains(position) {
        places.append(MarkerPlace(position, marker: kind))
      } else {
        beyond.add(position, kind)
      }
    }
    if !places.isEmpty {
      canvas.stamp(styles.map { $0.marker(scale: frame.pointScale) }, at: places)
    }
    beyond.draw(on: canvas, styles)
  }
}
