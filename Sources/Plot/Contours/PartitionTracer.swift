/// Finds the borders between the regions of a refined field.
///
/// Marching squares on cells of which each corner, and each vertex on an edge, has a region. Where the
/// region changes along an edge there is a crossing, which both cells beside the edge share; so no
/// border has a gap. Where more than two regions meet in a cell, their borders end in one point.
struct PartitionTracer {
  private let field: RefinedField
  private let rule: Partition.Rule
  private let regions: [Int32]
  private var nodes: [BorderPoint] = []
  /// The crossings on the edges of the grid: edge 2 i runs from grid point i to the right, 2 i + 1 upwards.
  private var onGrid: [Int32]
  /// Those on other edges, by their ends.
  private var others: [Int: Int] = [:]
  private var segments: [Segment] = []
  /// Cells in which two regions alternate along the edges.
  private var saddles: [[Int]] = []

  /// A point of a border.
  private enum BorderPoint {
    /// On the edge between two vertices, at this share of the way.
    case crossing(Int, Int, share: Double)
    /// In a cell, amid these crossings.
    case junction([Int])
    case corner(Int)
  }

  private struct Segment {
    var from: Int
    var to: Int
    var left: Int32
    var right: Int32
  }

  /// The partition of `field` by `rule`.
  static func partition(of field: RefinedField, by rule: Partition.Rule) -> Partition {
    var tracer = PartitionTracer(field, rule)
    tracer.visitCells()
    tracer.resolveSaddles()
    let border = tracer.borderArcs()
    tracer.refineCrossings()
    return Partition(arcs: tracer.arcs(border))
  }

  private init(_ field: RefinedField, _ rule: Partition.Rule) {
    self.field = field
    self.rule = rule
    regions = Self.regions(of: field.samples, rule)
    onGrid = Array(repeating: -1, count: 2 * field.columns * field.rows)
  }

  private static func regions(of samples: FieldSamples, _ rule: Partition.Rule) -> [Int32] {
    switch rule {
    case .level(let level): samples.heights.map { $0 >= level ? 1 : 0 }
    case .regions:
      samples.hasRegions
        ? samples.regions : [Int32](repeating: 0, count: samples.heights.count)
    case .regionsAbove(let level):
      samples.heights.indices.map {
        samples.heights[$0] >= level ? Int32(samples.region($0)) + 1 : 0
      }
    }
  }
}

// MARK: Cells

extension PartitionTracer {
  private mutating func visitCells() {
    let (columns, parts) = (field.columns, RefinedField.parts)
    for row in 0..<field.rows - 1 {
      for column in 0..<columns - 1 {
        let cell = row * columns + column
        if field.isTouched(cell) {
          if field.isRough(cell) {
            for y in 0..<parts {
              for x in 0..<parts {
                visit(
                  field.vertex(cell, x, y), field.vertex(cell, x + 1, y),
                  field.vertex(cell, x + 1, y + 1), field.vertex(cell, x, y + 1))
              }
            }
          } else {
            visit(
              [cell] + field.vertices(onEdge: 2 * cell) + [cell + 1]
                + field.vertices(onEdge: 2 * (cell + 1) + 1) + [cell + columns + 1]
                + field.vertices(onEdge: 2 * (cell + columns)).reversed() + [cell + columns]
                + field.vertices(onEdge: 2 * cell + 1).reversed())
          }
        } else {
          visit(cell, cell + 1, cell + columns + 1, cell + columns)
        }
      }
    }
  }

  @inline(__always)
  private mutating func visit(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    let region = regions[a]
    if regions[b] == region, regions[c] == region, regions[d] == region { return }
    visitMixed(a, b, c, d)
  }

  private mutating func visitMixed(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    let isChange = (
      regions[a] != regions[b], regions[b] != regions[c], regions[c] != regions[d],
      regions[d] != regions[a]
    )
    // The edges in turn, where two of them are crossed.
    switch isChange {
    case (true, true, false, false): connect(a, b, b, c)
    case (true, false, true, false): connect(a, b, c, d)
    case (true, false, false, true): connect(a, b, d, a)
    case (false, true, true, false): connect(b, c, c, d)
    case (false, true, false, true): connect(b, c, d, a)
    case (false, false, true, true): connect(c, d, d, a)
    default: visit([a, b, c, d])
    }
  }

  /// Adds the border around the vertices from the end of a first edge to the beginning of a second one.
  private mutating func connect(_ before: Int, _ first: Int, _ last: Int, _ after: Int) {
    let from = crossing(last, after)
    segments.append(
      Segment(
        from: from, to: crossing(before, first), left: regions[last], right: regions[before]))
  }

  /// Adds the borders in a cell with these vertices around it, counterclockwise.
  private mutating func visit(_ ring: [Int]) {
    let changes = ring.indices.filter { regions[ring[$0]] != regions[ring[($0 + 1) % ring.count]] }
    guard !changes.isEmpty else { return }
    if changes.count == 2 {
      connect(ring, changes[0], changes[1])
    } else if Set(changes.map { regions[ring[$0]] }).count == 2 {
      saddles.append(ring)
    } else {
      meet(ring, changes)
    }
  }

