import NN
import Plot

/// How far places are from rows of data, as a multiple of what rows are from each other.
struct DataDistances: Sendable {
  /// The rows, in deviations of the columns: rows x columns.
  private let rows: [[Double]]
  private let spreads: [ColumnSpread]
  private let means: [Double]
  /// The distance within which most rows have another.
  private let usual: Double

  /// The most rows, and the most numbers of all of them, to which distances are measured.
  private static let mostRows = 500
  private static let mostNumbers = 20_000
  /// The share of the rows that have another within the usual distance.
  private static let share = 0.95

  /// The distances from `inputs`, samples x features. Of many rows, evenly spaced ones count.
  init(_ inputs: Matrix<Double>) {
    let columns = (0..<inputs.columns).map { column in
      (0..<inputs.rows).map { inputs[$0, column] }
    }
    let spreads = columns.map(ColumnSpread.init)
    let most = min(max(Self.mostNumbers / max(inputs.columns, 1), 50), Self.mostRows)
    let means = spreads.map(\.mean)
    let rows = RowSample(columns.prefix(2).map { $0 }, most: most).rows.map { row in
      columns.indices.map { spreads[$0].deviations(from: means[$0], to: columns[$0][row]) }
    }
    self.spreads = spreads
    self.means = means
    self.rows = rows
    let nearest = rows.indices.map { index in
      rows.indices.reduce(Double.infinity) {
        $1 == index ? $0 : min($0, squareDistance(rows[index], rows[$1]))
      }
    }.sorted()
    let place = Int(Self.share * Double(max(nearest.count - 1, 0)))
    let found = nearest.isEmpty ? 0 : nearest[place].squareRoot()
    usual = found > 0 && found.isFinite ? found : 1
  }

  /// The distance of each of `places`, places x features in natural units, to the nearest row.
  func distances(of places: Matrix<Double>) -> [Double] {
    (0..<places.rows).map { place in
      let point = spreads.indices.map {
        spreads[$0].deviations(from: means[$0], to: places[place, $0])
      }
      return rows.reduce(Double.infinity) { min($0, squareDistance(point, $1)) }.squareRoot()
        / usual
    }
  }
}

private func squareDistance(_ first: [Double], _ second: [Double]) -> Double {
  var sum = 0.0
  for index in first.indices {
    let difference = first[index] - second[index]
    sum += difference * difference
  }
  return sum
}
