import TestSupport
import Testing

@testable import Plot

struct NamedAxisTests {
  private func drawn(_ names: [String], _ change: (inout Figure) -> Void = { _ in })
    -> RecordingCanvas
  {
    var figure = Figure()
    figure.xAxis = Axis(scale: .categories(names))
    change(&figure)
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: canvas)
    return canvas
  }

  /// The line of a recording that writes `text`.
  private func line(_ text: String, _ canvas: RecordingCanvas) -> String {
    canvas.lines.first { $0.hasPrefix("text") && $0.hasSuffix(" \(text)") } ?? ""
  }

  @Test func namesStandInTheMiddleOfTheirPlaces() throws {
    let canvas = drawn(["red", "green", "blue"])
    let middles = ["red", "green", "blue"].compactMap { name in
      canvas.texts.first { $0.text == name }?.rectangle.center.x
    }
    try #require(middles.count == 3)
    #expect(isClose(middles[1] - middles[0], middles[2] - middles[1], absolute: 0.02))
    #expect(line("red", canvas).contains("rightwards"))
    let mapping = AxisMapping(
      Axis(scale: .categories(["a", "b"])), extent: nil, from: 0, to: 100, mostTics: 5)
    #expect(mapping.position(0) == 25 && mapping.position(1) == 75)
  }

  @Test func longNamesRunUpwardsAndAreShortenedInside() {
    let names = (1...9).map { "a name that is much too long to stand anywhere, number \($0)" }
    let canvas = drawn(names)
    let written = canvas.texts.map(\.text).filter { $0.contains("…") }
    #expect(written.count == 9 && Set(written).count == 9)
    #expect(written.allSatisfy { $0.hasPrefix("a name") })
    #expect(line(written[0], canvas).contains("upwards"))
  }

  @Test func ofTooManyNamesSomeAreWritten() {
    let names = (0..<200).map { "n\($0)" }
    let across = drawn(names).texts.map(\.text).filter(names.contains)
    let up = drawn([]) { $0.yAxis = Axis(scale: .categories(names)) }.texts.map(\.text).filter(
      names.contains)
    for written in [across, up] {
      #expect((10..<100).contains(written.count) && written.contains("n0"))
    }
  }

  @Test func namesHaveNoTics() {
    var figure = Figure()
    figure.xAxis = Axis(scale: .categories(["a", "b"]))
    figure.yAxis = Axis(scale: .categories(["c"]))
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: canvas)
    // Only the frame's four sides are drawn.
    let strokes = canvas.lines.filter { $0.hasPrefix("stroke") }
    #expect(strokes.count == 1 && strokes[0].count { $0 == "M" } == 1)
    #expect(drawn([]).lines.contains { $0.count { $0 == "M" } > 10 })
  }
}