  /// Adds the border around the vertices after change `first` up to change `second`.
  private mutating func connect(_ ring: [Int], _ first: Int, _ second: Int) {
    connect(
      ring[first], ring[(first + 1) % ring.count], ring[second], ring[(second + 1) % ring.count])
  }

  /// Adds borders from all changes to one point.
  private mutating func meet(_ ring: [Int], _ changes: [Int]) {
    let ends = changes.map { crossing(ring, $0) }
    let junction = nodes.count
    nodes.append(.junction(ends))
    for (change, end) in zip(changes, ends) {
      segments.append(
        Segment(
          from: junction, to: end, left: regions[ring[(change + 1) % ring.count]],
          right: regions[ring[change]]))
    }
  }

  /// The crossing between vertex `index` of a ring and the next one.
  private mutating func crossing(_ ring: [Int], _ index: Int) -> Int {
    crossing(ring[index], ring[(index + 1) % ring.count])
  }

  private mutating func crossing(_ a: Int, _ b: Int) -> Int {
    let (low, high) = (min(a, b), max(a, b))
    if high < field.columns * field.rows {
      let edge = high == low + 1 ? 2 * low : 2 * low + 1
      if onGrid[edge] < 0 {
        onGrid[edge] = Int32(nodes.count)
        nodes.append(.crossing(low, high, share: 0.5))
      }
      return Int(onGrid[edge])
    }
    let key = low * field.vertexCount + high
    if let known = others[key] { return known }
    others[key] = nodes.count
    nodes.append(.crossing(low, high, share: 0.5))
    return nodes.count - 1
  }

  /// In a cell in which two regions alternate, that of the middle goes through.
  private mutating func resolveSaddles() {
    guard !saddles.isEmpty else { return }
    let middles = saddles.map { ring in
      let shares = ring.map { field.share($0) }
      let count = Double(ring.count)
      return Point(
        x: shares.reduce(0) { $0 + $1.x } / count, y: shares.reduce(0) { $0 + $1.y } / count)
    }
    let found = Self.regions(of: field.field.function(middles, .line), rule)
    for (ring, middle) in zip(saddles, found) {
      let changes = ring.indices.filter {
        regions[ring[$0]] != regions[ring[($0 + 1) % ring.count]]
      }
      guard changes.contains(where: { regions[ring[$0]] == middle }) else {
        meet(ring, changes)
        continue
      }
      for (index, second) in changes.enumerated() where regions[ring[second]] != middle {
        connect(ring, changes[(index + changes.count - 1) % changes.count], second)
      }
    }
  }
}

// MARK: Border of the rectangle

extension PartitionTracer {
  /// The arcs along the rectangle's border, counterclockwise, as nodes.
  private mutating func borderArcs() -> [(nodes: [Int], region: Int32)] {
    let ring = borderVertices()
    let changes = ring.indices.filter { regions[ring[$0]] != regions[ring[($0 + 1) % ring.count]] }
    let corners = [
      0, field.columns - 1, field.columns * field.rows - 1, field.columns * (field.rows - 1),
    ]
    func cornerNodes(_ range: Range<Int>, _ tracer: inout PartitionTracer) -> [Int] {
      var found: [Int] = []
      for index in range where corners.contains(ring[index % ring.count]) {
        tracer.nodes.append(.corner(ring[index % ring.count]))
        found.append(tracer.nodes.count - 1)
      }
      return found
    }
    guard !changes.isEmpty else {
      let found = cornerNodes(0..<ring.count, &self)
      return [(found + [found[0]], regions[ring[0]])]
    }
    return changes.indices.map { index in
      let first = changes[index]
      let isLast = index + 1 == changes.count
      let second = isLast ? changes[0] : changes[index + 1]
      let between = cornerNodes(first + 1..<(isLast ? second + ring.count : second) + 1, &self)
      return (
        [crossing(ring, first)] + between + [crossing(ring, second)],
        regions[ring[(first + 1) % ring.count]]
      )
    }
  }

  private func borderVertices() -> [Int] {
    let (columns, rows) = (field.columns, field.rows)
    var ring: [Int] = []
    for column in 0..<columns - 1 { ring += [column] + field.vertices(onEdge: 2 * column) }
    for row in 0..<rows - 1 {
      let vertex = row * columns + columns - 1
      ring += [vertex] + field.vertices(onEdge: 2 * vertex + 1)
    }
    let top = (rows - 1) * columns
    for column in (0..<columns - 1).reversed() {
      ring += [top + column + 1] + field.vertices(onEdge: 2 * (top + column)).reversed()
    }
    for row in (0..<rows - 1).reversed() {
      ring += [(row + 1) * columns] + field.vertices(onEdge: 2 * row * columns + 1).reversed()
    }
    return ring
  }
}

// MARK: Exact places

