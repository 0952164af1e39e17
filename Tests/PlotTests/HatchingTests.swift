import Plot
import Testing

/// Slanted lines over a region.
struct HatchingTests {
  /// The ends of all lines, of a grid whose value is x, in a frame of 0...1 in both directions.
  private func ends(
    above level: Double, xAxis: Axis = Axis(range: 1...2)
  ) -> (ends: [Point], frame: RecordingCanvas) {
    let grid = Grid(
      xRange: 1...2, yRange: 0...1, columns: 2, rows: 2, values: [1, 2, 1, 2])
    var figure = Figure()
    figure.xAxis = xAxis
    figure.yAxis = Axis(range: 0...1)
    figure.xAxis.hasTics = false
    figure.yAxis.hasTics = false
    figure.marks = [Hatching(grid, above: level, color: Color(hex: 0x123456))]
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: canvas)
    let line = canvas.lines.first { $0.contains("#123456") } ?? ""
    let numbers = line.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    let points = stride(from: numbers.count % 2, to: numbers.count - 1, by: 2).map {
      Point(x: numbers[$0], y: numbers[$0 + 1])
    }
    return (points, canvas)
  }

  @Test func onlyTheRegionIsHatched() {
    let right = ends(above: 1.5).ends.suffix(40)
    #expect(!right.isEmpty && right.allSatisfy { $0.x > 395 })
    #expect(ends(above: 2.5).ends.isEmpty)
  }

  /// On a logarithmic axis the middle of the grid stands right of the middle of the frame.
  @Test func axesCount() {
    let axis = Axis(range: 1...2, scale: .logarithmic)
    let right = ends(above: 1.5, xAxis: axis).ends.suffix(40)
    #expect(!right.isEmpty && right.allSatisfy { $0.x > 455 })
  }
}
