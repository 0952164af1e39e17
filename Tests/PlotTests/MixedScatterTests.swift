import Testing

@testable import Plot

/// Points of several styles in one order, and what shows of those beyond the frame.
struct MixedScatterTests {
  private let styles = [
    MarkerStyle(shape: .circle, fill: Color(hex: 0x112233)),
    MarkerStyle(shape: .star, fill: Color(hex: 0x445566)),
  ]

  private func stamps(_ scatter: MixedScatter, x: ClosedRange<Double>? = nil) -> [String] {
    var figure = Figure()
    figure.xAxis.range = x
    figure.marks = [scatter]
    let canvas = RecordingCanvas(size: Size(width: 400, height: 300))
    figure.draw(on: canvas)
    return canvas.lines.filter { $0.hasPrefix("  stamp") }
  }

  @Test func pointsAreDrawnInTheirOrder() {
    let points = (0..<6).map { Point(x: Double($0), y: Double($0)) }
    let found = stamps(MixedScatter(points, styles: styles, kinds: [0, 1, 1, 0, 1, 0]))
    let colors = found.map { $0.contains("#112233") ? 0 : 1 }
    #expect(colors == [0, 1, 0, 1, 0])
  }

  @Test func pointsBeyondTheFrameAreMarkedAtItsBorder() {
    let points = [Point(x: 0.5, y: 0), Point(x: 7, y: 0.5), Point(x: -3, y: 1)]
    let found = stamps(MixedScatter(points, styles: styles, kinds: [0, 1, 1]), x: 0...1)
    #expect(found.count == 3)
    // The one inside is a circle; at the border triangles of three corners stand.
    #expect(found[0].contains("#112233") && found[1].contains("#445566"))
    #expect(stamps(MixedScatter(points, styles: styles, kinds: [0, 1, 1])).count == 2)
  }

  @Test func manyPointsBeyondTheSamePlaceLeaveOneMark() {
    let beyond = (0..<1000).map { Point(x: 5 + Double($0), y: 0.5) }
    let inside = [Point(x: 0.5, y: 0), Point(x: 0.5, y: 1)]
    let scatter = MixedScatter(
      inside + beyond, styles: styles, kinds: .init(repeating: 0, count: 1002))
    #expect(stamps(scatter, x: 0...1).count == 2)
  }

  @Test func pointsWithoutAPlaceLeaveNoMark() {
    let points = [
      Point(x: .nan, y: 0), Point(x: 0.2, y: .nan), Point(x: 0.5, y: 0), Point(x: 0.5, y: 1),
    ]
    let found = stamps(MixedScatter(points, styles: styles, kinds: [0, 0, 1, 1]), x: 0...1)
    #expect(found.count == 1)
    #expect(!found.joined().contains("nan"))
  }

  @Test func shapesDiffer() {
    let paths = MarkerShape.allCases.map { $0.path(radius: 3) }
    #expect(Set(paths).count == MarkerShape.allCases.count && paths.count == 10)
    #expect(Set(MarkerShape.allCases.map(\.unicode)).count == 10)
    #expect(Set(MarkerShape.allCases.map(\.ascii)).count == 10)
    for path in paths {
      let reach = path.flattened.joined().map { max(abs($0.x), abs($0.y)) }.max() ?? 0
      #expect(reach > 2.5 && reach < 4.2)
    }
  }
}