extension PartitionTracer {
  /// Moves all crossings to where the region changes.
  private mutating func refineCrossings() {
    var brackets = nodes.indices.compactMap { index -> EdgeBracket? in
      guard case .crossing(let low, let high, _) = nodes[index] else { return nil }
      return EdgeBracket(
        node: index, start: field.share(low), end: field.share(high),
        lowError: error(field.samples, low, regions[low], regions[high]),
        highError: error(field.samples, high, regions[low], regions[high]),
        regions: (regions[low], regions[high]))
    }
    var round = 0
    while !brackets.isEmpty, round < EdgeBracket.mostRounds {
      let samples = field.field.function(brackets.map(\.next), .line)
      let found = Self.regions(of: samples, rule)
      for index in brackets.indices {
        let (low, high) = brackets[index].regions
        brackets[index].narrow(
          isLow: found[index] == low, error(samples, index, low, high, found[index]))
        guard case .crossing(let a, let b, _) = nodes[brackets[index].node] else { continue }
        nodes[brackets[index].node] = .crossing(a, b, share: brackets[index].share)
      }
      brackets = brackets.filter { !$0.isDone }
      round += 1
    }
  }

  /// How far a sample is from the border between two regions: positive in the first.
  private func error(
    _ samples: FieldSamples, _ index: Int, _ low: Int32, _ high: Int32, _ found: Int32? = nil
  ) -> Double {
    let isLow = (found ?? regions[index]) == low
    let size: Double
    switch rule {
    case .level(let level): size = abs(samples.heights[index] - level)
    case .regions: size = samples.margins[index]
    case .regionsAbove(let level):
      size =
        low == 0 || high == 0
        ? abs(samples.heights[index] - level)
        : samples.hasRegions ? samples.margins[index] : 0
    }
    return isLow ? size : -size
  }
}

// MARK: Arcs

extension PartitionTracer {
  private func arcs(_ border: [(nodes: [Int], region: Int32)]) -> [Partition.Arc] {
    let points = places()
    // The segments at each node: two, or more at a junction.
    var counts = [Int32](repeating: 0, count: nodes.count + 1)
    for segment in segments {
      counts[segment.from + 1] += 1
      counts[segment.to + 1] += 1
    }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    var filled = counts
    var incident = [Int32](repeating: 0, count: 2 * segments.count)
    for (index, segment) in segments.enumerated() {
      for node in [segment.from, segment.to] {
        incident[Int(filled[node])] = Int32(index)
        filled[node] += 1
      }
    }
    func segmentsAt(_ node: Int) -> ArraySlice<Int32> {
      incident[Int(counts[node])..<Int(counts[node + 1])]
    }

    var isUsed = [Bool](repeating: false, count: segments.count)
    func arc(from node: Int, along first: Int) -> Partition.Arc {
      let segment = segments[first]
      let isForward = segment.from == node
      var (current, index) = (node, first)
      var passed = [node]
      while true {
        isUsed[index] = true
        let segment = segments[index]
        current = segment.from == current ? segment.to : segment.from
        passed.append(current)
        let others = segmentsAt(current)
        guard current != node, others.count == 2, let next = others.first(where: { $0 != index })
        else { break }
        index = Int(next)
      }
      return Partition.Arc(
        points: passed.map { points[$0] }, start: node, end: current,
        left: Int(isForward ? segment.left : segment.right),
        right: Int(isForward ? segment.right : segment.left))
    }

    var arcs = border.map { nodes, region in
      Partition.Arc(
        points: nodes.map { points[$0] }, start: nodes[0], end: nodes[nodes.count - 1],
        left: Int(region), right: -1)
    }
    // First those that end at junctions and at the border; all others are closed.
    for node in nodes.indices where segmentsAt(node).count != 2 {
      for index in segmentsAt(node) where !isUsed[Int(index)] {
        arcs.append(arc(from: node, along: Int(index)))
      }
    }
    for index in segments.indices where !isUsed[index] {
      arcs.append(arc(from: segments[index].from, along: index))
    }
    return arcs
  }

  private func places() -> [Point] {
    var points = [Point](repeating: Point(x: 0, y: 0), count: nodes.count)
    for (index, node) in nodes.enumerated() {
      switch node {
      case .crossing(let low, let high, let share):
        let (start, end) = (field.share(low), field.share(high))
        points[index] = Point(
          x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
      case .corner(let vertex): points[index] = field.share(vertex)
      case .junction: break
      }
    }
    for case (let index, .junction(let ends)) in nodes.enumerated() {
      let count = Double(ends.count)
      points[index] = Point(
        x: ends.reduce(0) { $0 + points[$1].x } / count,
        y: ends.reduce(0) { $0 + points[$1].y } / count)
    }
    return points
  }
}

extension RefinedField {
  /// The lines on which the heights equal `level`, in the data's coordinates.
  public func lines(at level: Double) -> [(points: [Point], isClosed: Bool)] {
    PartitionTracer.partition(of: self, by: .level(level)).arcs.filter { !$0.isOuter }.map { arc in
      let points = arc.points.map(field.place)
      return (arc.isClosed ? Array(points.dropLast()) : points, arc.isClosed)
    }
  }
}
