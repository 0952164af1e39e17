/// A direction along which data varies, and its share in the whole variance.
struct PrincipalComponent {
  /// Of length 1; its largest element is positive.
  var direction: [Double]
  var share: Double
}

/// The first `count` principal components of `columns`, each of mean 0, by power iteration; those
/// found are taken out of the way of the next.
///
/// K. Pearson, "On lines and planes of closest fit to systems of points in space", 1901.
func principalComponents(of columns: [[Double]], count: Int) -> [PrincipalComponent] {
  let total = columns.reduce(0) { $0 + dot($1, $1) }
  var found: [PrincipalComponent] = []
  for index in 0..<count {
    // A start that the data cannot be at right angles to in all its columns.
    var direction = columns.indices.map { $0 == index % columns.count ? 1.0 : 0.5 / Double($0 + 2) }
    var variance = 0.0
    for _ in 0..<300 {
      var scores = [Double](repeating: 0, count: columns.first?.count ?? 0)
      for (column, weight) in zip(columns, direction) {
        for row in scores.indices { scores[row] += weight * column[row] }
      }
      var next = columns.map { dot($0, scores) }
      for component in found {
        let share = dot(next, component.direction)
        for column in next.indices { next[column] -= share * component.direction[column] }
      }
      let length = dot(next, next).squareRoot()
      guard length > 1e-12 * max(total, 1e-300) else {
        // No variance is left: any direction at right angles to the others will do.
        next = freeDirection(beside: found.map(\.direction), width: columns.count)
        variance = 0
        direction = next
        break
      }
      variance = length
      let previous = direction
      direction = next.map { $0 / length }
      if zip(direction, previous).allSatisfy({ abs($0 - $1) < 1e-12 }) { break }
    }
    let largest = direction.max { abs($0) < abs($1) } ?? 1
    if largest < 0 { direction = direction.map(-) }
    found.append(
      PrincipalComponent(direction: direction, share: total > 0 ? variance / total : 0))
  }
  return found
}

/// The axis farthest from `others`, made orthogonal to them.
private func freeDirection(beside others: [[Double]], width: Int) -> [Double] {
  let candidates = (0..<width).map { axis -> [Double] in
    var candidate = (0..<width).map { $0 == axis ? 1.0 : 0 }
    for other in others {
      let share = dot(candidate, other)
      for column in candidate.indices { candidate[column] -= share * other[column] }
    }
    return candidate
  }
  let best = candidates.max { dot($0, $0) < dot($1, $1) } ?? []
  let length = dot(best, best).squareRoot()
  return best.map { $0 / length }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}
