import Foundation
import TestSupport
import Testing

@testable import Plot

/// The partition of a field into regions: without gaps, with shared borders.
struct PartitionTests {
  /// Points by which of some seeds is nearest: straight borders that meet in threes.
  private func cells(_ count: Int, gridSize: Int) -> Field {
    let seeds = (0..<count).map { index in
      Point(
        x: (0.5 + Double(index) * 0.7548776662).truncatingRemainder(dividingBy: 1),
        y: (0.5 + Double(index) * 0.5698402909).truncatingRemainder(dividingBy: 1))
    }
    return Field(xRange: 0...1, yRange: 0...1, columns: gridSize, rows: gridSize) { points, _ in
      var samples = FieldSamples()
      for point in points {
        let distances = seeds.map { seed in
          let (x, y) = (point.x - seed.x, point.y - seed.y)
          return -(x * x + y * y)
        }
        let winner = distances.indices.max { distances[$0] < distances[$1] } ?? 0
        let next = distances.indices.filter { $0 != winner }.map { distances[$0] }.max() ?? 0
        samples.append(
          FieldSamples(
            heights: [0], regions: [Int32(winner)], margins: [distances[winner] - next]))
      }
      return samples
    }
  }

  private func area(_ path: Path) -> Double {
    var sum = 0.0
    for line in path.flattened {
      for (a, b) in zip(line, line.dropFirst()) { sum += a.x * b.y - b.x * a.y }
    }
    return sum / 2
  }

  @Test(arguments: [2, 3, 7, 20], [12, 40]) func regionsFillThePlane(count: Int, gridSize: Int) {
    let field = cells(count, gridSize: gridSize)
    let refined = RefinedField(field, levels: [], width: 100, height: 100)
    let partition = PartitionTracer.partition(of: refined, by: .regions)
    let outlines = Partition.outlines(partition.arcs)
    #expect(outlines.count == count)
    let areas = outlines.mapValues(area)
    #expect(areas.values.allSatisfy { $0 > 0 })
    #expect(isClose(areas.values.reduce(0, +), 1, absolute: 1e-12))
    // Each area is what a raster finds.
    let side = 300
    let points = (0..<side * side).map { index in
      Point(
        x: (Double(index % side) + 0.5) / Double(side),
        y: (Double(index / side) + 0.5) / Double(side))
    }
    let found = field.function(points, .line).regions
    for (region, area) in areas {
      let share = Double(found.count { Int($0) == region }) / Double(side * side)
      #expect(isClose(area, share, absolute: 0.002))
    }
  }

  /// Simplified borders still meet: neighbours keep the same points.
  @Test func simplifiedRegionsFillThePlane() {
    let refined = RefinedField(cells(12, gridSize: 30), levels: [], width: 600, height: 400)
    let arcs = PartitionTracer.partition(of: refined, by: .regions)
      .arcs(at: { Point(x: 600 * $0.x, y: 400 * $0.y) }, tolerance: 3)
    let areas = Partition.outlines(arcs).values.map(area)
    #expect(isClose(areas.reduce(0, +), 600 * 400, absolute: 1e-6))
  }

  /// A jump is found to a small part of a cell, and each level is a line of its own.
  @Test func jumpsAndSlopes() {
    let field = Field(xRange: 0...1, yRange: 0...1, columns: 20, rows: 20) { points, _ in
      FieldSamples(heights: points.map { $0.x + 0.1 * $0.y < 0.517 ? -1 : 1 + $0.y })
    }
    let refined = RefinedField(field, levels: [0, 1.5], width: 80, height: 80)
    for line in refined.lines(at: 0) {
      for point in line.points {
        #expect(isClose(point.x + 0.1 * point.y, 0.517, absolute: 1e-3))
      }
    }
    #expect(refined.lines(at: 0).count == 1)
    let upper = refined.lines(at: 1.5)
    #expect(upper.count == 1 && upper[0].points.contains { isClose($0.y, 0.5, absolute: 1e-6) })
    #expect(refined.lines(at: 7).isEmpty)
  }

  /// What the page shows beyond the field's ranges, or of a part of them, is evaluated there.
  @Test func aFieldCoversTheFrame() {
    let field = Field(xRange: 0...1, yRange: 0...1, columns: 10, rows: 10) { points, _ in
      FieldSamples(heights: points.map { $0.x - $0.y })
    }
    let wide = field.over(x: -1...3, y: 0...1)
    let heights = wide.samples.heights
    #expect(isClose(heights[0], -1) && isClose(heights[9], 3) && isClose(heights[99], 2))
    #expect(field.over(x: 0...1, y: 0...1).samples.heights == field.samples.heights)
  }
}
