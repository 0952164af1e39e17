import FileIO
import NN
import Plot

/// Places along one input, or over a plane of several, at which the units of a network are evaluated.
///
/// Over a plane it works in coordinates from -1 to 1 around the middle, as boundaries do: so neither the
/// number of inputs nor their distance from 0 matters to how long it takes and how exact it is.
struct InputGrid: Sendable {
  let xRange: ClosedRange<Double>
  /// nil: there is one input.
  let yRange: ClosedRange<Double>?
  /// The names of the axes, one or two.
  let labels: [String]
  /// What holds for all places, in words; empty where nothing has to be known.
  let caption: String
  /// The places along each axis.
  let size: Int
  let scalings: Scalings
  /// The places in natural units: places x inputs, row by row from the least y.
  let inputs: Matrix<Double>
  /// The middle as the network gets it, half the range in each direction, and the places in these.
  private let origin: [Double]
  private let directions: [[Double]]
  private let coordinates: Matrix<Double>

  /// The places along a curve, and along each axis of a plane.
  private static let curvePoints = 300
  private static let planePoints = 60

  /// The grid over the range of `inputs` plus a margin, samples x features; without rows, over what was
  /// usual where the scaling was found.
  init(
    _ inputs: Matrix<Double>, featureNames: [String], axes: PlaneAxes, scalings: Scalings,
    groups: [Range<Int>], settings: FigureSettings
  ) {
    let rows = inputs.rows > 0 ? inputs : StandInRows.ends(scalings.inputs)
    self.scalings = scalings
    let note = inputs.rows > 0 ? [] : [StandInRows.note(scalings.inputs)]
    if featureNames.count == 1 {
      let x = settings.xRange ?? withMargin(rows.elements)
      (xRange, yRange, labels, size) = (x, nil, featureNames, Self.curvePoints)
      caption = note.joined()
      let places = x.evenlySpaced(size)
      self.inputs = Matrix(rows: size, columns: 1, elements: places)
      coordinates = Matrix(rows: size, columns: 1, elements: (-1.0...1.0).evenlySpaced(size))
    } else {
      let plane = InputPlane(axes, of: rows, names: featureNames, groups: groups)
      let points = (0..<rows.rows).map { plane.place(rows, row: $0).point }
      let x = settings.xRange ?? withMargin(points.map(\.x))
      let y = settings.yRange ?? withMargin(points.map(\.y))
      (xRange, yRange, labels, size) = (x, y, plane.labels, Self.planePoints)
      let ways = "across: \(plane.labels[0]), up: \(plane.labels[1])"
      caption = ([ways, plane.caption] + note).filter { !$0.isEmpty }.joined(separator: "; ")
      let (columns, lines) = (x.evenlySpaced(size), y.evenlySpaced(size))
      self.inputs = plane.inputs(at: lines.flatMap { y in columns.map { Point(x: $0, y: y) } })
      let steps = (-1.0...1.0).evenlySpaced(size)
      coordinates = Matrix(
        rows: size * size, columns: 2, elements: steps.flatMap { y in steps.flatMap { [$0, y] } })
    }
    let ends = Self.ends(self.inputs, size: size)
    let scaled: Matrix<Double> = scalings.scaled(ends)
    let corners = (0..<scaled.rows).map { row in
      (0..<scaled.columns).map { scaled[row, $0] }
    }
    // The corner at the lower left, and those beside and above it: the middle is half-way between the
    // latter two, or between the ends of a curve.
    let last = corners[corners.count - 1]
    let first = corners.count > 2 ? corners[1] : corners[0]
    origin = zip(first, last).map { $0 / 2 + $1 / 2 }
    directions = corners.dropFirst().map { zip($0, corners[0]).map { $0 / 2 - $1 / 2 } }
  }

  /// Of the places, the first of all, the last of the first line and the first of the last line.
  private static func ends(_ inputs: Matrix<Double>, size: Int) -> Matrix<Double> {
    inputs.picking(inputs.rows > size ? [0, size - 1, inputs.rows - size] : [0, size - 1])
  }

  /// The values of some units of some layers of `network` at the places: for each layer, by its number,
  /// and each of its units the values place by place.
  func values<S: Scalar>(
    of network: Sequential<S>, _ wanted: [(layer: Int, units: [Int])]
  ) -> [[[Double]]] {
    let isFlat = (origin + directions.joined()).allSatisfy(\.isFinite)
    if isFlat, let flat = network.restricted(to: directions, from: origin) {
      return Self.values(of: flat, coordinates, wanted)
    }
    return Self.values(of: Sequential<Double>(network), scalings.scaled(inputs), wanted)
  }

  /// The outputs of `network` at points of the plane, output by output; nil: its units are known at the
  /// places only.
  func outputs<S: Scalar>(
    of network: Sequential<S>
  ) -> (@Sendable ([Point]) -> Matrix<Double>)? {
    guard let yRange, (origin + directions.joined()).allSatisfy(\.isFinite),
      let flat = network.restricted(to: directions, from: origin)
    else { return nil }
    let (x, y) = (xRange.middleAndHalf, yRange.middleAndHalf)
    return { points in
      let coordinates = points.flatMap {
        [($0.x - x.middle) / x.half, ($0.y - y.middle) / y.half]
      }
      return flat.forward(Matrix(rows: points.count, columns: 2, elements: coordinates))
    }
  }

  private static func values(
    of network: Sequential<Double>, _ inputs: Matrix<Double>,
    _ wanted: [(layer: Int, units: [Int])]
  ) -> [[[Double]]] {
    var values = wanted.map { layer, units in
      units.map { _ in [Double](repeating: 0, count: inputs.rows) }
    }
    var places: [Int: Int] = [:]
    for (place, layer) in wanted.enumerated() { places[layer.layer] = place }
    network.forEachLayer(inputs) { layer, rows, outputs in
      guard let place = places[layer] else { return }
      for (column, unit) in wanted[place].units.enumerated() {
        for (sample, row) in rows.enumerated() {
          values[place][column][row] = outputs[unit, sample]
        }
      }
    }
    return values
  }

  /// The columns of the places: along the axis, or both axes, line by line.
  var placeColumns: [FigureTable.Column] {
    guard let yRange else {
      return [FigureTable.Column(labels[0], numbers: xRange.evenlySpaced(size))]
    }
    let (x, y) = (xRange.evenlySpaced(size), yRange.evenlySpaced(size))
    return [
      FigureTable.Column(labels[0], numbers: y.flatMap { _ in x }),
      FigureTable.Column(labels[1], numbers: y.flatMap { y in x.map { _ in y } }),
    ]
  }

  /// The values as a grid over the plane.
  func grid(_ values: [Double]) -> Grid? {
    yRange.map {
      Grid(xRange: xRange, yRange: $0, columns: size, rows: size, values: values)
    }
  }

  /// The values as points of a curve.
  func curve(_ values: [Double]) -> [Point] {
    zip(xRange.evenlySpaced(size), values).map { Point(x: $0, y: $1) }
  }
}

extension ClosedRange<Double> {
  fileprivate var middleAndHalf: (middle: Double, half: Double) {
    let middle = lowerBound / 2 + upperBound / 2
    return (middle, upperBound - middle)
  }
}
