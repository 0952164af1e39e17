import FileIO

/// A field in colours by regions and bands of heights, with lines between them: exact on a page of any
/// size, however steep and thin its parts are.
///
///     FieldRegions(field, levels: [0.25, 0.5, 0.75], colors: [fourColors], lines: [.level(0.5, line)])
///
/// On a page of pixels at most about one in a thousand has the colour of the wrong side of a line.
public struct FieldRegions: Mark {
  /// A line that is drawn.
  public enum Line: Sendable {
    /// The line between regions, in a colour and with a width in points on a page of 800 x 600.
    case borders(Color, width: Double)
    /// The line at one of the levels.
    case level(Double, Color, width: Double)
  }

  public var field: Field
  /// The levels between the bands, in increasing order.
  public var levels: [Double]
  /// For each region of the field its colours, one more than levels.
  public var colors: [[Color]]
  public var lines: [Line]
  /// The colour of a wider line below each; nil: none. It keeps lines apart from the marks below them.
  public var halo: Color?
  /// What lies over the regions and below the lines.
  public var marksBelowLines: [any Mark] = []

  /// The field in these colours: a list for each region, the lowest band first.
  public init(_ field: Field, levels: [Double], colors: [[Color]], lines: [Line] = []) {
    require(
      !colors.isEmpty && colors.allSatisfy { $0.count == levels.count + 1 },
      "\(levels.count) levels need one colour more")
    self.field = field
    self.levels = levels
    self.colors = colors
    self.lines = lines
  }

  public var hasLines: Bool { !lines.isEmpty }

  public var isArea: Bool { true }

  public var hasMarkers: Bool { marksBelowLines.contains { $0.hasMarkers } }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let density = canvas.pixelsPerPoint ?? 1
    let refined = RefinedField(
      field.over(x: frame.x.range, y: frame.y.range), levels: levels,
      width: frame.rectangle.width * density, height: frame.rectangle.height * density)
    let shading = FieldShading(refined, colors: colors, in: frame)
    canvas.fill(shading)
    for mark in marksBelowLines { mark.draw(on: canvas, in: frame) }
    for line in lines {
      let (rule, color, width) =
        switch line {
        case .borders(let color, let width): (Partition.Rule.regions, color, width)
        case .level(let level, let color, let width): (.level(level), color, width)
        }
      let path = shading.lines(rule)
      guard !path.elements.isEmpty else { continue }
      if var halo {
        halo.alpha *= 0.75
        canvas.stroke(path, Stroke(halo, width: (width + 2.5) * frame.lineScale))
      }
      canvas.stroke(path, Stroke(color, width: width * frame.lineScale))
    }
  }
}
