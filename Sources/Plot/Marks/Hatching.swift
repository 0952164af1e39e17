/// Slanted lines over the region where a grid's values are at least a level.
public struct Hatching: Mark {
  public var grid: Grid
  public var level: Double
  public var color: Color
  public var label: String?

  /// The distance between the lines, their width, and how far apart they are looked at, in points on a page of
  /// 800 x 600.
  private static let distance = 7.0
  private static let width = 0.7
  private static let step = 1.5
  /// The most lines that are drawn, and the most places of each that are looked at.
  private static let most = 4000

  public init(_ grid: Grid, above level: Double, color: Color, label: String? = nil) {
    self.grid = grid
    self.level = level
    self.color = color
    self.label = label
  }

  public var hasLines: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let area = frame.rectangle
    let columns = places(grid.xRange, grid.columns).map { frame.x.position($0) }
    let rows = places(grid.yRange, grid.rows).map { frame.y.position($0) }
    guard (columns + rows).allSatisfy(\.isFinite) else { return }
    let distance = max(
      Self.distance * frame.scale, (area.width + area.height) / Double(Self.most))
    let step = max(Self.step * frame.scale, area.height / Double(Self.most))
    var path = Path()
    // Lines on which x + y is the same; they rise to the right.
    let first = area.left + area.top
    var number = 1.0
    while number * distance < area.width + area.height {
      let sum = first + number * distance
      let top = max(area.top, sum - area.right)
      let bottom = min(area.bottom, sum - area.left)
      let steps = max((bottom - top) / step, 1).rounded(.up)
      var start: Point?
      var last = Point(x: sum - top, y: top)
      for index in 0...Int(steps) {
        let y = top + (bottom - top) * Double(index) / steps
        let point = Point(x: sum - y, y: y)
        let isInside = value(at: point, columns, rows) >= level
        if isInside, start == nil { start = point }
        if !isInside || index == Int(steps), let begin = start {
          let end = isInside ? point : last
          if end != begin { path.append([begin, end]) }
          start = nil
        }
        last = point
      }
      number += 1
    }
    guard !path.elements.isEmpty else { return }
    canvas.stroke(path, Stroke(color, width: Self.width * frame.lineScale))
  }

  public func drawSample(on canvas: any Canvas, at center: Point, in frame: Frame) {
    let half = 5 * frame.scale
    var path = Path()
    for offset in [-0.7, 0, 0.7] {
      path.append(
        [-0.7, 0.7].map { Point(x: center.x + (offset + $0) * half, y: center.y - $0 * half) })
    }
    canvas.stroke(path, Stroke(color, width: Self.width * frame.lineScale))
  }

  private func places(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    (0..<count).map { index in
      let share = Double(index) / Double(count - 1)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
  }

  /// The grid's value at a point of the page, given where its columns and rows stand there; NaN: it is
  /// beyond the grid.
  private func value(at point: Point, _ columns: [Double], _ rows: [Double]) -> Double {
    guard let (column, x) = place(of: point.x, in: columns),
      let (row, y) = place(of: point.y, in: rows)
    else { return .nan }
    func along(_ row: Int) -> Double {
      let start = row * grid.columns + column
      return grid.values[start] * (1 - x) + grid.values[start + 1] * x
    }
    return along(row) * (1 - y) + along(row + 1) * y
  }

  /// Between which two of `places`, which increase or decrease, a coordinate lies, and the share of the way.
  private func place(of coordinate: Double, in places: [Double]) -> (index: Int, share: Double)? {
    let sign = places[places.count - 1] >= places[0] ? 1.0 : -1.0
    let slack = 1e-6
    guard sign * (coordinate - places[0]) >= -slack,
      sign * (coordinate - places[places.count - 1]) <= slack
    else { return nil }
    var (low, high) = (0, places.count - 2)
    while low < high {
      let middle = (low + high + 1) / 2
      if sign * (coordinate - places[middle]) >= 0 { low = middle } else { high = middle - 1 }
    }
    let length = places[low + 1] - places[low]
    return (low, length == 0 ? 0 : min(max((coordinate - places[low]) / length, 0), 1))
  }
}
