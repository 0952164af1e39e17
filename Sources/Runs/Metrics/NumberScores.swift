import FileIO
import NN

/// How good outputs that are numbers are, for one target or several.
public struct NumberScores: Equatable, Sendable {
  /// How many rows there are.
  public let rows: Int
  /// The score for each target, at least one.
  public let targets: [TargetScore]

  /// The scores of `outputs` for `targets`, both samples x targets in the unit of the targets.
  ///
  /// `names` and `units` are those of the targets; empty: not known. `means` are those of the targets
  /// used for training; nil: those of these targets. Precondition: the counts fit each other.
  public init<S: Scalar>(
    outputs: Matrix<S>, targets: Matrix<Double>, names: [String] = [], units: [String?] = [],
    means: [Double]? = nil
  ) {
    require(
      outputs.rows == targets.rows && outputs.columns == targets.columns && targets.columns > 0,
      """
      outputs of \(outputs.rows) x \(outputs.columns), targets of \(targets.rows) x \
      \(targets.columns)
      """)
    for count in [names.count, units.count, means?.count ?? 0] {
      require(
        count == 0 || count == targets.columns,
        "\(count) names, units or means for \(targets.columns) targets")
    }
    let outputs = Matrix<Double>(outputs)
    rows = targets.rows
    self.targets = (0..<targets.columns).map { column in
      TargetScore(
        outputs: outputs.column(column), targets: targets.column(column),
        name: names.isEmpty ? "" : names[column], unit: units.isEmpty ? nil : units[column],
        trivialAnswer: means?[column])
    }
  }

  /// See `Metric.r2`: the mean over targets that are not constant; nil: there is no such target, or a
  /// number is not finite.
  public var r2: Double? { mean(\.r2) }

  /// R2 of always answering the means: 0 for the means of these targets, else below.
  public var trivialR2: Double? { mean(\.trivialR2) }

  /// Whether the squared errors are smaller than those of always answering the means, on average over
  /// the targets for which they are not all 0; nil: there are no rows.
  public var isBetterThanTrivial: Bool? {
    guard rows > 0 else { return nil }
    var ratios: [Double] = []
    for target in targets {
      guard let error = target.rmse, let trivial = target.trivialRMSE else { return false }
      let ratio = error / trivial
      if trivial > 0 { ratios.append(ratio * ratio) }
    }
    return meanOrNil(ratios).map { $0 < 1 } ?? false
  }

  /// The value of `metric`, the mean over targets; nil if it has none for these rows or this task.
  public func value(of metric: Metric) -> Double? {
    switch metric {
    case .r2: r2
    case .rmse: mean(\.rmse)
    case .mae: mean(\.mae)
    default: nil
    }
  }

  /// The mean over targets; nil if a target has not this value, except for a constant one.
  private func mean(_ value: (TargetScore) -> Double?) -> Double? {
    var values: [Double] = []
    for target in targets {
      if let value = value(target) {
        values.append(value)
      } else if target.rmse == nil || target.deviation != 0 {
        return nil
      }
    }
    return meanOrNil(values)
  }
}
