import NN
import Plot

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A plane through the space of a network's parameters, and its cost there.
///
/// H. Li, Z. Xu, G. Taylor, C. Studer, T. Goldstein, "Visualizing the loss landscape of neural nets", 2018.
struct Landscape: Sendable {
  /// The parameters at the origin, and the two directions.
  let origin: [Double]
  let directions: [[Double]]
  /// What the axes are called.
  let labels: [String]
  /// Where the networks of the training stand, in order; empty: it is not known.
  let path: [Point]

  /// The plane through `network` in two random directions.
  ///
  /// Each row of a matrix of weights has in a direction the length that it has in the network: so to go by 1
  /// changes each unit as much as its own weights do, and scales of layers do not matter. Biases and what
  /// else is no matrix stay.
  init<S: Scalar>(around network: Sequential<S>, seed: UInt64) {
    let parameters = network.parameters.map { Double($0) }
    var generator = RandomGenerator(seed: seed, stream: .landscape)
    origin = parameters
    directions = (0..<2).map { _ in
      var direction = [Double](repeating: 0, count: parameters.count)
      var start = 0
      for tensor in network.tensors {
        defer { start += tensor.count }
        guard tensor.dimensions.count == 2 else { continue }
        let width = tensor.dimensions[1]
        for row in stride(from: start, to: start + tensor.count, by: max(width, 1)) {
          let drawn = (0..<width).map { _ in generator.normal() }
          let factor = length(parameters[row..<row + width]) / length(drawn[...])
          for column in 0..<width where factor.isFinite {
            direction[row + column] = drawn[column] * factor
          }
        }
      }
      return direction
    }
    labels = ["first random direction", "second random direction"]
    path = []
  }

  /// The plane along which the networks of a training lie as near as can be, through the last of them; nil:
  /// there are fewer than three, or they do not span a plane.
  init?(along networks: [[Double]]) {
    guard networks.count >= 3, let last = networks.last else { return nil }
    let steps = networks.dropLast().map { zip($0, last).map { $0 - $1 } }
    // The matrix of the steps' products is small; its eigenvectors u give the directions Σ u_i step_i.
    let size = steps.count
    var products = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in row..<size {
        let product = zip(steps[row], steps[column]).reduce(0) { $0 + $1.0 * $1.1 }
        (products[row * size + column], products[column * size + row]) = (product, product)
      }
    }
    let total = (0..<size).reduce(0) { $0 + products[$1 * size + $1] }
    guard total > 0, total.isFinite else { return nil }
    let eigenvectors = SymmetricEigenvectors(products, size: size)
    // What rounding leaves of an eigenvalue that is 0.
    guard eigenvectors.values[1] > eigenvectors.values[0] * Double(size) * .ulpOfOne else {
      return nil
    }
    var directions: [[Double]] = []
    var places: [[Double]] = []
    var labels: [String] = []
    for index in 0..<2 {
      let length = eigenvectors.values[index].squareRoot()
      var vector = eigenvectors.vector(index)
      // The training begins on the positive side.
      if vector[0] < 0 { vector = vector.map { -$0 } }
      directions.append(
        last.indices.map { parameter in
          (0..<size).reduce(0) { $0 + vector[$1] * steps[$1][parameter] } / length
        })
      places.append(vector.map { $0 * length } + [0])
      let percent = Int((100 * eigenvectors.values[index] / total).rounded())
      labels.append("principal component \(index + 1) of the path (\(percent) %)")
    }
    origin = last
    self.directions = directions
    self.labels = labels
    path = zip(places[0], places[1]).map { Point(x: $0, y: $1) }
  }

  /// The cost of a network like `network` on rows at the points of a grid, row by row from the least y.
  func costs<S: Scalar>(
    of network: Sequential<S>, _ loss: any Loss, inputs: Matrix<S>, targets: Matrix<S>,
    xs: [Double], ys: [Double]
  ) -> [Double] {
    var network = network
    return ys.flatMap { y in
      xs.map { x in
        network.parameters = origin.indices.map {
          S(origin[$0] + x * directions[0][$0] + y * directions[1][$0])
        }
        return loss.value(output: network.forward(inputs), target: targets)
      }
    }
  }
}

private func length(_ vector: ArraySlice<Double>) -> Double {
  vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
}
