/// Something that a figure shows of data: points, a line, contours.
///
/// A new kind of mark implements `draw`. The other members have defaults: marks implement them to
/// set the axes' ranges or to stand in the key.
public protocol Mark: Sendable {
  /// Draws the mark where `frame` says; what goes beyond the frame is cut off.
  func draw(on canvas: any Canvas, in frame: Frame)

  /// The ranges that the mark spans, nil where it has no point with finite coordinates; of a
  /// logarithmic axis only positive numbers count.
  func extent(x: any AxisScale, y: any AxisScale) -> Extent?

  /// Whether the mark fills areas, over which a grid's lines are drawn.
  var isArea: Bool { get }

  /// Whether there are markers, or lines, whose size a figure's settings may change.
  var hasMarkers: Bool { get }
  var hasLines: Bool { get }

  /// The name in the key; nil: the mark is not in the key.
  var label: String? { get }

  /// The numbers that the mark shows, in columns named by the axes; nil: there are none.
  func table(_ axes: TableAxes) -> FigureTable?

  /// Draws a sample for the key, as large as the key's text, around `center`.
  func drawSample(on canvas: any Canvas, at center: Point, in frame: Frame)
}

extension Mark {
  /// No extent: the mark follows the others.
  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? { nil }

  /// It does not.
  public var isArea: Bool { false }

  /// There are none.
  public var hasMarkers: Bool { false }

  /// There are none.
  public var hasLines: Bool { false }

  /// Not in the key.
  public var label: String? { nil }

  /// None.
  public func table(_ axes: TableAxes) -> FigureTable? { nil }

  /// Nothing.
  public func drawSample(on canvas: any Canvas, at center: Point, in frame: Frame) {}
}
