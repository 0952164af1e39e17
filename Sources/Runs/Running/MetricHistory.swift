/// The metrics of a training at those of its epochs at which they were taken.
public struct MetricHistory: Equatable, Sendable {
  /// The epochs, in increasing order.
  public internal(set) var epochs: [Int] = []
  /// A column for each metric: its values at `epochs`; NaN: it had none.
  public internal(set) var columns: [HistoryColumn] = []

  /// No metrics.
  public init() {}

  /// The latest values of the metric `key`: of the rows trained on, and of those held out; nil: none.
  public func latest(_ key: String) -> (training: Double?, validation: Double?) {
    func latest(_ name: String) -> Double? {
      columns.first { $0.name == name }?.values.last { !$0.isNaN }
    }
    return (latest(key), latest("validation_\(key)"))
  }

  /// The metrics at these epochs of a training of `count` epochs; nil: they do not fit each other.
  init?(epochs: [Int], columns: [HistoryColumn], of count: Int) {
    (self.epochs, self.columns) = (epochs, columns)
    guard zip(epochs, epochs.dropFirst()).allSatisfy(<), (epochs.first ?? 1) > 0,
      (epochs.last ?? 0) <= count, columns.isEmpty == epochs.isEmpty,
      columns.allSatisfy({ $0.values.count == epochs.count })
    else { return nil }
  }

  /// Adds the values after `epoch`, which have the same names in the same order each time.
  mutating func append(_ epoch: Int, _ values: [(name: String, value: Double)]) {
    if columns.isEmpty { columns = values.map { HistoryColumn(name: $0.name, values: []) } }
    epochs.append(epoch)
    for (index, value) in values.enumerated() { columns[index].values.append(value.value) }
  }

  /// Drops the values at epochs for which `isKept` is false.
  mutating func keep(_ isKept: (Int) -> Bool) {
    let kept = epochs.indices.filter { isKept(epochs[$0]) }
    guard kept.count < epochs.count else { return }
    epochs = kept.map { epochs[$0] }
    for column in columns.indices {
      columns[column].values = kept.map { [values = columns[column].values] in values[$0] }
    }
  }

  /// The place of `epoch` in `epochs`; nil: no metrics were taken then.
  func index(ofEpoch epoch: Int) -> Int? {
    // Nearly always the last one is asked for.
    if epochs.last == epoch { return epochs.count - 1 }
    var (low, high) = (0, epochs.count)
    while low < high {
      let middle = (low + high) / 2
      if epochs[middle] < epoch { low = middle + 1 } else { high = middle }
    }
    return low < epochs.count && epochs[low] == epoch ? low : nil
  }
}
