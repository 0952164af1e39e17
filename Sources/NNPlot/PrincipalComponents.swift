/// A direction along which data varies, and its share in the whole variance.
struct PrincipalComponent {
  /// Of length 1. Of its elements of largest magnitude the first is positive; ones that differ by
  /// rounding only count as equal.
  var direction: [Double]
  var share: Double
}

/// The first `count` principal components of `columns`, each of mean 0: the eigenvectors of their
/// covariance matrix, columns x columns, with the largest eigenvalues.
///
/// Of fewer rows than columns the matrix of the rows' products is the smaller one. Its eigenvalues are
/// the same, and its eigenvectors u give the directions Xᵀ u. Where there is no variance left, the
/// direction is any one at right angles to those before.
///
/// K. Pearson, "On lines and planes of closest fit to systems of points in space", 1901.
func principalComponents(of columns: [[Double]], count: Int) -> [PrincipalComponent] {
  var found: [PrincipalComponent] = []
  func add(_ direction: [Double], share: Double) {
    let others = found.map(\.direction)
    let direction =
      orthogonalized(direction, to: others) ?? freeDirection(beside: others, width: columns.count)
    found.append(PrincipalComponent(direction: withSign(direction), share: share))
  }

  let unit = powerOfTwo(near: columns.lazy.joined().reduce(0) { max($0, abs($1)) })
  let rowCount = columns.first?.count ?? 0
  let hasMoreColumns = rowCount < columns.count
  // Shares do not depend on the unit, and no square of 1e308 / 1e308 overflows.
  let scaled = columns.map { column in column.map { $0 / unit } }
  let vectors = hasMoreColumns ? transposed(scaled, rowCount: rowCount) : scaled
  let products = productsOfPairs(vectors)
  let total = vectors.indices.reduce(0) { $0 + products[$1 * vectors.count + $1] }
  if total > 0, total.isFinite {
    let eigenvectors = SymmetricEigenvectors(products, size: vectors.count)
    // What rounding leaves of an eigenvalue that is 0.
    let least = eigenvectors.values[0] * Double(vectors.count) * .ulpOfOne
    for index in 0..<min(count, vectors.count) where eigenvectors.values[index] > least {
      let vector = eigenvectors.vector(index)
      let direction = hasMoreColumns ? scaled.map { dot($0[...], vector[...]) } : vector
      add(direction, share: eigenvectors.values[index] / total)
    }
  }
  while found.count < count { add([], share: 0) }
  return found
}

/// The matrix of the dot products of each vector with each.
private func productsOfPairs(_ vectors: [[Double]]) -> [Double] {
  let size = vectors.count
  var products = [Double](repeating: 0, count: size * size)
  // A stretch of all vectors stays in the cache while its pairs are multiplied.
  let stretch = 256
  let length = vectors.first?.count ?? 0
  for start in stride(from: 0, to: length, by: stretch) {
    let range = start..<min(start + stretch, length)
    for first in 0..<size {
      for second in first..<size {
        products[first * size + second] += dot(vectors[first][range], vectors[second][range])
      }
    }
  }
  for first in 0..<size {
    for second in 0..<first { products[first * size + second] = products[second * size + first] }
  }
  return products
}

private func transposed(_ columns: [[Double]], rowCount: Int) -> [[Double]] {
  (0..<rowCount).map { row in columns.map { $0[row] } }
}

/// `direction` with the sign that its first element of largest magnitude has to have.
private func withSign(_ direction: [Double]) -> [Double] {
  let largest = direction.reduce(0) { max($0, abs($1)) }
  let first = direction.first { abs($0) > largest * (1 - 1e-9) } ?? 0
  return first < 0 ? direction.map(-) : direction
}

/// `direction` without its shares of `others`, of length 1; nil where nothing is left.
private func orthogonalized(_ direction: [Double], to others: [[Double]]) -> [Double]? {
  var rest = direction
  for other in others where !rest.isEmpty {
    let share = dot(rest[...], other[...])
    for column in rest.indices { rest[column] -= share * other[column] }
  }
  let length = dot(rest[...], rest[...]).squareRoot()
  return length > 0 ? rest.map { $0 / length } : nil
}

/// The axis farthest from `others`, made orthogonal to them.
private func freeDirection(beside others: [[Double]], width: Int) -> [Double] {
  func share(_ axis: Int) -> Double { others.reduce(0) { $0 + $1[axis] * $1[axis] } }
  let farthest = (0..<width).min { share($0) < share($1) } ?? 0
  let axis = (0..<width).map { $0 == farthest ? 1.0 : 0 }
  return orthogonalized(axis, to: others) ?? axis
}

private func dot(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double {
  // Four sums, so that none has to wait for the addition before.
  var sums = SIMD4<Double>.zero
  let width = MemoryLayout<SIMD4<Double>>.size
  let fours = a.count / 4
  a.withUnsafeBytes { a in
    b.withUnsafeBytes { b in
      for four in 0..<fours {
        let left = a.loadUnaligned(fromByteOffset: four * width, as: SIMD4<Double>.self)
        let right = b.loadUnaligned(fromByteOffset: four * width, as: SIMD4<Double>.self)
        sums += left * right
      }
    }
  }
  let rest = zip(a.dropFirst(4 * fours), b.dropFirst(4 * fours))
  return rest.reduce(sums.sum()) { $0 + $1.0 * $1.1 }
}
