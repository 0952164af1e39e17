/// The eigenvalues of a symmetric matrix, and the eigenvectors that are asked for.
///
/// The matrix becomes tridiagonal (see `Tridiagonalization`), and the tridiagonal one diagonal by
/// implicit QR steps with Wilkinson's shift, which always converge. (G. H. Golub, C. F. Van Loan,
/// "Matrix Computations", 4th ed., 2013, algorithms 8.3.2 and 8.3.3.) Eigenvectors are at right angles
/// to each other whether or not eigenvalues are equal.
///
/// A step's rotations are kept instead of being multiplied together: applied in reverse to the column i
/// of the identity matrix they give the eigenvector i alone, in n² instead of n³ operations.
struct SymmetricEigenvectors {
  /// The eigenvalues, the largest first.
  let values: [Double]
  private let tridiagonal: Tridiagonalization
  private let rotations: [Rotation]
  /// Where each of `values` stands on the diagonal.
  private let places: [Int]

  /// matrix: `size` x `size`, symmetric; see `Tridiagonalization` for its range.
  init(_ matrix: [Double], size: Int) {
    tridiagonal = Tridiagonalization(matrix, size: size)
    var steps = QRSteps(tridiagonal.diagonal, tridiagonal.offDiagonal)
    steps.run()
    let diagonal = steps.diagonal
    // Equal ones keep their order, so that the same matrix always gives the same vectors.
    places = diagonal.indices.sorted { (-diagonal[$0], $0) < (-diagonal[$1], $1) }
    values = places.map { diagonal[$0] }
    rotations = steps.rotations
  }

  /// The eigenvector of length 1 of `values[index]`.
  func vector(_ index: Int) -> [Double] {
    var vector = [Double](repeating: 0, count: values.count)
    vector[places[index]] = 1
    for rotation in rotations.reversed() { rotation.apply(to: &vector) }
    return tridiagonal.multiplied(vector)
  }
}

/// A rotation of elements `index` and `index + 1` of a vector.
private struct Rotation {
  let index: Int32
  let cosine: Double
  let sine: Double

  func apply(to vector: inout [Double]) {
    let index = Int(index)
    let (first, second) = (vector[index], vector[index + 1])
    vector[index] = cosine * first + sine * second
    vector[index + 1] = cosine * second - sine * first
  }
}

/// Makes a symmetric tridiagonal matrix diagonal.
private struct QRSteps {
  var diagonal: [Double]
  var rotations: [Rotation] = []
  private var beside: [Double]

  init(_ diagonal: [Double], _ offDiagonal: [Double]) {
    self.diagonal = diagonal
    beside = offDiagonal
  }

  mutating func run() {
    let norm = (diagonal + beside).reduce(0) { max($0, abs($1)) }
    let negligible = norm * .ulpOfOne / 2
    var last = diagonal.count - 1
    while last > 0 {
      // The last block that has no negligible number beside the diagonal.
      var first = last
      while first > 0, abs(beside[first - 1]) > negligible { first -= 1 }
      if first == last { last -= 1 } else { step(first, last) }
    }
  }

  /// One QR step on rows and columns `first` to `last`. The first rotation makes a number outside
  /// the three diagonals; the others push it down and out of the matrix.
  private mutating func step(_ first: Int, _ last: Int) {
    // Wilkinson's shift: the eigenvalue of the last 2 x 2 elements that is nearer to the last
    // element.
    let square = beside[last - 1] * beside[last - 1]
    let half = (diagonal[last - 1] - diagonal[last]) / 2
    let root = (half * half + square).squareRoot()
    let shift = diagonal[last] - square / (half + (half < 0 ? -root : root))

    var (kept, removed) = (diagonal[first] - shift, beside[first])
    for index in first..<last {
      let length = (kept * kept + removed * removed).squareRoot()
      let (cosine, sine) = length > 0 ? (kept / length, -removed / length) : (1, 0)
      rotations.append(Rotation(index: Int32(index), cosine: cosine, sine: sine))
      if index > first { beside[index - 1] = length }
      let (upper, lower, between) = (diagonal[index], diagonal[index + 1], beside[index])
      let (cc, ss, cs) = (cosine * cosine, sine * sine, cosine * sine)
      diagonal[index] = cc * upper - 2 * cs * between + ss * lower
      diagonal[index + 1] = ss * upper + 2 * cs * between + cc * lower
      beside[index] = cs * (upper - lower) + (cc - ss) * between
      guard index + 1 < last else { break }
      kept = beside[index]
      removed = -sine * beside[index + 1]
      beside[index + 1] *= cosine
    }
  }
}
