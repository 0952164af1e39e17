/// A colour over all of a frame to the right of a place.
public struct Shade: Mark {
  /// The place along x.
  public var start: Double
  public var color: Color

  public init(from start: Double, color: Color) {
    self.start = start
    self.color = color
  }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let left = frame.x.position(start)
    let area = frame.rectangle
    guard left.isFinite, left < area.right else { return }
    let start = max(left, area.left)
    canvas.fill(
      Path(
        Rectangle(left: start, top: area.top, width: area.right - start, height: area.height)),
      color)
  }
}
