import TestSupport
import Testing

@testable import NNPlot

struct SymmetricEigenvectorsTests {
  /// The largest element of A v - l v over all eigenpairs.
  private func residual(_ eigen: SymmetricEigenvectors, _ matrix: [Double], size: Int) -> Double {
    (0..<size).reduce(0) { worst, index in
      let vector = eigen.vector(index)
      return (0..<size).reduce(worst) { worst, row in
        let product = (0..<size).reduce(0) { $0 + matrix[row * size + $1] * vector[$1] }
        return max(worst, abs(product - eigen.values[index] * vector[row]))
      }
    }
  }

  /// The largest difference of the eigenvectors' dot products from those of an orthonormal basis.
  private func skew(_ eigen: SymmetricEigenvectors) -> Double {
    let vectors = eigen.values.indices.map(eigen.vector)
    return vectors.indices.reduce(0) { worst, first in
      vectors.indices.reduce(worst) { worst, second in
        let product = zip(vectors[first], vectors[second]).reduce(0) { $0 + $1.0 * $1.1 }
        return max(worst, abs(product - (first == second ? 1 : 0)))
      }
    }
  }

  @Test func twoByTwo() {
    let eigen = SymmetricEigenvectors([2, 1, 1, 2], size: 2)
    #expect(isClose(eigen.values[0], 3, relative: 1e-15))
    #expect(isClose(eigen.values[1], 1, relative: 1e-15))
    #expect(isClose(abs(eigen.vector(0)[0]), 0.5.squareRoot(), relative: 1e-15))
    #expect(SymmetricEigenvectors([-7], size: 1).vector(0) == [1])
    let exchange = SymmetricEigenvectors([0, 1, 1, 0], size: 2).values
    #expect(firstDifference(exchange, [1, -1], relative: 1e-15) == nil)
  }

  /// The second differences of a string: 2 - 2 cos(k pi / (n + 1)).
  @Test func stringHasItsKnownFrequencies() {
    let size = 5
    let matrix = (0..<size * size).map { index in
      let distance = abs(index / size - index % size)
      return distance == 0 ? 2.0 : distance == 1 ? -1 : 0
    }
    let eigen = SymmetricEigenvectors(matrix, size: size)
    let known = [2 + 3.0.squareRoot(), 3, 2, 1, 2 - 3.0.squareRoot()]
    for (value, truth) in zip(eigen.values, known) { #expect(abs(value - truth) < 1e-14) }
  }

  /// The Hilbert matrix, whose eigenvalues span 13 powers of ten; a matrix of ones, of rank 1; a
  /// diagonal; and a random one.
  @Test func equationsHoldToRounding() {
    let size = 10
    let places = (0..<size * size).map { ($0 / size, $0 % size) }
    for matrix in [
      places.map { 1 / Double($0 + $1 + 1) }, places.map { _ in 1.0 },
      places.map { $0 == $1 ? Double($0 % 3) : 0 },
      places.map { noise(min($0, $1) * size + max($0, $1)) },
    ] {
      let eigen = SymmetricEigenvectors(matrix, size: size)
      #expect(residual(eigen, matrix, size: size) < 1e-14)
      #expect(skew(eigen) < 1e-14)
      #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 >= $1 })
    }
  }

  /// H D H with a reflection H: the eigenvalues are those of D, of which two nearly are equal and all
  /// others exactly.
  @Test func fiveHundredColumns() {
    let size = 500
    let values = (0..<size).map { $0 == 77 ? 2 : $0 == 400 ? 2 - 1e-9 : 1.0 }
    let unit = (0..<size).map { _ in (1 / Double(size)).squareRoot() }
    let trace = values.reduce(0, +) / Double(size)
    let matrix = (0..<size * size).map { index in
      let (row, column) = (index / size, index % size)
      return (row == column ? values[row] : 0)
        + unit[row] * unit[column] * (4 * trace - 2 * (values[row] + values[column]))
    }
    let eigen = SymmetricEigenvectors(matrix, size: size)
    #expect(abs(eigen.values[0] - 2) < 1e-13 && abs(eigen.values[1] - (2 - 1e-9)) < 1e-13)
    #expect(abs(eigen.values[2] - 1) < 1e-13 && abs(eigen.values[size - 1] - 1) < 1e-13)
    for (index, place) in [(0, 77), (1, 400)] {
      // The column of H, up to its sign; rounding is divided by the distance of the two values, 1e-9.
      let vector = eigen.vector(index)
      let sign = vector[place] > 0 ? 1.0 : -1
      for row in 0..<size {
        let truth = (row == place ? 1 : 0) - 2 * unit[row] * unit[place]
        #expect(abs(sign * vector[row] - truth) < 1e-4)
      }
    }
  }
}
