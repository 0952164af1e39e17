import Cairo
import Plot

extension Context {
  /// Sets the colour of what is drawn next.
  func setColor(_ color: Color) { setColor(color.red, color.green, color.blue, color.alpha) }

  /// Adds `path`, moved by `origin`, to the context's path.
  func trace(_ path: Path, from origin: Point = Point(x: 0, y: 0)) {
    let (x, y) = (origin.x, origin.y)
    for element in path.elements {
      switch element {
      case .move(let point): move(x + point.x, y + point.y)
      case .line(let point): line(x + point.x, y + point.y)
      case .curve(let first, let second, let end):
        curve(x + first.x, y + first.y, x + second.x, y + second.y, x + end.x, y + end.y)
      case .close: closePath()
      }
    }
  }

  /// Fills and strokes `marker` at `point`.
  func draw(_ marker: Marker, at point: Point) {
    trace(marker.path, from: point)
    if let color = marker.fill {
      setColor(color)
      fill(keepsPath: marker.stroke != nil)
    }
    if let stroke = marker.stroke {
      setLine(width: stroke.width, dash: stroke.dash)
      setColor(stroke.color)
      self.stroke()
    }
  }
}
