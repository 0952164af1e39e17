/// The box around a surface, in the frame that it fills: its edges, tics and names.
struct HeightSurfaceBox {
  private let surface: HeightSurface
  private let canvas: any Canvas
  private let frame: Frame
  private let style: TextStyle
  /// How long 1 is on the page, how high the box is in that unit, and where its middle stands.
  private let unit: Double
  private let boxHeight: Double
  private let origin: Point
  private let zTics: [Tic]
  private let zRange: ClosedRange<Double>

  /// The largest text and the distances on a page of 800 x 600.
  private static let textSize = 13.0
  private static let tic = 5.0
  private static let gap = 4.0
  /// Between what heights the box fills the frame; half its width is 1.
  private static let heights = 0.6...1.8
  /// The most labels of an axis.
  private static let mostTics = 6

  init(_ surface: HeightSurface, on canvas: any Canvas, in frame: Frame) {
    self.surface = surface
    self.canvas = canvas
    self.frame = frame
    let style = TextStyle(size: Self.textSize * frame.scale, color: surface.color)
    self.style = style
    let range = Self.range(surface.zAxis, surface.grid.values)
    zRange = range
    let tics = surface.zAxis.scale.tics(in: range, most: Self.mostTics).tics
    let line = canvas.measure("0", style: style).height
    let widest = Self.texts(tics).reduce(0) { max($0, canvas.measure($1, style: style).width) }
    let scale = frame.scale
    // Below the box stand tics, numbers and names; at its left the numbers and the name of the height.
    let left = widest + 1.6 * line + (Self.tic + 3 * Self.gap) * scale
    let below = 2.6 * line + (Self.tic + 2 * Self.gap) * scale
    // At its right the numbers of an axis of the ground.
    let ground = [
      (surface.xAxis, surface.grid.xRange), (surface.yAxis, surface.grid.yRange),
    ].flatMap { Self.texts($0.scale.tics(in: $1, most: Self.mostTics).tics) }
    let widestGround = ground.reduce(0) { max($0, canvas.measure($1, style: style).width) }
    let right = max(2.5 * line, widestGround + (Self.tic + 2 * Self.gap) * scale)
    let area = frame.rectangle
    let room = Size(
      width: max(area.width - left - right, 1), height: max(area.height - below - line, 1))
    let projection = surface.projection
    let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { projection.point($0.0, $0.1, 0) }
    let width = 2 * (corners.lazy.map(\.x).max() ?? 1)
    let depth = 2 * (corners.lazy.map(\.y).max() ?? 1)
    let wanted = room.width / width
    let rise = max(projection.rise, 0.05)
    boxHeight = min(
      max((room.height / wanted - depth) / rise, Self.heights.lowerBound),
      Self.heights.upperBound)
    unit = min(wanted, room.height / (depth + boxHeight * rise))
    // No more labels than have room below each other.
    let most = Int(min(boxHeight * unit * projection.rise / (1.4 * line), Double(Self.mostTics)))
    zTics = surface.zAxis.scale.tics(in: range, most: max(most, 2)).tics
    let total = (depth + boxHeight * projection.rise) * unit
    origin = Point(
      x: area.left + left + room.width / 2,
      y: area.top + line + (room.height + total) / 2 - depth / 2 * unit)
  }

  private static func range(_ axis: Axis, _ values: [Double]) -> ClosedRange<Double> {
    let finite = values.lazy.filter(\.isFinite)
    let found = finite.min().flatMap { low in finite.max().map { low...$0 } }
    return axis.scale.range(given: axis.range, around: found, mostTics: mostTics)
  }

  private static func texts(_ tics: [Tic]) -> [String] {
    tics.compactMap { if case .plain(let text)? = $0.label { text } else { nil } }
  }

  /// The height in the box of a value, from 0 to 1; not finite for what is no number.
  func height(_ value: Double) -> Double {
    guard value.isFinite else { return .nan }
    // Halves, of which no difference overflows.
    let low = zRange.lowerBound / 2
    return min(max((value / 2 - low) / (zRange.upperBound / 2 - low), 0), 1)
  }

  /// Where a point of the box stands on the page: x and y from -1 to 1, z from 0 to 1.
  func position(_ x: Double, _ y: Double, _ z: Double) -> Point {
    let point = surface.projection.point(x, y, z * boxHeight)
    return Point(x: origin.x + point.x * unit, y: origin.y - point.y * unit)
  }

  private func stroke(_ ends: [Point], width: Double = 1, fading: Double = 0) {
    let color = surface.color
    var faded = color
    faded.alpha *= 1 - fading
    canvas.stroke(Path(ends), Stroke(faded, width: width * frame.scale))
  }

