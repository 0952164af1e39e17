import Datasets
import NN
import Plot

/// The columns of a table whose axes show times.
enum TimeColumns {
  /// What a column's name has if its numbers are seconds or milliseconds since 1970.
  private static let words = ["time", "date", "stamp", "unix"]
  /// The years from 1973 to 2103, in seconds since 1970.
  private static let seconds = 1e8...4.2e9

  /// The scales of the columns of dates and, of numbers, of those that are called times and are seconds or
  /// milliseconds of our time. inputs: samples x features.
  static func scales(
    _ inputs: Matrix<Double>, names: [String], _ preparation: Preparation?
  ) -> [String: TimeScale] {
    var scales: [String: TimeScale] = [:]
    for column in preparation?.timeColumns ?? [] {
      scales[column.name] = TimeScale(origin: column.origin, unit: column.unit)
    }
    for (column, name) in names.enumerated() where inputs.rows > 0 {
      let lower = name.lowercased()
      guard words.contains(where: lower.contains) else { continue }
      for unit in [1, 0.001]
      where (0..<inputs.rows).allSatisfy({ seconds.contains(inputs[$0, column] * unit) }) {
        scales[name] = TimeScale(unit: unit)
      }
    }
    return scales
  }
}
