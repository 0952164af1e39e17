import Testing

@testable import Plot

/// Names in regions and numbers on contour lines: where they stand, and that they are left out where they
/// do not fit.
struct RegionNamesTests {
  private func texts(_ mark: some Mark, _ range: ClosedRange<Double>) -> [(String, Rectangle)] {
    var figure = Figure()
    figure.xAxis.range = range
    figure.yAxis.range = range
    let tics = drawn(figure).texts.count
    figure.marks = [mark]
    // Marks are drawn before the axes.
    let all = drawn(figure).texts
    return all.prefix(all.count - tics).map { ($0.text, $0.rectangle) }
  }

  private func drawn(_ figure: Figure) -> RecordingCanvas {
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: canvas)
    return canvas
  }

  private func grid(_ value: (Double, Double) -> Double) -> Grid {
    Grid(
      xRange: 0...1, yRange: 0...1, columns: 101, rows: 101,
      values: (0...100).flatMap { row in
        (0...100).map { value(Double($0) / 100, Double(row) / 100) }
      })
  }

  private func names(_ points: [Point] = []) -> RegionNames {
    // 0 at the left, 1 at the right, and 2 in a corner that is too small for its name.
    let regions = grid { x, y in x > 0.97 && y > 0.97 ? 2 : x < 0.4 ? 0 : 1 }
    return RegionNames(
      regions, names: [0: "left", 1: "right", 2: "corner"], color: .black, halo: .white,
      points: points)
  }

  @Test func namesStandInTheirRegions() {
    let found = texts(names(), 0...1)
    #expect(found.map(\.0) == ["left", "right"])
    #expect(found[0].1.right < 380 && found[1].1.left > 320)
    // In the middle of the largest room.
    #expect(abs(found[0].1.center.y - 290) < 40)
  }

  @Test func namesHideNoPointsWhereThereIsRoom() {
    let middle = texts(names(), 0...1)[0].1
    // A column of points through the region's middle.
    let points = (0...100).map { Point(x: 0.2, y: Double($0) / 100 * 0.5 + 0.25) }
    let found = texts(names(points), 0...1)[0].1
    #expect(found != middle)
    #expect(found.center.y < 200 || found.center.y > 400 || found.right < 180 || found.left > 190)
  }

  @Test func linesCarryTheirNumbersApart() {
    let levels = (0...12).map { Double($0) / 4 }
    let labels = ContourLabels(grid { x, y in 2 * x + y }, levels: levels, scale: .viridis)
    let found = texts(labels, 0...1)
    #expect(found.count >= 9 && Set(found.map(\.0)).isSubset(of: Set(levels.map(shortText))))
    for (index, one) in found.enumerated() {
      #expect(one.1.left > 40 && one.1.right < 790)
      for other in found[..<index] { #expect(!one.1.overlaps(other.1)) }
    }
    // Lines that lie too close have none.
    let steep = ContourLabels(grid { x, _ in x < 0.5 ? 0 : 3 }, levels: levels, scale: .viridis)
    #expect(texts(steep, 0...1).isEmpty)
  }

  @Test func sumsOverRectangles() {
    let counts = CellCounts(columns: 3, rows: 2, counts: [1, 2, 3, 4, 5, 6])
    #expect(counts.sum(fromColumn: 0, row: 0, columns: 3, rows: 2) == 21)
    #expect(counts.sum(fromColumn: 1, row: 1, columns: 2, rows: 1) == 11)
  }

  @Test func linesAcrossAFrameCarryTheirTexts() {
    func found(_ x: [Double]) -> [String] {
      let lines = x.map {
        VerticalLines.VerticalLine(x: $0, text: "at \($0)", place: .besidesRising)
      }
      return texts(VerticalLines(lines, color: .black, halo: .white), 0...1).map(\.0)
    }
    #expect(found([0.25, 0.75]) == ["at 0.25", "at 0.75"])
    // Near the border the text stands at the other side; beyond it there is no line.
    #expect(found([0.99]) == ["at 0.99"] && found([2, .nan]) == [])
  }
}
