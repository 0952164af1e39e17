import TestSupport
import Testing

@testable import Plot

struct ExactContoursTests {
  private func grid(_ count: Int, _ f: (Double, Double) -> Double) -> Grid {
    let place = (0..<count).map { -1 + 2 * Double($0) / Double(count - 1) }
    return Grid(
      xRange: -1...1, yRange: -1...1, columns: count, rows: count,
      values: place.flatMap { y in place.map { x in f(x, y) } })
  }

  private func exact(
    _ count: Int, _ level: Double, _ f: @escaping (Double, Double) -> Double
  ) -> [(points: [Point], isClosed: Bool)] {
    grid(count, f).contourLines(at: level) { $0.map { f($0.x, $0.y) } }
  }

  @Test func eachPointIsOnTheLevel() {
    func wavy(_ x: Double, _ y: Double) -> Double {
      // Steep in places: 40 times the slope of elsewhere.
      let s = x * 3 + y * y * 4
      return s * s * s - 40 * s
    }
    for (function, level) in [(wavy, 0.3), (wavy, -20)] {
      let lines = exact(30, level, function)
      #expect(!lines.isEmpty)
      for line in lines {
        for point in line.points { #expect(abs(function(point.x, point.y) - level) < 1e-6) }
      }
    }
  }

  @Test func theFunctionDecidesSaddles() {
    // In the middle cell of a grid of 4 the corners tell nothing; the true saddle value does.
    for shift in [-0.02, 0.02] {
      func f(_ x: Double, _ y: Double) -> Double {
        // The mean of the corners is far from the value in the middle.
        x * y + shift + 3 * (x * x - 1.0 / 9) * (y * y - 1.0 / 9) * (shift > 0 ? -1 : 1)
      }
      let lines = exact(4, 0, f)
      let fine = exact(31, 0, f)
      #expect(lines.count == fine.count)
      // Where the middle is high, the line through the upper left stays there.
      for line in lines {
        let product = line.points.map { $0.x * $0.y }
        #expect(product.count > 1)
      }
    }
  }

  @Test func jumpsEndTheSearch() {
    let lines = exact(10, 0.5) { x, _ in x < 0.123 ? 0 : 1 }
    #expect(lines.count == 1)
    for point in lines[0].points { #expect(isClose(point.x, 0.123, absolute: 1e-6)) }
  }

  @Test func linesCloseOrEndAtTheBorder() {
    var state: UInt64 = 7
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31) * 2 - 1
    }
    for _ in 0..<20 {
      // A random network of one hidden layer, as smooth as these are.
      let units = (0..<12).map { _ in (3 * random(), 3 * random(), random(), random()) }
      func f(_ x: Double, _ y: Double) -> Double {
        units.reduce(0) { sum, unit in
          let z = unit.0 * x + unit.1 * y + unit.2
          return sum + unit.3 * z / (1 + abs(z))
        }
      }
      let coarse = exact(41, 0.05, f)
      let fine = exact(401, 0.05, f)
      for line in coarse where !line.isClosed {
        for end in [line.points[0], line.points[line.points.count - 1]] {
          #expect(max(abs(end.x), abs(end.y)) > 1 - 1e-9, "a gap at \(end)")
        }
      }
      // As many lines reach the border, and each is where the finer one is.
      #expect(coarse.count { !$0.isClosed } == fine.count { !$0.isClosed })
      for point in coarse.flatMap(\.points) {
        let nearest = fine.flatMap(\.points).map {
          ($0.x - point.x) * ($0.x - point.x) + ($0.y - point.y) * ($0.y - point.y)
        }.min()
        #expect((nearest ?? .infinity) < 0.006 * 0.006)
      }
    }
  }

  @Test func simplificationKeepsTheLine() {
    let points = (0...1000).map { Point(x: Double($0), y: Double($0) * Double($0) / 1000) }
    let kept = points.simplified(tolerance: 0.5)
    #expect(kept.first == points.first && kept.last == points.last)
    #expect(kept.count < 60)
    for (start, end) in zip(kept, kept.dropFirst()) {
      for x in stride(from: start.x, through: end.x, by: 1) {
        let y = start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x)
        #expect(abs(y - x * x / 1000) < 1.2)
      }
    }
    let circle = (0...100).map { index in
      Point(x: [0, 1, 1, 0][index % 4], y: [0, 0, 1, 1][index % 4])
    }
    #expect(circle.simplified(tolerance: 0.1) == circle)
    #expect([Point]().simplified(tolerance: 1).isEmpty)
  }
}
