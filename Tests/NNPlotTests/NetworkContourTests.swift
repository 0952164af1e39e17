import NN
import Plot
import TestSupport
import Testing

/// The exact lines of random networks, smooth and sharp, against what a grid ten times finer says.
struct NetworkContourTests {
  private static let count = 41
  private static let finer = 10
  private static let level = 0.5

  /// Outputs of a network over -2...2 each way, on a grid and between its crossings.
  private struct Surface {
    let network: Sequential<Double>
    /// `count` x `count` values.
    let grid: Grid
    init(seed: UInt64, sharpness: Double) {
      var network = Sequential<Double>(seed: seed) {
        Linear(2, 16)
        Tanh()
        Linear(16, 12)
        Tanh()
        Linear(12, 1)
        Sigmoid()
      }
      network.parameters = network.parameters.map { $0 * sharpness }
      self.network = network
      let place = (0..<count).map { -2 + 4 * Double($0) / Double(count - 1) }
      grid = Grid(
        xRange: -2...2, yRange: -2...2, columns: count, rows: count,
        values: outputs(
          of: network, at: place.flatMap { y in place.map { Point(x: $0, y: y) } }))
    }

    var lines: [(points: [Point], isClosed: Bool)] {
      grid.contourLines(at: level) { outputs(of: network, at: $0) }
    }
  }

  private static func outputs(of network: Sequential<Double>, at points: [Point]) -> [Double] {
    network.forward(
      Matrix(rows: points.count, columns: 2, elements: points.flatMap { [$0.x, $0.y] })
    ).elements
  }

  /// A point in columns and rows of the coarse grid.
  private static func place(_ point: Point) -> Point {
    let cells = Double(count - 1)
    return Point(x: (point.x + 2) / 4 * cells, y: (point.y + 2) / 4 * cells)
  }

  @Test(arguments: [1.0, 3, 10]) func everyVertexIsOnTheLevel(sharpness: Double) {
    var vertices = 0
    for seed: UInt64 in 1...12 {
      let surface = Surface(seed: seed, sharpness: sharpness)
      let points = surface.lines.flatMap(\.points)
      vertices += points.count
      let errors = Self.outputs(of: surface.network, at: points).map { abs($0 - Self.level) }
      #expect((errors.max() ?? 0) < 1e-6)
    }
    #expect(vertices > 500)
  }

  /// Each edge of the grid on which the level is passed has one vertex, and no other has any; each line
  /// is closed or goes from border to border: there is no gap.
  @Test(arguments: [1.0, 3, 10]) func noLineHasAGap(sharpness: Double) {
    for seed: UInt64 in 1...12 {
      let surface = Surface(seed: seed, sharpness: sharpness)
      let (values, count) = (surface.grid.values, Self.count)
      func isHigh(_ column: Int, _ row: Int) -> Bool { values[row * count + column] >= Self.level }
      var passed = 0
      for row in 0..<count {
        for column in 0..<count {
          if column + 1 < count, isHigh(column, row) != isHigh(column + 1, row) { passed += 1 }
          if row + 1 < count, isHigh(column, row) != isHigh(column, row + 1) { passed += 1 }
        }
      }
      let lines = surface.lines
      #expect(lines.reduce(0) { $0 + $1.points.count } == passed)
      for line in lines {
        let ends = line.isClosed ? [] : [line.points[0], line.points[line.points.count - 1]]
        #expect(ends.allSatisfy { max(abs($0.x), abs($0.y)) > 2 - 1e-9 })
        // Neighbours lie in one cell.
        let places = line.points.map(Self.place)
        let next = line.isClosed ? places.dropFirst() + places.prefix(1) : places.dropFirst()
        for (a, b) in zip(places, next) {
          #expect(max(abs(a.x - b.x), abs(a.y - b.y)) <= 1 + 1e-9)
        }
      }
    }
  }

