import TestSupport
import Testing

@testable import Plot

/// Marks of many equal parts: histograms, heat maps and diagrams of nodes.
struct TableMarksTests {
  private let red = Color(hex: 0xff0000)

  private func drawn(_ marks: [any Mark], _ size: Size = Size(width: 800, height: 600))
    -> RecordingCanvas
  {
    var figure = Figure()
    figure.marks = marks
    let canvas = RecordingCanvas(size: size)
    figure.draw(on: canvas)
    return canvas
  }

  @Test func numbersAreCounted() {
    let numbers = [0, 0.5, 1, 1, 3.9, 4, -1, 5, .nan]
    let bars = Histogram(of: numbers, in: 0...4, count: 4, color: red)
    #expect(bars.edges == [0, 1, 2, 3, 4] && bars.heights == [2, 2, 0, 2])
    let wide = Histogram(of: [-1.7e308, 1.7e308], in: -1.7e308...1.7e308, count: 2, color: red)
    #expect(wide.heights == [1, 1] && wide.edges.allSatisfy(\.isFinite))
  }

  /// The areas of the outlines: a bar is as wide as its edges are apart, and as high as its number.
  @Test func barsThatTouchHaveOneOutline() {
    let bars = Histogram(edges: [0, 1, 2, 3, 4], heights: [2, 1, 0, 3], color: red)
    let fills = drawn([bars]).lines.filter { $0.contains("fill #ff0000") }
    #expect(fills.count == 1)
    // Two bars beside each other, and one alone.
    #expect(fills[0].count { $0 == "Z" } == 2 && fills[0].count { $0 == "L" } == 8)
    let extent = bars.extent(x: .linear, y: .linear)
    #expect(extent?.x == 0...4 && extent?.y == 0...3)
    let strange = Histogram(edges: [0, 1, 2], heights: [.nan, .infinity], color: red)
    #expect(!drawn([strange]).lines.contains { $0.contains("#ff0000") })
  }

  @Test func cellsOfAColourAreOnePath() {
    let map = HeatMap(
      [0.1, 0.2, 0.9, .nan, 0.1, 0.9], columns: 3, levels: [0, 0.5, 1],
      scale: ColorScale([.black, red]))
    #expect(map.rows == 2)
    let extent = map.extent(x: .linear, y: .linear)
    #expect(extent?.x == -0.5...2.5 && extent?.y == -0.5...1.5)
    let fills = drawn([map]).lines.filter { $0.contains("fill ") }
    // The first two cells are one rectangle; the empty one is none.
    #expect(fills.map { $0.count { $0 == "Z" } } == [2, 2])
  }

  @Test func valuesBeyondTheLevelsHaveTheOuterColours() {
    let map = HeatMap(
      [-9, 0.2, .infinity, -.infinity], columns: 4, levels: [0, 0.5, 1],
      scale: ColorScale([.black, red]))
    let fills = drawn([map]).lines.filter { $0.contains("fill ") }
    #expect(fills.map { $0.count { $0 == "Z" } } == [2, 1])
  }

  /// Of cells smaller than a point the one farthest from the middle is seen.
  @Test func outliersOfATableTooLargeForThePageAreSeen() {
    var values = [Double](repeating: 0, count: 3000 * 4)
    values[3000 * 2 + 1234] = 1
    let map = HeatMap(
      values, columns: 3000, levels: [-1, -0.3, 0.3, 1], scale: ColorScale([.black, .white, red]))
    let canvas = drawn([map])
    let fills = canvas.lines.filter { $0.contains("fill ") }
    #expect(fills.count == 2 && fills[1].count { $0 == "Z" } == 1)
    // Far fewer rectangles than cells, and all within the page.
    #expect(fills[0].count { $0 == "Z" } < 20)
  }

  @Test func nodesLieOverTheirLines() throws {
    let nodes = [
      NodeDiagram.Circle(Point(x: 0, y: 0), fill: .white, label: "left", side: .left),
      NodeDiagram.Circle(Point(x: 1, y: 0), fill: red, label: "right", side: .right),
      NodeDiagram.Circle(Point(x: 1, y: 1), fill: nil, label: "+ 3 more"),
    ]
    let link = NodeDiagram.Link(from: 0, to: 1, color: .black, width: 2)
    var figure = Figure()
    figure.marks = [NodeDiagram(nodes: nodes, links: [link], color: .black)]
    figure.xAxis.range = -1...2
    figure.yAxis.range = -1...2
    figure.hasBorder = false
    figure.xAxis.hasTics = false
    figure.yAxis.hasTics = false
    let canvas = RecordingCanvas(size: Size(width: 400, height: 300))
    figure.draw(on: canvas)
    #expect(canvas.texts.map(\.text) == ["left", "right", "+ 3 more"])
    let lines = canvas.lines
    let stroke = try #require(lines.firstIndex { $0.contains("stroke #000000/1.4") })
    let stamps = lines.indices.filter { lines[$0].contains("stamp ") }
    // No circle without a fill, and no axes.
    #expect(stamps.count == 2 && stamps.allSatisfy { $0 > stroke })
    #expect(lines.count { $0.contains("stroke ") } == 1 + 0)
    let places = canvas.texts.map(\.rectangle)
    #expect(places[0].right < places[1].left && places[2].bottom < places[1].top)
  }

  @Test func aFrameWithoutTicsFillsThePlace() {
    func frame(_ hasTics: Bool) -> String? {
      var figure = Figure()
      figure.marks = [Histogram(edges: [0, 1], heights: [1], color: red)]
      figure.xAxis.hasTics = hasTics
      figure.yAxis.hasTics = hasTics
      let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
      figure.draw(on: canvas)
      #expect(canvas.texts.isEmpty == !hasTics)
      return canvas.lines.first { $0.contains("clip") }
    }
    #expect(frame(false) == "clip M10,5 L790,5 L790,590 L10,590 Z")
    #expect(frame(true) != frame(false))
  }

  @Test func panelsOfAShortRowAreAsWideAsTheOthers() {
    let figures = (0..<3).map { _ in
      var figure = Figure()
      figure.xAxis.hasTics = false
      figure.yAxis.hasTics = false
      return figure
    }
    var page = Page(figures: [[figures[0], figures[1]], [figures[2]]])
    page.hasEqualColumns = true
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    page.draw(on: canvas)
    let starts = canvas.lines.filter { $0.hasPrefix("clip") }.map { line in
      line.split(separator: " ")[1...2].map { $0.dropFirst().split(separator: ",")[0] }
    }
    #expect(starts.count == 3 && starts[2] == starts[0] && starts[1] != starts[0])
  }

  @Test func thePagesColourBarStandsBesideItsTitle() throws {
    var page = Page(title: "a title of many words, longer than fits", figures: [[Figure()]])
    page.colorBar = ColorBar(scale: .viridis, levels: [-1, 0, 0.5])
    let canvas = RecordingCanvas(size: Size(width: 320, height: 240))
    page.draw(on: canvas)
    let texts = canvas.texts
    let low = try #require(texts.first { $0.text == "-1" }).rectangle
    let high = try #require(texts.first { $0.text == "0.5" }).rectangle
    let title = try #require(texts.first { $0.text.hasPrefix("a title") }).rectangle
    #expect(title.right < low.left && low.right < high.left && high.right <= 320)
    #expect(canvas.lines.count { $0.hasPrefix("fill") } == 2)
  }
}
