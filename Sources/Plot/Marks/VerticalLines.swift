/// Thin lines across the whole height of a frame, each with a text beside it.
public struct VerticalLines: Mark {
  /// Where the text beside a line stands.
  public enum TextPlace: Hashable, Sendable {
    /// Below at the line's right or above at its left, where a curve that rises through it is not.
    case besidesRising
    /// Above at the right or below at the left.
    case besidesFalling
    /// At this height.
    case at(Double)
  }

  /// A line, and what is written beside it.
  public struct VerticalLine: Hashable, Sendable {
    public var x: Double
    public var text: String
    public var place: TextPlace

    public init(x: Double, text: String, place: TextPlace) {
      self.x = x
      self.text = text
      self.place = place
    }
  }

  public var lines: [VerticalLine]
  public var color: Color
  /// The colour of the border around the letters.
  public var halo: Color

  /// The size of the text, and the least distance around it, on a page of 800 x 600.
  private static let textSize = 12.0
  private static let gap = 5.0
  /// In how many rows texts may stand where there are several.
  private static let rows = 4

  public init(_ lines: [VerticalLine], color: Color, halo: Color) {
    self.lines = lines
    self.color = color
    self.halo = halo
  }

  public var hasLines: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let style = TextStyle(size: Self.textSize * frame.scale, color: color, halo: halo)
    let height = canvas.measure("0", style: style).height
    let (area, gap) = (frame.rectangle, Self.gap * frame.scale)
    let positions = lines.map { frame.x.position($0.x) }
    var path = Path()
    for x in positions where x >= area.left && x <= area.right {
      let sharp = canvas.snapped(x, width: frame.scale)
      path.append([Point(x: sharp, y: area.top), Point(x: sharp, y: area.bottom)])
    }
    guard !path.elements.isEmpty else { return }
    let dash = [4 * frame.scale, 4 * frame.scale]
    canvas.stroke(path, Stroke(color, width: frame.lineScale, dash: dash))
    var taken: [Rectangle] = []
    for (line, x) in zip(lines, positions) where x >= area.left && x <= area.right {
      let width = canvas.measure(line.text, style: style).width
      func box(_ isRight: Bool, _ row: Int) -> Rectangle {
        let step = (height + gap) * Double(row)
        let (low, high) = (area.bottom - gap - step - height, area.top + gap + step)
        let top =
          switch line.place {
          case .besidesRising: isRight ? low : high
          case .besidesFalling: isRight ? high : low
          case .at(let y): frame.y.position(y) - height / 2 - step
          }
        return Rectangle(
          left: isRight ? x + 2 * gap : x - 2 * gap - width, top: top, width: width, height: height)
      }
      let boxes = (0..<Self.rows).flatMap { row in [true, false].map { box($0, row) } }
      let free = boxes.first { box in
        area.contains(box) && !taken.contains(where: box.overlaps)
          && !positions.contains { $0 > box.left - gap / 2 && $0 < box.right + gap / 2 }
      }
      guard let free else { continue }
      taken.append(free)
      let ascent = canvas.measure(line.text, style: style).ascent
      canvas.text(line.text, at: Point(x: free.left, y: free.top + ascent), style: style)
    }
  }
}
