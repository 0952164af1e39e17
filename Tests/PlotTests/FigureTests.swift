import Testing

@testable import Plot

struct FigureTests {
  private var figure: Figure {
    var figure = Figure(title: "a title")
    figure.xAxis = Axis(label: "epoch")
    figure.yAxis = Axis(label: "cost", scale: .logarithmic)
    figure.marks = [
      Line((1...100).map { Point(x: Double($0), y: 1 / Double($0)) }, color: .black, label: "one"),
      Scatter(
        [Point(x: 50, y: 0.5)],
        style: MarkerStyle(
          shape: .circle, size: 6, fill: .black, outline: .white, outlineWidth: 1), label: "two"),
    ]
    return figure
  }

  private var bounded: Figure {
    var figure = figure
    figure.yAxis.scale = .linear
    figure.keyPlace = .above
    figure.colorBar = ColorBar(scale: .probability, levels: [0, 0.25, 0.5, 0.75, 1], label: "bar")
    return figure
  }

  private func recorded(_ figure: Figure, _ width: Double, _ height: Double) -> RecordingCanvas {
    let canvas = RecordingCanvas(size: Size(width: width, height: height))
    figure.draw(on: canvas)
    return canvas
  }

  @Test(arguments: [(320, 240), (800, 600), (1920, 1080), (400, 1200), (1600, 300)])
  func textsStayOnThePageAndApart(width: Double, height: Double) {
    var long = bounded
    long.title = String(repeating: "a long title ", count: 20)
    long.xAxis.label = String(repeating: "a long label ", count: 20)
    long.yAxis.label = long.xAxis.label
    for figure in [figure, bounded, long, Figure()] {
      let texts = recorded(figure, width, height).texts
      let page = Rectangle(left: 0, top: 0, width: width, height: height)
      // Lines of text may touch, within what adding up lengths loses.
      func shrunk(_ r: Rectangle) -> Rectangle {
        Rectangle(
          left: r.left + 0.01, top: r.top + 0.01, width: r.width - 0.02, height: r.height - 0.02)
      }
      for (index, one) in texts.enumerated() {
        #expect(page.contains(one.rectangle), "\(one.text) leaves the page")
        for other in texts[..<index] {
          #expect(
            !shrunk(one.rectangle).overlaps(shrunk(other.rectangle)),
            "'\(one.text)' touches '\(other.text)'")
        }
      }
    }
  }

  @Test func aFigureHasItsParts() {
    let texts = recorded(bounded, 800, 600).texts.map(\.text)
    for text in ["a title", "epoch", "cost", "one", "two", "bar", "100"] {
      #expect(texts.contains(text), "\(text) is missing")
    }
  }

  @Test func axesSayWhatIsLeftOutOfTheirLabels() {
    var figure = Figure()
    let far = Point(x: 1_717_000_000, y: -0.5)
    figure.marks = [
      Line([far, Point(x: far.x + 50, y: far.y + 1e-10)], color: .black)
    ]
    for (label, x, y) in [
      ("", "+1.717e9", "-0.5"), ("t", "t (+1.717e9)", "t (-0.5)"),
      (String(repeating: "long ", count: 60), "… (+1.717e9)", "… (-0.5)"),
    ] {
      figure.xAxis.label = label
      figure.yAxis.label = label
      let texts = recorded(figure, 800, 600).texts.map(\.text)
      #expect(texts.contains { $0.hasSuffix(x) } && texts.contains { $0.hasSuffix(y) })
      #expect(texts.contains("50"))
    }
  }

  @Test func namesInAKeyStayApart() {
    func key(_ names: [String]) -> [String] {
      var figure = Figure()
      figure.keyPlace = .above
      figure.marks = names.map { Line([], color: .black, label: $0) }
      let tics = Set(recorded(Figure(), 800, 600).texts.map(\.text))
      return recorded(figure, 800, 600).texts.map(\.text).filter { !tics.contains($0) }
    }
    let (long, numbers) = (String(repeating: "long ", count: 40), (0..<30).map { "n\($0) " })
    let names = [
      numbers.map { $0 + long }, numbers.map { long + $0 }, numbers.map { long + $0 + long },
    ]
    for names in names { #expect(Set(key(names)).count == 30) }
    #expect(key(["one", "two"]) == ["one", "two"])
    let many = key((0..<500).map { "class\($0)" })
    let shown = many.count - 1
    #expect(shown > 20 && many.last == "+ \(500 - shown)")
  }

  @Test func theSameFigureIsDrawnTheSame() {
    #expect(recorded(bounded, 800, 600).lines == recorded(bounded, 800, 600).lines)
  }

  @Test func marksStayInsideTheAxes() {
    let lines = recorded(figure, 800, 600).lines
    // What is drawn inside a clip is indented.
    #expect(lines.contains { $0.hasPrefix("clip") })
    #expect(lines.contains { $0.hasPrefix("  stroke") })
  }

  @Test func numbersThatCannotBeDrawnAreLeftOut() {
    var figure = figure
    figure.marks = [
      Line(
        [
          Point(x: 1, y: 1), Point(x: 2, y: -1), Point(x: 3, y: .nan), Point(x: 4, y: 2),
          Point(x: .infinity, y: 3),
        ], color: .black)
    ]
    let lines = recorded(figure, 800, 600).lines
    #expect(!lines.contains { $0.contains("nan") || $0.contains("inf") })
  }

  @Test func colorsRunFromEndToEnd() {
    #expect(ColorScale.probability.color(0) == ColorScale.probability.color(-1))
    #expect(ColorScale.probability.color(0) != ColorScale.probability.color(1))
    // Undecided is nearly white.
    let middle = ColorScale.probability.color(0.5)
    #expect(min(middle.red, middle.green, middle.blue) > 0.9)
    #expect(Color(hex: 0x0072b2).hexText.contains("0072b2"))
  }
}