  /// The corners of the ground by how far away they are, the nearest first.
  private var corners: [(x: Double, y: Double)] {
    [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { (x: $0.0, y: $0.1) }.sorted {
      surface.projection.away($0.x, $0.y) < surface.projection.away($1.x, $1.y)
    }
  }

  /// The edges behind the surface.
  func drawBack() {
    let nearest = corners[0]
    for (x, y) in [(-nearest.x, nearest.y), (-nearest.x, -nearest.y), (nearest.x, -nearest.y)] {
      stroke([position(x, y, 0), position(x, y, 1)], fading: 0.4)
    }
    for z in [0.0, 1] {
      stroke(
        [
          position(-nearest.x, nearest.y, z), position(-nearest.x, -nearest.y, z),
          position(nearest.x, -nearest.y, z),
        ], fading: 0.4)
    }
  }

  /// The edges in front of the surface, tics, numbers and names.
  func drawFront() {
    let nearest = corners[0]
    stroke([
      position(-nearest.x, nearest.y, 0), position(nearest.x, nearest.y, 0),
      position(nearest.x, -nearest.y, 0),
    ])
    drawGroundAxis(surface.xAxis, surface.grid.xRange, outwards: (0, nearest.y)) {
      ($0, nearest.y)
    }
    drawGroundAxis(surface.yAxis, surface.grid.yRange, outwards: (nearest.x, 0)) {
      (nearest.x, $0)
    }
    drawHeightAxis()
  }

  private func drawGroundAxis(
    _ axis: Axis, _ range: ClosedRange<Double>, outwards: (x: Double, y: Double),
    place: (Double) -> (Double, Double)
  ) {
    let (center, outside) = (position(0, 0, 0), position(outwards.x, outwards.y, 0))
    let length = max(hypotenuse(outside.x - center.x, outside.y - center.y), 1e-9)
    let way = Point(
      x: (outside.x - center.x) / length, y: (outside.y - center.y) / length)
    let found = axis.scale.tics(in: range, most: Self.mostTics)
    let coordinate = axis.scale.coordinate(over: range)
    let (low, high) = (coordinate(range.lowerBound), coordinate(range.upperBound))
    func point(_ share: Double) -> Point {
      let (x, y) = place(2 * share - 1)
      return position(x, y, 0)
    }
    let metrics = canvas.measure("0", style: style)
    let scale = frame.scale
    var widest = 0.0
    for tic in found.tics {
      let share = (coordinate(tic.value) - low) / (high - low)
      guard case .plain(let text)? = tic.label, share.isFinite else { continue }
      let start = point(share)
      stroke([start, start.moved(along: way, Self.tic * scale)])
      write(text, at: start.moved(along: way, (Self.tic + Self.gap) * scale), way, metrics)
      widest = max(widest, canvas.measure(text, style: style).width)
    }
    let name = axis.label + found.remarkBehind(axis.label)
    guard !name.isEmpty else { return }
    // Beyond the numbers, as far as they reach along the way outwards.
    let distance =
      (Self.tic + 3 * Self.gap) * scale + abs(way.x) * widest + abs(way.y) * metrics.height
    let middle = point(0.5).moved(along: way, distance)
    let area = frame.rectangle
    let room = way.x < 0 ? middle.x - area.left : area.right - middle.x
    write(canvas.shortened(name, to: max(room, 0), style), at: middle, way, metrics)
  }

  private func drawHeightAxis() {
    // At the left end of what is seen.
    guard
      let left = corners.min(by: { position($0.x, $0.y, 0).x < position($1.x, $1.y, 0).x })
    else { return }
    let scale = frame.scale
    let metrics = canvas.measure("0", style: style)
    stroke([position(left.x, left.y, 0), position(left.x, left.y, 1)])
    // Seen from above there is no height.
    guard surface.projection.rise > 0.1 else { return }
    let way = Point(x: -1, y: 0)
    var widest = 0.0
    for tic in zTics {
      guard case .plain(let text)? = tic.label else { continue }
      let start = position(left.x, left.y, height(tic.value))
      stroke([start, start.moved(along: way, Self.tic * scale)])
      write(text, at: start.moved(along: way, (Self.tic + Self.gap) * scale), way, metrics)
      widest = max(widest, canvas.measure(text, style: style).width)
    }
    guard !surface.zAxis.label.isEmpty else { return }
    let middle = position(left.x, left.y, 0.5)
    let x = middle.x - widest - (Self.tic + 3 * Self.gap) * scale
    // Below the box there are the texts of the ground.
    canvas.writeUpwards(
      surface.zAxis.label, remark: "", x: x, around: middle.y, top: frame.rectangle.top,
      bottom: position(left.x, left.y, 0).y, style)
  }

  /// Writes a text beyond `point`, on the side to which `way` leads.
  private func write(_ text: String, at point: Point, _ way: Point, _ metrics: TextMetrics) {
    var style = style
    style.alignment = way.x < -0.35 ? .right : way.x > 0.35 ? .left : .center
    let drop = metrics.middle + max(way.y, 0) * metrics.height / 2
    canvas.text(text, at: Point(x: point.x, y: point.y + drop), style: style)
  }
}

extension Point {
  fileprivate func moved(along way: Point, _ distance: Double) -> Point {
    Point(x: x + way.x * distance, y: y + way.y * distance)
  }
}

extension AxisTics {
  /// The remark as it is written behind an axis's label.
  fileprivate func remarkBehind(_ label: String) -> String {
    remark.isEmpty ? "" : label.isEmpty ? remark : " (\(remark))"
  }
}

private func hypotenuse(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
