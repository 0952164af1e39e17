extension TrainingHistory {
  /// What is known of `epoch`, by the names of the columns in `history.csv`; a column without a value is
  /// left out. Precondition: it is one of the epochs.
  public func values(ofEpoch epoch: Int) -> [(name: String, value: Double)] {
    var values: [(name: String, value: Double)] = []
    forEachValue(ofEpoch: epoch) { values.append(($0, $1)) }
    return values
  }

  /// Calls `body` with what `values(ofEpoch:)` gives. It takes no memory, since logs do it each epoch.
  func forEachValue(ofEpoch epoch: Int, _ body: (_ name: String, _ value: Double) -> Void) {
    func visit(_ column: Column, _ values: [Double]) {
      let value = values[epoch - 1]
      if !value.isNaN { body(column.rawValue, value) }
    }
    visit(.cost, costs)
    if !validationCosts.isEmpty { visit(.validationCost, validationCosts) }
    visit(.learningRate, learningRates)
    visit(.gradientNorm, gradientNorms)
    guard let index = metrics.index(ofEpoch: epoch) else { return }
    for column in metrics.columns where !column.values[index].isNaN {
      body(column.name, column.values[index])
    }
  }

  /// The history as a table in CSV: `epoch`, the `columns`, and the metrics, of which a cell is empty where
  /// it was not taken.
  public var csv: String {
    let (columns, metrics) = (columns, metrics)
    var text = "epoch"
    for column in columns + metrics.columns { text += ",\(column.name)" }
    text += "\n"
    let none = String(repeating: ",", count: metrics.columns.count)
    var taken = 0
    for epoch in 0..<epochs {
      text += "\(epoch + 1)"
      for column in columns { Self.append(column.values[epoch], to: &text) }
      if taken < metrics.epochs.count, metrics.epochs[taken] == epoch + 1 {
        for column in metrics.columns { Self.append(column.values[taken], to: &text) }
        taken += 1
      } else {
        text += none
      }
      text += "\n"
    }
    return text
  }

  private static func append(_ value: Double, to text: inout String) {
    text += value.isNaN ? "," : ",\(value)"
  }
}
