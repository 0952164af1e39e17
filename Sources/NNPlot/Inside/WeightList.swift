import Plot

/// The weights and biases of some layers as a table of numbers: a row for each.
struct WeightList: Sendable {
  let tables: [WeightTable]
  /// The weights, and the biases, of each table.
  let values: [(weights: [Double], biases: [Double]?)]
  /// The names of the inputs of the first table, and of the units of the last; empty: they have numbers.
  let featureNames: [String]
  let outputNames: [String]

  /// Between which numbers the weights lie.
  var summary: String {
    let finite = values.flatMap(\.weights).lazy.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else {
      return "no weight is a finite number"
    }
    return "weights from \(weightText(low)) to \(weightText(high))"
  }

  /// The columns `layer`, `unit`, `input`, `weight`; a bias has the input `bias`.
  var table: FigureTable {
    var (layers, units, inputs): ([String], [String], [String]) = ([], [], [])
    var numbers: [Double] = []
    for (index, table) in tables.enumerated() {
      let (weights, biases) = values[index]
      let isFirst = index == 0 && table.columns == featureNames.count
      let isLast = index == tables.count - 1 && table.rows == outputNames.count
      for row in 0..<table.rows {
        let unit = isLast ? outputNames[row] : "\(row + 1)"
        for column in 0..<table.columns + (biases == nil ? 0 : 1) {
          let isBias = column == table.columns
          layers.append(table.title)
          units.append(unit)
          inputs.append(
            isBias ? "bias" : isFirst ? featureNames[column] : "\(column + 1)")
          numbers.append(
            isBias ? biases?[row] ?? .nan : weights[row * table.columns + column])
        }
      }
    }
    return FigureTable([
      .init("layer", texts: layers), .init("unit", texts: units), .init("input", texts: inputs),
      .init("weight", numbers: numbers),
    ])
  }
}
