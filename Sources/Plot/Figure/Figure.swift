/// A picture of data: marks in a frame with axes, a title and a key, in gnuplot's manner.
///
///     var figure = Figure(title: "cost")
///     figure.yAxis = Axis(label: "cost", scale: .logarithmic)
///     figure.marks = [Line(points, color: Color.classes[0])]
///     figure.draw(on: canvas)
///
/// Everything grows with the page; at 800 x 600 the text is 13 points high.
public struct Figure: Sendable {
  /// Where the names of the marks stand.
  public enum KeyPlace: String, Sendable {
    /// Top right in the frame, as gnuplot has it.
    case inside
    /// In a row above the frame, where it hides no data.
    case above
  }

  public var title: String
  public var xAxis = Axis()
  public var yAxis = Axis()
  /// What is shown, the undermost first.
  public var marks: [any Mark] = []
  public var colorBar: ColorBar?
  public var keyPlace = KeyPlace.inside

  public init(title: String = "") { self.title = title }

  /// Draws the figure over the whole of `canvas`, which is white.
  public func draw(on canvas: any Canvas) {
    let layout = Layout(self, on: canvas)
    let frame = layout.frame
    canvas.clipped(to: frame.rectangle) {
      for mark in marks { mark.draw(on: canvas, in: frame) }
    }
    AxesDrawing(layout: layout, canvas: canvas).draw()
    if let colorBar { ColorBarDrawing(bar: colorBar, layout: layout, canvas: canvas).draw() }
    KeyDrawing(figure: self, layout: layout, canvas: canvas).draw()
    drawLabels(on: canvas, layout)
  }

  private func drawLabels(on canvas: any Canvas, _ layout: Layout) {
    let page = canvas.size
    let area = layout.frame.rectangle
    let text = TextStyle(size: layout.textSize, alignment: .center)
    func write(_ words: String, at point: Point, within room: Double, _ style: TextStyle) {
      guard !words.isEmpty else { return }
      canvas.text(canvas.shortened(words, to: room, style), at: point, style: style)
    }
    // Over the middle of the frame, unless the text is too long for that.
    let titleStyle = TextStyle(size: layout.titleSize, alignment: .center)
    let room = page.width - 2 * layout.margin
    let half = min(canvas.measure(title, style: titleStyle).width, room) / 2
    let middle = min(
      max(area.center.x, layout.margin + half), page.width - layout.margin - half)
    write(title, at: Point(x: middle, y: layout.titleBaseline), within: room, titleStyle)
    write(
      xAxis.label, at: Point(x: area.center.x, y: layout.xLabelBaseline), within: area.width, text)
    var upwards = text
    upwards.direction = .upwards
    write(
      yAxis.label, at: Point(x: layout.yLabelBaseline, y: area.center.y), within: area.height,
      upwards)
  }
}
