/// A page to draw on, in points with the origin at the top left and y downwards.
///
/// A canvas for another kind of file implements these methods; marks and figures use nothing else.
public protocol Canvas: AnyObject {
  /// The extent of the page.
  var size: Size { get }

  /// The sizes and distances that figures use on this page; nil: those that suit its size.
  var spacing: Spacing? { get }

  /// Fills the inside of `path`.
  func fill(_ path: Path, _ color: Color)

  /// Fills a grid in bands of colour; by default path by path.
  func fill(_ bands: Bands)

  /// How many pixels a point has; nil on pages without pixels.
  var pixelsPerPoint: Double? { get }

  /// Fills a field in the colours of its regions and bands; by default path by path.
  func fill(_ shading: FieldShading)

  /// Draws a line along `path`.
  func stroke(_ path: Path, _ stroke: Stroke)

  /// Fills and strokes, at each of `places` in turn, the one of the `markers` that it names.
  func stamp(_ markers: [Marker], at places: [MarkerPlace])

  /// Writes `text` in one line with its baseline's left end, middle or right end at `point`.
  func text(_ text: String, at point: Point, style: TextStyle)

  /// The size of `text`. Its width is measured in the direction in which it runs; the style's
  /// alignment does not matter.
  func measure(_ text: String, style: TextStyle) -> TextMetrics

  /// Runs `body`; what it draws outside `rectangle` does not show.
  func clipped(to rectangle: Rectangle, _ body: () -> Void)

  /// The coordinate nearest to `coordinate` at which a straight line of `width` points has sharp
  /// edges; on pages without pixels `coordinate` itself.
  func snapped(_ coordinate: Double, width: Double) -> Double
}

extension Canvas {
  /// nil: what suits the page's size.
  public var spacing: Spacing? { nil }

  /// nil: there are no pixels.
  public var pixelsPerPoint: Double? { nil }

  /// Fills the paths.
  public func fill(_ shading: FieldShading) { fillPaths(of: shading) }

  /// Fills the paths, one after the other: for canvases without a quicker way.
  public func fillPaths(of shading: FieldShading) {
    for (path, color) in shading.paths where !path.elements.isEmpty { fill(path, color) }
  }

  /// Fills and strokes `marker`, a path around the origin, moved to each of `points` in turn.
  public func stamp(_ marker: Path, fill: Color?, stroke: Stroke?, at points: [Point]) {
    stamp([Marker(marker, fill: fill, stroke: stroke)], at: points.map { MarkerPlace($0) })
  }

  /// Fills the bands' paths.
  public func fill(_ bands: Bands) { fillPaths(of: bands) }

  /// Fills the bands' paths, one after the other: for canvases without a quicker way.
  public func fillPaths(of bands: Bands) {
    for (path, color) in bands.paths where !path.elements.isEmpty { fill(path, color) }
  }
}

/// How large a figure's parts are, and how far apart.
public struct Spacing: Hashable, Sendable {
  /// The factor by which lines and texts grow; 1 on a page of 800 x 600 points.
  public var scale: Double
  /// The least distance to the page's edge, in points.
  public var margin: Double
  /// The distance between texts and what they belong to, in points.
  public var gap: Double
  /// Whether there is room for tics without labels.
  public var hasMinorTics: Bool
  /// The size of the cells that all parts of a page are made of, in points; nil: there are none.
  public var cell: Size?

  public init(
    scale: Double, margin: Double, gap: Double, hasMinorTics: Bool = true, cell: Size? = nil
  ) {
    self.scale = scale
    self.margin = margin
    self.gap = gap
    self.hasMinorTics = hasMinorTics
    self.cell = cell
  }

  /// What suits a page of pixels or paper.
  init(_ page: Size) {
    scale = min(max(min(page.width / 800, page.height / 600), 0.7), 8)
    margin = 10 * scale
    gap = 6 * scale
    hasMinorTics = true
  }
}