  /// Where only opposite corners of a cell are high, the lines join those that the finer grid joins.
  @Test func saddlesAreThoseOfTheFinerGrid() {
    var (joined, parted) = (0, 0)
    for seed: UInt64 in 1...150 {
      let surface = Surface(seed: seed, sharpness: 10)
      let segments = Self.segments(surface.lines)
      for (cell, isJoined) in Self.saddles(surface) {
        // Around the lower left corner, or around the lower right one.
        let isAroundLeft = segments[cell, default: []].contains { ends in
          ends.contains { $0.x == 0 } && ends.contains { $0.y == 0 }
        }
        let isLeftHigh = surface.grid.values[cell] >= Self.level
        #expect(isAroundLeft == (isLeftHigh != isJoined), "seed \(seed), cell \(cell)")
        if isJoined { joined += 1 } else { parted += 1 }
      }
    }
    #expect(joined > 3 && parted > 3, "\(joined) and \(parted) saddles")
  }

  /// The pieces of lines in each cell, their ends from its lower left corner; exactly 0 or 1 on its edges.
  private static func segments(
    _ lines: [(points: [Point], isClosed: Bool)]
  ) -> [Int: [[Point]]] {
    var segments: [Int: [[Point]]] = [:]
    for line in lines {
      let places = line.points.map { point in
        let place = place(point)
        func snapped(_ number: Double) -> Double {
          abs(number - number.rounded()) < 1e-9 ? number.rounded() : number
        }
        return Point(x: snapped(place.x), y: snapped(place.y))
      }
      let next = line.isClosed ? places.dropFirst() + places.prefix(1) : places.dropFirst()
      for (a, b) in zip(places, next) {
        let (column, row) = (Int((a.x + b.x) / 2), Int((a.y + b.y) / 2))
        segments[row * count + column, default: []].append(
          [a, b].map { Point(x: $0.x - Double(column), y: $0.y - Double(row)) })
      }
    }
    return segments
  }

  /// The cells whose high corners are opposite ones, with whether the finer grid joins these; those
  /// where it joins neither these nor the low ones are left out.
  private static func saddles(_ surface: Surface) -> [(cell: Int, isJoined: Bool)] {
    var saddles: [(cell: Int, isJoined: Bool)] = []
    for row in 0..<count - 1 {
      for column in 0..<count - 1 {
        let side = finer + 1
        let corner = row * count + column
        let ends = [0, 1, count + 1, count].map { surface.grid.values[corner + $0] >= level }
        guard ends[0] == ends[2], ends[1] == ends[3], ends[0] != ends[1] else { continue }
        let scale = 4 / Double((count - 1) * finer)
        let inside = outputs(
          of: surface.network,
          at: (0..<side * side).map { index in
            Point(
              x: -2 + Double(column * finer + index % side) * scale,
              y: -2 + Double(row * finer + index / side) * scale)
          }
        ).map { $0 >= level }
        let (a, b, c, d) = (0, finer, side * side - 1, side * finer)
        let (high, low) = inside[a] ? ((a, c), (b, d)) : ((b, d), (a, c))
        if isPath(in: inside, side, from: high.0, to: high.1, through: true) {
          saddles.append((row * count + column, true))
        } else if isPath(in: inside, side, from: low.0, to: low.1, through: false) {
          saddles.append((row * count + column, false))
        }
      }
    }
    return saddles
  }

  /// Whether neighbours of one kind lead from one place of a square to another.
  private static func isPath(
    in inside: [Bool], _ side: Int, from start: Int, to end: Int, through kind: Bool
  ) -> Bool {
    var reached = Set([start])
    var border = [start]
    while let place = border.popLast() {
      if place == end { return true }
      let (column, row) = (place % side, place / side)
      for (x, y) in [(-1, 0), (1, 0), (0, -1), (0, 1)]
      where (0..<side).contains(column + x) && (0..<side).contains(row + y) {
        let next = place + x + y * side
        if inside[next] == kind, reached.insert(next).inserted { border.append(next) }
      }
    }
    return false
  }
}
