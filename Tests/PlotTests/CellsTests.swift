import TestSupport
import Testing

@testable import Plot

struct CellsTests {
  private let red = Color(hex: 0xff0000)
  private let blue = Color(hex: 0x0000ff)

  private func drawn(_ marks: [any Mark], _ size: Size = Size(width: 800, height: 600))
    -> RecordingCanvas
  {
    var figure = Figure()
    figure.marks = marks
    let canvas = RecordingCanvas(size: size)
    figure.draw(on: canvas)
    return canvas
  }

  @Test func cellsHaveTheirColoursAndTexts() throws {
    let cells = Cells([
      [.init(red, text: "one"), .init(blue, text: "2")], [.init(.white, text: "x"), .init(.black)],
    ])
    let extent = try #require(cells.extent(x: .linear, y: .linear))
    #expect(extent.x == -0.5...1.5 && extent.y == -0.5...1.5)
    let canvas = drawn([cells])
    for color in ["#ff0000", "#0000ff", "#ffffff", "#000000"] {
      #expect(canvas.lines.count { $0.contains("fill \(color)") } == 1)
    }
    // Row 0 is at the bottom, as y = 0 is.
    let places = ["one", "2", "x"].compactMap { text in
      canvas.texts.first { $0.text == text }?.rectangle.center
    }
    try #require(places.count == 3)
    #expect(places[0].x < places[1].x && isClose(places[0].y, places[1].y, absolute: 0.02))
    #expect(places[2].y < places[0].y && isClose(places[2].x, places[0].x, absolute: 0.02))
  }

  @Test func textsThatCannotBeReadAreLeftOut() {
    func cells(_ count: Int) -> Cells {
      Cells((0..<count).map { _ in (0..<count).map { _ in .init(red, text: "1234") } })
    }
    #expect(drawn([cells(20)]).texts.count { $0.text == "1234" } == 400)
    #expect(drawn([cells(100)]).texts.count { $0.text == "1234" } == 0)
    #expect(Cells([]).extent(x: .linear, y: .linear) == nil)
  }

  @Test func barsReachFromZero() throws {
    let bars = Bars([2, -1, .nan], spreads: [0.5, 0.25, 0], color: red, lineColor: blue)
    let extent = try #require(bars.extent(x: .linear, y: .linear))
    #expect(extent.x == -1.25...2.5 && extent.y == -0.5...2.5)
    let lines = drawn([bars]).lines
    #expect(lines.count { $0.contains("fill #ff0000") } == 2)
    #expect(lines.count { $0.contains("stroke #0000ff") } == 2)
    #expect(!lines.contains { $0.contains("nan") })
    // Without spreads there are no lines.
    #expect(
      !drawn([Bars([1], color: red, lineColor: blue)]).lines.contains { $0.contains("#0000ff") })
  }
}
