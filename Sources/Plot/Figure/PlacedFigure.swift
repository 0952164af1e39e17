/// A figure with the places of its parts on a page.
public struct PlacedFigure: Sendable {
  /// A frame with what its axes say.
  public struct Axes: Sendable {
    public let frame: Frame
    /// The labels, with what has to be known to read the tics.
    public let xLabel: String
    public let yLabel: String
    public let xScale: any AxisScale
    public let yScale: any AxisScale
  }

  /// The colour bar: its place, its axis and its label.
  public struct Bar: Sendable {
    public let bar: ColorBar
    public let rectangle: Rectangle
    public let mapping: AxisMapping
    public let label: String
  }

  public let figure: Figure
  private let layout: Layout
  /// The place that the figure has on the page.
  public var area: Rectangle { layout.area }
  /// The title and the subtitle, as far as there are any.
  public let titles: [PlacedText]
  public let axes: Axes
  /// The axes of the strip; nil: there is none.
  public let strip: Axes?
  public let colorBar: Bar?
  /// The size of the texts beside axes.
  public let textSize: Double
  /// Whether there are tics without labels.
  public let hasMinorTics: Bool
  /// The baseline of the x axis's label, and that of the y axis's, which runs upwards.
  public let xLabelBaseline: Double
  public let yLabelBaseline: Double
  /// Whether the names below the x axis run upwards.
  public let xNamesRunUpwards: Bool
  /// The entries of the key as they are written: the number of each one's mark among those with a name, and
  /// the name; nil: it says how many more there are.
  public let keyEntries: [(mark: Int?, name: String)]
  /// The upper edge, and the number of rows, of a key above the frame.
  public let keyTop: Double
  public let keyRows: Int
  /// The left edge of a key to the right of the frame.
  public let keyLeft: Double

  init(_ figure: Figure, _ layout: Layout, on canvas: any Canvas) {
    self.figure = figure
    self.layout = layout
    titles = figure.titles(on: canvas, layout)
    let (frame, x, y) = (layout.frame, figure.xAxis, figure.yAxis)
    axes = Axes(
      frame: frame, xLabel: x.label + frame.x.remark(behind: x.label),
      yLabel: y.label + frame.y.remark(behind: y.label), xScale: x.scale, yScale: y.scale)
    strip = layout.strip.flatMap { frame in
      figure.strip.map { strip in
        let y = strip.yAxis
        return Axes(
          frame: frame, xLabel: x.label + frame.x.remark(behind: x.label),
          yLabel: y.label + frame.y.remark(behind: y.label), xScale: x.scale, yScale: y.scale)
      }
    }
    colorBar = layout.barMapping.flatMap { mapping in
      figure.colorBar.map { bar in
        Bar(
          bar: bar, rectangle: layout.barRectangle, mapping: mapping,
          label: bar.label + mapping.remark(behind: bar.label))
      }
    }
    textSize = layout.textSize
    hasMinorTics = layout.hasMinorTics
    xLabelBaseline = layout.xLabelBaseline
    yLabelBaseline = layout.yLabelBaseline
    xNamesRunUpwards = layout.xNamesRunUpwards
    keyEntries =
      layout.key?.places.map { ($0.entry, $0.text) }
      ?? figure.marks.compactMap(\.label).enumerated().map { ($0, $1) }
    keyTop =
      layout.keyBaseline - canvas.measure("0", style: TextStyle(size: layout.textSize)).ascent
    keyRows = layout.key?.rowCount ?? 0
    keyLeft = layout.keyLeft
  }

  /// Draws the key.
  public func drawKey(on canvas: any Canvas) {
    KeyDrawing(figure: figure, layout: layout, canvas: canvas).draw()
  }

  /// Draws the triangles at the ends of the colour bar, as far as there are any.
  public func drawColorBarEnds(on canvas: any Canvas) {
    guard let bar = colorBar?.bar else { return }
    ColorBarDrawing(bar: bar, layout: layout, canvas: canvas).drawTriangles()
  }
}
