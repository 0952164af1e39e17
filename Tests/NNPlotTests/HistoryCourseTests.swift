import NNPlot
import Plot
import TestSupport
import Testing

/// Gaps, infinite numbers, zeros and long histories that go up and down.
struct HistoryCourseTests {
  private func figure(_ costs: [Double]) -> Figure { HistoryPicture(costs: costs).figure }

  private func line(_ figure: Figure) -> [Point] {
    figure.marks.compactMap { $0 as? Line }.first?.points ?? []
  }

  private func arrows(_ figure: Figure) -> [Point] {
    figure.marks.compactMap { $0 as? BorderArrows }.flatMap(\.points)
  }

  @Test func aLineBreaksWhereACostIsMissing() {
    var costs = (1...40).map { 1 / Double($0) }
    for epoch in [10, 20, 21, 22] { costs[epoch - 1] = .nan }
    let points = line(figure(costs))
    #expect(points.map(\.x).split { $0.isNaN }.map(\.count) == [9, 9, 18])
    #expect(figure(costs).subtitle == "no number in 4 of 40 rows")
    // A cost that is lost for good leaves its axis as long as the training was.
    let lost = figure(costs[..<30] + [Double](repeating: .nan, count: 10))
    #expect(lost.xAxis.range?.upperBound == 40 && lost.subtitle == "no number in 14 of 40 rows")
  }

  /// A metric that is taken more and more seldom has no gaps.
  @Test func seldomNumbersAreALine() {
    var values = [Double](repeating: .nan, count: 100)
    for epoch in Array(1...20) + Array(stride(from: 22, through: 100, by: 2)) {
      values[epoch - 1] = 1 / Double(epoch)
    }
    #expect(!line(figure(values)).contains { $0.x.isNaN } && figure(values).subtitle.isEmpty)
  }

  @Test func infiniteCostsAndZerosAreArrows() {
    let found = figure([4, .infinity, 1, 0, 0.25])
    #expect(found.yAxis.scale is LogarithmicScale)
    #expect(arrows(found).map(\.x) == [2, 4])
    #expect(found.subtitle == "arrows up: infinite, down: 0")
    // On a linear axis 0 has its place.
    #expect(figure([1, 0.9, 0, 0.8, 1]).subtitle.isEmpty)
  }

  @Test func aLongHistoryThatGoesUpAndDownIsABand() throws {
    let costs = (0..<20_000).map { (epoch: Int) -> Double in
      1 + 0.5 * Double(epoch % 3) + 1e-5 * Double(epoch)
    }
    let found = figure(costs)
    let band = try #require(found.marks.compactMap { $0 as? Ribbon }.first)
    #expect(band.lower.count < 500)
    for (low, high) in zip(band.lower, band.upper) { #expect(high.y - low.y > 0.9) }
    #expect(found.subtitle == "band: lowest to highest in 50 epochs, line: median")
    // The extremes are all within the band.
    #expect(band.lower.map(\.y).min() == costs.min() && band.upper.map(\.y).max() == costs.max())
    for point in line(found).dropFirst().dropLast() {
      #expect(isClose(point.y, 1.5 + 1e-5 * point.x, absolute: 0.01))
    }
    // One that only falls needs none.
    #expect(!figure((1...20_000).map { 1 / Double($0) }).marks.contains { $0 is Ribbon })
  }

  @Test func strangeLongHistoriesCanBeDrawn() {
    let odd: [Double] = [
      .nan, .infinity, -.infinity, 0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1,
    ]
    for negative in [1.0, -1] {
      let costs = (0..<3000).map { odd[$0 * $0 % odd.count] * negative }
      let epochs = (0..<3000).map { Double($0 * 7919 % 3000 - 1500) * 1e305 }
      let found = HistoryPicture(costs: costs, epochs: epochs).figure
      let canvas = RecordingCanvas(size: Size(width: 320, height: 240))
      found.draw(on: canvas)
      let shapes = canvas.lines.filter { !$0.hasPrefix("text") }
      #expect(!shapes.contains { $0.contains("nan") || $0.contains("inf") })
    }
  }
}
