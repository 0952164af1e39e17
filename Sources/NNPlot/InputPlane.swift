import NN
import Plot

/// A plane through the space of a network's inputs.
struct InputPlane: Sendable {
  /// How a point (u, v) of the plane becomes inputs.
  private enum Kind {
    /// Two columns are u and v themselves; the others stay at the origin.
    case columns(Int, Int)
    /// origin + u a + v b, where a and b are at right angles to each other, of length 1 and in units of
    /// the columns' deviations.
    case directions([Double], [Double])
  }

  let labels: [String]
  /// What holds for all points of the plane, in words; empty where it is the whole space.
  let caption: String
  private let kind: Kind
  private let origin: [Double]
  private let spreads: [ColumnSpread]

  /// The plane along `axes` through the data: samples x at least 2. Inputs of one of the `groups` come
  /// from the same column of a table.
  init(
    _ axes: PlaneAxes, of inputs: Matrix<Double>, names: [String], groups: [Range<Int>] = []
  ) {
    let columns = (0..<inputs.columns).map { column in
      (0..<inputs.rows).map { inputs[$0, column] }
    }
    let spreads = columns.map(ColumnSpread.init)
    self.spreads = spreads
    switch axes {
    case .columns(let first, let second):
      kind = .columns(first, second)
      let typical = TypicalRow(columns, names: names, groups: groups)
      origin = typical.values
      labels = [names[first], names[second]]
      let held = typical.words(without: [first, second])
      caption = held.isEmpty ? "" : "at \(held.joined(separator: ", "))"
    case .principalComponents:
      origin = spreads.map(\.mean)
      let standardized = zip(columns, spreads).map { values, spread in
        values.map { spread.deviations(from: spread.mean, to: $0) }
      }
      let components = principalComponents(of: standardized, count: 2)
      kind = .directions(components[0].direction, components[1].direction)
      labels = components.indices.map { index in
        let percent = (100 * components[index].share).rounded()
        return "principal component \(index + 1) (\(Int(percent)) % of the variance)"
      }
      caption = "through the mean of \(names.count) columns"
    }
  }

  /// The inputs at points of the plane: points x input width.
  func inputs(at points: [Point]) -> Matrix<Double> {
    var elements: [Double] = []
    elements.reserveCapacity(points.count * origin.count)
    for point in points {
      switch kind {
      case .columns(let first, let second):
        let start = elements.count
        elements += origin
        elements[start + first] = point.x
        elements[start + second] = point.y
      case .directions(let first, let second):
        for (column, spread) in spreads.enumerated() {
          let deviations = point.x * first[column] + point.y * second[column]
          elements.append(spread.value(deviations, from: origin[column]))
        }
      }
    }
    return Matrix(rows: points.count, columns: origin.count, elements: elements)
  }

  /// Where row `row` of the inputs stands on the plane, and how far from it, in units of the columns'
  /// deviations averaged over the columns.
  func place(_ inputs: Matrix<Double>, row: Int) -> (point: Point, distance: Double) {
    var offset = origin.indices.map {
      spreads[$0].deviations(from: origin[$0], to: inputs[row, $0])
    }
    let point: Point
    switch kind {
    case .columns(let first, let second):
      point = Point(x: inputs[row, first], y: inputs[row, second])
      offset[first] = 0
      offset[second] = 0
    case .directions(let first, let second):
      // Where nothing varies along a direction, rounding alone should not look like data.
      let rounding = 4 * Double(offset.count) * .ulpOfOne
      func along(_ direction: [Double]) -> Double {
        let sum = zip(direction, offset).reduce(0) { $0 + $1.0 * $1.1 }
        return abs(sum) > rounding ? sum : 0
      }
      point = Point(x: along(first), y: along(second))
      for column in offset.indices {
        offset[column] -= point.x * first[column] + point.y * second[column]
      }
    }
    let square = offset.reduce(0) { $0 + $1 * $1 }
    return (point, (square / Double(max(origin.count - 2, 1))).squareRoot())
  }
}
