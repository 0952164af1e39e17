import Plot
import Testing

/// Marks that show what lies beyond a frame, and areas that reach to its border.
struct BorderMarksTests {
  private func stamps(_ points: [Point], scale: some AxisScale = .linear) -> [String] {
    var figure = Figure()
    figure.xAxis = Axis(range: 0...10)
    figure.yAxis = Axis(range: 1...2, scale: scale)
    figure.marks = [BorderArrows(points, color: .black)]
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: canvas)
    return canvas.lines.filter { $0.contains("stamp") }
  }

  /// How many arrows there are: their places stand behind the word `at`.
  private func count(_ stamp: String) -> Int {
    stamp.split(separator: " at ").last?.split(separator: " ").count ?? 0
  }

  @Test func whatIsBeyondHasAnArrow() {
    #expect(stamps([Point(x: 5, y: 1.5), Point(x: 5, y: 2), Point(x: 5, y: .nan)]).isEmpty)
    // Above and below; outside at the side nothing shows.
    let found = stamps([
      Point(x: 5, y: .infinity), Point(x: 2, y: 3), Point(x: 1, y: -1e308), Point(x: 11, y: 9),
    ])
    #expect(found.map(count) == [2, 1])
    #expect(stamps([Point(x: 5, y: 0)], scale: .logarithmic).map(count) == [1])
  }

  @Test func arrowsDoNotTouch() {
    let many = (0...10_000).map { Point(x: Double($0) / 1000, y: 9) }
    #expect(stamps(many).map(count).allSatisfy { $0 < 100 && $0 > 50 })
  }

  @Test func aRibbonEndsAtTheBorder() throws {
    var figure = Figure()
    figure.yAxis = Axis(range: 1...100, scale: .logarithmic)
    let x = [1.0, 2, 3]
    figure.marks = [
      Ribbon(
        lower: zip(x, [0, -1, 2]).map { Point(x: $0, y: $1) },
        upper: zip(x, [50, .infinity, 1e300]).map { Point(x: $0, y: $1) }, color: .black)
    ]
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: canvas)
    let area = try #require(canvas.lines.first { $0.contains("fill #000000") })
    #expect(!area.contains("nan") && !area.contains("inf"))
  }

  @Test func curvesOfTwoLengthsEndTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Ribbon(lower: [], upper: [Point(x: 1, y: 1)], color: .black)
    }
  }
}
