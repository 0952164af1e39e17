import NN
import Plot

/// A plane through the space of a network's inputs: the points origin + u a + v b.
struct InputPlane: Sendable {
  let labels: [String]
  /// What holds for all points of the plane, in words; empty where it is the whole space.
  let caption: String
  private let origin: [Double]
  /// a and b.
  private let directions: [[Double]]
  /// How much each column varies: what distances are measured in.
  private let deviations: [Double]

  /// The plane along `axes` through the data: samples x at least 2.
  init(_ axes: PlaneAxes, of inputs: Matrix<Double>, names: [String]) {
    let columns = (0..<inputs.columns).map { column in
      (0..<inputs.rows).map { inputs[$0, column] }
    }
    let means = columns.map { values in
      // From the first value, so that the mean of equal ones is exact.
      let first = values.first ?? 0
      return values.reduce(first) { $0 + ($1 - first) / Double(values.count) }
    }
    let deviations = zip(columns, means).map { values, mean in
      // In units of the largest distance, whose square may be no number.
      let largest = values.reduce(0) { max($0, abs($1 - mean)) }
      guard largest > 0, largest.isFinite else { return 1.0 }
      let square = values.reduce(0) { sum, value in
        let share = (value - mean) / largest
        return sum + share * share
      }
      return largest * (square / Double(values.count)).squareRoot()
    }
    self.deviations = deviations
    switch axes {
    case .columns(let first, let second):
      var origin = columns.map(median)
      origin[first] = 0
      origin[second] = 0
      self.origin = origin
      directions = [first, second].map { axis in columns.indices.map { $0 == axis ? 1 : 0 } }
      labels = [names[first], names[second]]
      let held = columns.indices.filter { $0 != first && $0 != second }.map {
        "\(names[$0]) = \(costText(origin[$0]))"
      }
      caption = held.isEmpty ? "" : "at the medians \(held.joined(separator: ", "))"
    case .principalComponents:
      origin = means
      let standardized = columns.indices.map { index in
        columns[index].map { ($0 - means[index]) / deviations[index] }
      }
      let components = principalComponents(of: standardized, count: 2)
      directions = components.map { component in
        zip(component.direction, deviations).map { $0 * $1 }
      }
      labels = components.indices.map { index in
        let percent = (100 * components[index].share).rounded()
        return "principal component \(index + 1) (\(Int(percent)) % of the variance)"
      }
      caption = "through the mean of \(names.count) columns"
    }
  }

  /// The inputs at points of the plane: points x input width.
  func inputs(at points: [Point]) -> Matrix<Double> {
    let (first, second) = (directions[0], directions[1])
    var elements: [Double] = []
    elements.reserveCapacity(points.count * origin.count)
    for point in points {
      for column in origin.indices {
        elements.append(origin[column] + point.x * first[column] + point.y * second[column])
      }
    }
    return Matrix(rows: points.count, columns: origin.count, elements: elements)
  }

  /// Where row `row` of the inputs stands on the plane, and how far from it, in units of the columns'
  /// deviations averaged over the columns.
  func place(_ inputs: Matrix<Double>, row: Int) -> (point: Point, distance: Double) {
    let offset = origin.indices.map { (inputs[row, $0] - origin[$0]) / deviations[$0] }
    // In units of the deviations the two directions are at right angles.
    let axes = directions.map { zip($0, deviations).map { $0 / $1 } }
    let along = axes.map { axis in
      // In units of the largest element, whose square may be no number.
      let largest = axis.reduce(0) { max($0, abs($1)) }
      let unit = axis.map { $0 / largest }
      return zip(unit, offset).reduce(0) { $0 + $1.0 * $1.1 }
        / unit.reduce(0) { $0 + $1 * $1 } / largest
    }
    var square = 0.0
    for column in origin.indices {
      let rest = offset[column] - along[0] * axes[0][column] - along[1] * axes[1][column]
      square += rest * rest
    }
    let others = Double(max(origin.count - 2, 1))
    return (Point(x: along[0], y: along[1]), (max(square, 0) / others).squareRoot())
  }
}

/// The middle of the sorted values, or the mean of the two in the middle.
private func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
