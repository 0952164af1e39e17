import Plot
import Testing

@Suite struct PageTests {
  private func figure(_ title: String, yLabel: String = "y", top: Double = 1) -> Figure {
    var figure = Figure(title: title)
    figure.xAxis = Axis(label: "x")
    figure.yAxis = Axis(label: yLabel)
    figure.marks = [
      Line([Point(x: 0, y: 0), Point(x: 1, y: top)], color: .black, label: "line")
    ]
    return figure
  }

  /// The frames: the paths that are clipped to, in the order of drawing.
  private func frames(_ page: Page) -> (frames: [[Double]], canvas: RecordingCanvas) {
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    page.draw(on: canvas)
    let frames = canvas.lines.filter { $0.hasPrefix("clip ") }.map { line in
      line.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    }
    return (frames, canvas)
  }

  @Test func framesOfAGridAreAligned() throws {
    let page = Page(
      title: "two by two",
      figures: [
        [figure("a", yLabel: "", top: 1), figure("")],
        [figure("b", top: 123_456), figure("c", top: 1)],
      ])
    let found = frames(page).frames
    try #require(found.count == 4)
    // M left,top L right,top L right,bottom L left,bottom
    for (first, second) in [(0, 2), (1, 3)] {
      #expect(found[first][0] == found[second][0] && found[first][2] == found[second][2])
    }
    for (first, second) in [(0, 1), (2, 3)] {
      #expect(found[first][1] == found[second][1] && found[first][5] == found[second][5])
    }
  }

  @Test func noTextsOverlapOnPages() {
    let page = Page(
      title: "a page", figures: [[figure("one"), figure("two", top: 1e5)], [figure("three")]])
    let texts = frames(page).canvas.texts
    #expect(texts.contains { $0.text == "a page" } && texts.contains { $0.text == "three" })
    for (index, first) in texts.enumerated() {
      for second in texts.dropFirst(index + 1) {
        #expect(!first.rectangle.overlaps(second.rectangle), "\(first.text), \(second.text)")
      }
    }
  }

  @Test func aPageOfOneFigureIsTheFigure() {
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure("alone").draw(on: canvas)
    #expect(frames(Page(figure("alone"))).canvas.lines == canvas.lines)
  }

  @Test func aTitleThatCountsStaysWhereItIs() {
    func left(_ title: String) -> Double? {
      var page = Page(title: title, figures: [[figure("")], [figure("")]])
      page.hasLeftTitle = true
      return frames(page).canvas.texts.first { $0.text == title }?.rectangle.left
    }
    #expect(left("epoch 1") == left("epoch 20000") && left("epoch 1") != nil)
  }

  @Test func pagesStandWithinPages() throws {
    let inner = Page(figures: [[figure("left"), figure("right")]])
    let page = Page(rows: [[.figure(figure("top"))], [.page(inner)]])
    #expect(page.figures.map(\.title) == ["top", "left", "right"])
    let found = frames(page).frames
    #expect(found.count == 3 && found[1][0] > 0 && found[2][0] > 400)
  }

  @Test func settingsChangeWhatTheyNameAndSayWhatTheyCannot() {
    var settings = FigureSettings()
    settings.title = "mine"
    settings.xRange = -1...2
    settings.colorLabel = "colour"
    settings.key = Figure.KeyPlace.none
    settings.logarithmic = .y
    let (page, idle) = Page(figure("old")).applying(settings)
    #expect(page.figures[0].title == "mine" && page.figures[0].xAxis.range == -1...2)
    #expect(page.figures[0].yAxis.scale is LogarithmicScale)
    #expect(idle == [.colorLabel])
    #expect(!frames(page).canvas.texts.contains { $0.text == "line" })
  }

  @Test func equalUnitsAreEqualLengths() {
    var square = figure("")
    square.ratio = .equal
    square.xAxis.range = 0...4
    square.yAxis.range = 0...1
    let frame = frames(Page(square)).frames[0]
    let (width, height) = (frame[2] - frame[0], frame[5] - frame[3])
    #expect(abs(width / height - 4) < 0.02)
  }

  @Test func gridLinesStandAtLabels() {
    var grid = figure("")
    grid.hasGrid = true
    let lines = frames(Page(grid)).canvas.lines
    #expect(lines.filter { $0.contains("stroke #00000040") }.count == 1)
    #expect(!frames(Page(figure(""))).canvas.lines.contains { $0.contains("#00000040") })
  }
}
