import TestSupport
import Testing

@testable import Plot

struct ContoursTests {
  private func grid(
    _ columns: Int, _ rows: Int, _ f: (Double, Double) -> Double
  ) -> Grid {
    var values: [Double] = []
    for row in 0..<rows {
      for column in 0..<columns {
        values.append(
          f(
            -1 + 2 * Double(column) / Double(columns - 1),
            -1 + 2 * Double(row) / Double(rows - 1)))
      }
    }
    return Grid(xRange: -1...1, yRange: -1...1, columns: columns, rows: rows, values: values)
  }

  @Test func aPlaneHasAStraightLine() throws {
    let lines = grid(11, 7) { x, _ in x }.contourLines(at: 0.3)
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(!line.isClosed && line.points.count == 7)
    #expect(line.points.allSatisfy { isClose($0.x, 0.3, absolute: 1e-12) })
  }

  @Test func aConeHasACircle() throws {
    let lines = grid(101, 101) { x, y in (x * x + y * y).squareRoot() }.contourLines(at: 0.5)
    #expect(lines.count == 1)
    let circle = try #require(lines.first)
    #expect(circle.isClosed)
    for point in circle.points {
      let radius = (point.x * point.x + point.y * point.y).squareRoot()
      #expect(isClose(radius, 0.5, absolute: 1e-3))
    }
    // Higher values lie on the left: outside, so the circle runs clockwise.
    #expect(area(circle.points) < 0)
  }

  @Test func aSaddleIsDecidedByItsMiddle() {
    for (height, joined) in [(1.0, true), (-1, false)] {
      let saddle = Grid(
        xRange: 0...1, yRange: 0...1, columns: 2, rows: 2, values: [1, -0.9, -0.9, height])
      #expect(saddle.contourLines(at: 0).count == (joined ? 2 : 1))
    }
  }

  @Test func regionsAreClosedAlongTheBorder() {
    // The half plane x > 0 has an area of 2, its outline goes along three borders.
    let half = grid(21, 21) { x, _ in x }.outlines(ofRegionsAbove: [0])[0]
    #expect(half.count == 1)
    #expect(isClose(abs(area(half[0])), 2, absolute: 1e-9))
    // All of it, and none of it.
    #expect(isClose(abs(area(grid(5, 5) { _, _ in 1 }.outlines(ofRegionsAbove: [0])[0][0])), 4))
    #expect(grid(5, 5) { _, _ in -1 }.outlines(ofRegionsAbove: [0])[0].isEmpty)
  }

  @Test func valuesThatAreNoNumbersAreLeftOut() {
    let holed = grid(21, 21) { x, y in x * x + y * y < 0.1 ? .nan : x }
    #expect(!holed.contourLines(at: 0.5).isEmpty)
    for line in holed.contourLines(at: 0)
      + holed.outlines(ofRegionsAbove: [0])[0].map({ ($0, true) })
    {
      #expect(line.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
  }

  /// The signed area inside a closed line; positive where it runs counterclockwise, y upwards.
  private func area(_ points: [Point]) -> Double {
    zip(points, points.dropFirst() + points.prefix(1))
      .reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2 }
  }
}
