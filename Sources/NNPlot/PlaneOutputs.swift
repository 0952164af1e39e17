import NN
import Plot

/// Evaluates networks over a rectangle of a plane through their inputs.
///
/// It works in coordinates from -1 to 1 around the rectangle's middle. So neither the number of inputs
/// nor their distance from 0 matters to how long it takes and how exact it is.
struct PlaneOutputs: Sendable {
  private let plane: InputPlane
  private let scalings: Scalings
  private let xRange: ClosedRange<Double>
  private let yRange: ClosedRange<Double>
  /// The middle as the network gets it, and half the rectangle in each direction.
  private let origin: [Double]
  private let directions: [[Double]]

  /// The outputs at points, shares of the ranges: points x output width, in natural units.
  typealias Function = @Sendable ([Point], Field.Exactness) -> Matrix<Double>

  /// How many outputs are computed at once.
  private static let blockOutputs = 1 << 18
  /// How many points go at once through a network that cannot be restricted to the plane.
  private static let blockPoints = 1024

  init(
    _ plane: InputPlane, _ scalings: Scalings, _ xRange: ClosedRange<Double>,
    _ yRange: ClosedRange<Double>
  ) {
    self.plane = plane
    self.scalings = scalings
    self.xRange = xRange
    self.yRange = yRange
    let middle = Point(x: xRange.middle, y: yRange.middle)
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
  }

  /// What `summary` makes of the outputs of `network`, as a field over the rectangle.
  func field<S: Scalar>(
    of network: Sequential<S>, gridSize: Int,
    _ summary: @escaping @Sendable (Matrix<Double>) -> FieldSamples
  ) -> Field {
    let function = function(of: network)
    let block = max(Self.blockOutputs / max(network.outputWidth, 1), 1)
    return Field(xRange: xRange, yRange: yRange, columns: gridSize, rows: gridSize) {
      points, exactness in
      if points.count <= block { return summary(function(points, exactness)) }
      var samples = FieldSamples()
      for start in stride(from: 0, to: points.count, by: block) {
        let part = Array(points[start..<min(start + block, points.count)])
        samples.append(summary(function(part, exactness)))
      }
      return samples
    }
  }

  private func function<S: Scalar>(of network: Sequential<S>) -> Function {
    let isFlat = (origin + directions.joined()).allSatisfy(\.isFinite)
    guard isFlat, let flat = network.restricted(to: directions, from: origin) else {
      return function(ofWhole: network)
    }
    let scalings = scalings
    return Self.function(fast: Sequential<Float>(flat), exact: flat) { outputs in
      scalings.targets.isIdentity ? outputs : scalings.unscaled(outputs)
    }
  }

  /// The outputs of a network whose inputs are the coordinates, in single precision, which is far finer
  /// than a pixel, where that is enough and holds the numbers.
  private static func function(
    fast: Sequential<Float>, exact: Sequential<Double>,
    _ unscaled: @escaping @Sendable (Matrix<Double>) -> Matrix<Double>
  ) -> Function {
    let isFastEnough = zip(fast.parameters, exact.parameters).allSatisfy { single, double in
      single.isFinite && (single.isNormal || abs(double) < 1e-300)
    }
    return { points, exactness in
      if exactness == .shade, isFastEnough {
        let coordinates = [Float](unsafeUninitializedCapacity: 2 * points.count) { places, count in
          for (index, point) in points.enumerated() {
            places[2 * index] = Float(2 * point.x - 1)
            places[2 * index + 1] = Float(2 * point.y - 1)
          }
          count = 2 * points.count
        }
        let outputs = fast.forward(
          Matrix(rows: points.count, columns: 2, elements: coordinates))
        if outputs.elements.allSatisfy(\.isFinite) { return unscaled(Matrix<Double>(outputs)) }
      }
      let coordinates = points.flatMap { [2 * $0.x - 1, 2 * $0.y - 1] }
      return unscaled(
        exact.forward(Matrix(rows: points.count, columns: 2, elements: coordinates)))
    }
  }

  /// The outputs of a network that needs all its inputs.
  private func function<S: Scalar>(ofWhole network: Sequential<S>) -> Function {
    let exact = Sequential<Double>(network)
    let (plane, scalings, xRange, yRange) = (plane, scalings, xRange, yRange)
    return { points, _ in
      var elements: [Double] = []
      for start in stride(from: 0, to: points.count, by: Self.blockPoints) {
        let places = points[start..<min(start + Self.blockPoints, points.count)].map {
          Point(x: xRange.at($0.x), y: yRange.at($0.y))
        }
        elements += scalings.outputs(of: exact, for: plane.inputs(at: places)).elements
      }
      return Matrix(rows: points.count, columns: exact.outputWidth, elements: elements)
    }
  }
}

extension ClosedRange<Double> {
  fileprivate var middle: Double { lowerBound / 2 + upperBound / 2 }
}
