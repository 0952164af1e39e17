import Datasets
import NN

/// A value of a row that is far from those of the other rows.
public struct UnusualValue: Equatable, Sendable {
  /// The name of its column.
  public let column: String
  /// The column's position in the file, from 1; nil: it is of no table.
  public let position: Int?
  /// The value.
  public let value: Double
  /// The range in which nearly all other rows have theirs: all but the least and the greatest hundredth.
  public let usual: ClosedRange<Double>
  /// How many times the width of that range the value is outside of it.
  public let distance: Double
}

/// The usual ranges of all columns of a run.
struct UsualValues {
  private struct Column {
    let name: String
    let position: Int?
    /// Where its values, in natural units, stand in a dataset with the run's columns.
    let matrix: KeyPath<Dataset, Matrix<Double>>
    let index: Int
    let sorted: [Double]
  }

  private let columns: [Column]

  /// The share of the rows on each side that do not count.
  private static let edge = 0.01
  /// The most rows that a range is taken from.
  private static let mostRows = 20_000

  init<S: Scalar>(_ run: Run<S>) {
    let dataset = run.dataset
    let chosen = evenRows(Self.mostRows, of: dataset.inputs.rows)
    func column(
      _ name: String, _ source: String, _ matrix: KeyPath<Dataset, Matrix<Double>>, _ index: Int
    ) -> Column {
      Column(
        name: name, position: run.data.table?.column(named: source)?.position, matrix: matrix,
        index: index, sorted: chosen.map { dataset[keyPath: matrix][$0, index] }.sorted())
    }
    var sources = dataset.featureNames
    for source in run.data.preparation?.sources ?? [] {
      for input in source.inputs { sources[input] = source.name }
    }
    var columns = dataset.featureNames.indices.map { index in
      column(dataset.featureNames[index], sources[index], \.inputs, index)
    }
    if run.task.classNames.isEmpty {
      let names = run.targetNames
      for index in 0..<dataset.targets.columns {
        let name = index < names.count ? names[index] : dataset.targetName
        columns.append(column(name, name, \.targets, index))
      }
    }
    self.columns = columns
  }

  /// The most unusual value of a row of `dataset`, which has the run's columns; nil: there are none.
  func mostUnusual(inRow row: Int, of dataset: Dataset) -> UnusualValue? {
    columns.map { unusual($0, dataset[keyPath: $0.matrix][row, $0.index]) }.max {
      $0.distance < $1.distance
    }
  }

  private func unusual(_ column: Column, _ value: Double) -> UnusualValue {
    let sorted = column.sorted
    // In a small table the value itself would stand at the edge.
    var edge = Int(Self.edge * Double(sorted.count))
    if sorted.count > 2 { edge = max(edge, 1) }
    let (low, high) = (sorted[min(edge, sorted.count - 1)], sorted[max(sorted.count - 1 - edge, 0)])
    let usual = min(low, high)...max(low, high)
    let outside = max(usual.lowerBound - value, value - usual.upperBound, 0)
    let width = usual.upperBound - usual.lowerBound
    // Of a column that hardly varies, its size or 1 is the measure.
    let measure = width > 0 ? width : max(abs(usual.upperBound), 1)
    return UnusualValue(
      column: column.name, position: column.position, value: value, usual: usual,
      distance: outside / measure)
  }
}
