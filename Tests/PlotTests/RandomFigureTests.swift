import Plot
import TestSupport
import Testing

/// No two texts of a figure overlap, none leaves the page; with real fonts and on pages of characters
/// the tests of those canvases say the same.
struct RandomFigureTests {
  @Test(arguments: 0..<200) func textsStayOnThePageAndApart(seed: Int) {
    let random = RandomFigure(seed: seed)
    let recording = RecordingCanvas(size: random.page)
    let canvas = TextBoxCanvas(recording)
    random.figure.draw(on: canvas)
    #expect(canvas.mistakes() == [])
    #expect(!recording.lines.contains { $0.contains("nan") || $0.contains("inf ") })
  }

  /// The figures are worth the name: all parts that hold text occur often, long ones too.
  @Test func randomFiguresHaveAllParts() {
    let figures = (0..<200).map { RandomFigure(seed: $0).figure }
    func share(_ holds: (Figure) -> Bool) -> Int { figures.count(where: holds) }
    #expect(share { $0.strip != nil } > 40)
    #expect(share { $0.colorBar.map { !$0.label.isEmpty } ?? false } > 40)
    #expect(share { !$0.subtitle.isEmpty } > 40)
    for place in [Figure.KeyPlace.above, .inside] {
      #expect(share { $0.keyPlace == place && $0.marks.count { $0.label != nil } > 1 } > 40)
    }
    #expect(share { $0.title.count > 100 } > 20)
    #expect(share { $0.marks.count { $0.label != nil } > 12 } > 15)
    let offsets = figures.count { figure in
      let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
      figure.draw(on: canvas)
      return canvas.texts.contains { $0.text.contains("1.717e9)") }
    }
    #expect(offsets > 5)
  }

  @Test func overlapsAreFound() {
    let canvas = TextBoxCanvas(RecordingCanvas(size: Size(width: 100, height: 50)))
    let style = TextStyle(size: 10)
    canvas.text("one", at: Point(x: 10, y: 20), style: style)
    canvas.text("two", at: Point(x: 10, y: 35), style: style)
    #expect(canvas.mistakes() == [])
    canvas.text("three", at: Point(x: 20, y: 22), style: style)
    canvas.text("a long text", at: Point(x: 60, y: 48), style: style)
    #expect(canvas.mistakes() == ["'three' touches 'one'", "'a long text' leaves the page"])
  }
}
