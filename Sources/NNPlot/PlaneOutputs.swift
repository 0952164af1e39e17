import NN
import Plot

/// Evaluates networks over a rectangle of a plane through their inputs, on a grid and at any point.
///
/// It works in coordinates from -1 to 1 around the rectangle's middle. So neither the number of inputs
/// nor their distance from 0 matters to how long it takes and how exact it is.
struct PlaneOutputs: Sendable {
  private let plane: InputPlane
  private let scalings: Scalings
  private let middle: Point
  private let half: Point
  /// The middle as the network gets it, and half the rectangle in each direction.
  private let origin: [Double]
  private let directions: [[Double]]
  /// The coordinates of the places of the grid: row by row, places x 2. In single precision, which is
  /// far finer than a pixel; double would take half of a frame's time.
  private let grid: Matrix<Float>

  /// How many points go at once through a network that cannot be restricted to the plane.
  private static let blockPoints = 1024

  init(
    _ plane: InputPlane, _ scalings: Scalings, _ xRange: ClosedRange<Double>,
    _ yRange: ClosedRange<Double>, gridSize: Int
  ) {
    self.plane = plane
    self.scalings = scalings
    middle = Point(x: xRange.middle, y: yRange.middle)
    half = Point(x: xRange.upperBound - middle.x, y: yRange.upperBound - middle.y)
    let corners: Matrix<Double> = scalings.scaled(
      plane.inputs(at: [
        middle, Point(x: xRange.upperBound, y: middle.y), Point(x: middle.x, y: yRange.upperBound),
      ]))
    func row(_ index: Int) -> [Double] {
      (0..<corners.columns).map { corners[index, $0] }
    }
    let origin = row(0)
    self.origin = origin
    directions = [1, 2].map { zip(row($0), origin).map { $0 - $1 } }
    let steps = (-1.0...1.0).evenlySpaced(gridSize).map { Float($0) }
    grid = Matrix(
      rows: gridSize * gridSize, columns: 2,
      elements: steps.flatMap { y in steps.flatMap { x in [x, y] } })
  }

  /// The outputs of `network` on the grid, places x output width, and at points, both in natural units.
  func outputs<S: Scalar>(
    of network: Sequential<S>
  ) -> (grid: Matrix<Double>, function: @Sendable ([Point]) -> Matrix<Double>) {
    let isFlat = (origin + directions.joined()).allSatisfy(\.isFinite)
    guard isFlat, let flat = network.restricted(to: directions, from: origin) else {
      return outputs(ofWhole: network)
    }
    let onGrid = scalings.unscaled(Sequential<Float>(flat).forward(grid))
    let (scalings, middle, half) = (scalings, middle, half)
    return (
      onGrid,
      { points in
        let coordinates = points.flatMap { point in
          [(point.x - middle.x) / half.x, (point.y - middle.y) / half.y]
        }
        return scalings.unscaled(
          flat.forward(Matrix(rows: points.count, columns: 2, elements: coordinates)))
      }
    )
  }

  /// The outputs of a network that needs all its inputs.
  private func outputs<S: Scalar>(
    ofWhole network: Sequential<S>
  ) -> (grid: Matrix<Double>, function: @Sendable ([Point]) -> Matrix<Double>) {
    let (fast, exact) = (Sequential<Float>(network), Sequential<Double>(network))
    let (plane, scalings) = (plane, scalings)
    var elements: [Double] = []
    for start in stride(from: 0, to: grid.rows, by: Self.blockPoints) {
      let points = (start..<min(start + Self.blockPoints, grid.rows)).map { row in
        Point(
          x: middle.x + Double(grid[row, 0]) * half.x,
          y: middle.y + Double(grid[row, 1]) * half.y)
      }
      let inputs: Matrix<Float> = scalings.scaled(plane.inputs(at: points))
      elements += scalings.unscaled(fast.forward(inputs)).elements
    }
    return (
      Matrix(rows: grid.rows, columns: network.outputWidth, elements: elements),
      { scalings.outputs(of: exact, for: plane.inputs(at: $0)) }
    )
  }
}

extension ClosedRange<Double> {
  fileprivate var middle: Double { lowerBound / 2 + upperBound / 2 }
}
