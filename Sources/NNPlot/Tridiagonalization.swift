import FileIO

/// A symmetric matrix A as Q T Qᵀ: T has numbers on its diagonal and beside it only, and Q is a product
/// of Householder reflections I - b v vᵀ, one for each column but the last two.
///
/// G. H. Golub, C. F. Van Loan, "Matrix Computations", 4th ed., 2013, algorithm 8.3.1. It takes about
/// 2 n³ operations on n x n numbers, whatever they are.
struct Tridiagonalization {
  /// The diagonal of T.
  private(set) var diagonal: [Double]
  /// The numbers beside the diagonal: element i stands in row i, column i + 1 and the other way round.
  private(set) var offDiagonal: [Double]
  private let size: Int
  /// The vectors v, that of reflection i in row i, from column i + 1 on.
  private var vectors: [Double]
  /// The numbers b; 0 where nothing had to be reflected.
  private var factors: [Double]

  /// matrix: `size` x `size`, symmetric. The squares of its elements must not overflow, nor all be
  /// 0 unless the elements are.
  init(_ matrix: [Double], size: Int) {
    require(matrix.count == size * size, "\(matrix.count) elements for \(size) x \(size)")
    self.size = size
    vectors = matrix
    diagonal = Array(repeating: 0, count: size)
    offDiagonal = Array(repeating: 0, count: max(size - 1, 0))
    factors = Array(repeating: 0, count: size)
    var product = diagonal
    vectors.withUnsafeMutableBufferPointer { matrix in
      product.withUnsafeMutableBufferPointer { product in
        for column in 0..<size {
          diagonal[column] = matrix[column * size + column]
          guard column + 1 < size else { break }
          (offDiagonal[column], factors[column]) = Self.reflect(matrix, product, column, size)
        }
      }
    }
  }

  /// Makes row `column` zero behind its element beside the diagonal, by a reflection of the rows
  /// and columns after it. Afterwards the row holds v. Returns the element beside the diagonal, and
  /// b.
  private static func reflect(
    _ matrix: UnsafeMutableBufferPointer<Double>, _ product: UnsafeMutableBufferPointer<Double>,
    _ column: Int, _ size: Int
  ) -> (element: Double, factor: Double) {
    let range = column + 1..<size
    let v = UnsafeMutableBufferPointer(rebasing: matrix[column * size..<(column + 1) * size])
    let first = v[column + 1]
    let rest = range.dropFirst().reduce(0) { $0 + v[$1] * v[$1] }
    guard rest > 0 else { return (first, 0) }
    let length = (first * first + rest).squareRoot()
    // Away from `first`, so that nothing cancels.
    let element = first > 0 ? -length : length
    v[column + 1] = first - element
    let factor = 2 / (v[column + 1] * v[column + 1] + rest)

    // w = b A v - (b/2) (b vᵀ A v) v; then A - v wᵀ - w vᵀ is A reflected on both sides.
    for index in range { product[index] = 0 }
    for row in range {
      let weight = factor * v[row]
      let start = row * size
      for index in range { product[index] += weight * matrix[start + index] }
    }
    let half = factor / 2 * range.reduce(0) { $0 + product[$1] * v[$1] }
    for index in range { product[index] -= half * v[index] }
    for row in range {
      let (weight, productWeight) = (v[row], product[row])
      let start = row * size
      for index in range {
        matrix[start + index] -= weight * product[index] + productWeight * v[index]
      }
    }
    return (element, factor)
  }

  /// Q times `vector`: an eigenvector of A where `vector` is one of T.
  func multiplied(_ vector: [Double]) -> [Double] {
    var result = vector
    for column in (0..<size).reversed() where factors[column] != 0 {
      let range = column + 1..<size
      let start = column * size
      let share = factors[column] * range.reduce(0) { $0 + vectors[start + $1] * result[$1] }
      for index in range { result[index] -= share * vectors[start + index] }
    }
    return result
  }
}
