/// A page to draw on, in points with the origin at the top left and y downwards.
///
/// A canvas for another kind of file implements these methods; marks and figures use nothing else.
public protocol Canvas: AnyObject {
  /// The extent of the page.
  var size: Size { get }

  /// Fills the inside of `path`.
  func fill(_ path: Path, _ color: Color)

  /// Draws along `path`.
  func stroke(_ path: Path, _ stroke: Stroke)

  /// Fills and strokes `marker`, a path around the origin, moved to each of `points` in turn.
  func stamp(_ marker: Path, fill: Color?, stroke: Stroke?, at points: [Point])

  /// Writes `text` in one line with its baseline's left end, middle or right end at `point`.
  func text(_ text: String, at point: Point, style: TextStyle)

  /// How large `text` will be; `alignment` and `direction` do not matter.
  func measure(_ text: String, style: TextStyle) -> TextMetrics

  /// Runs `body`, of whose drawing only what lies inside `rectangle` shows.
  func clipped(to rectangle: Rectangle, _ body: () -> Void)

  /// The coordinate nearest to `coordinate` at which a straight line of `width` points has sharp
  /// edges; on pages without pixels `coordinate` itself.
  func snapped(_ coordinate: Double, width: Double) -> Double
}
