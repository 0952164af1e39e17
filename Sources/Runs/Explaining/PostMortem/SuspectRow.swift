import NN

/// A row that had a large part in the step in which a training began to diverge.
public struct SuspectRow: Equatable, Sendable {
  /// Its number among the training rows, from 0.
  public let row: Int
  /// Its line in the table's file; nil: it is of no table.
  public let line: Int?
  /// Its share in the cost of the batch.
  public let costShare: Double
  /// Its share in the sum of the lengths of the rows' gradients.
  public let gradientShare: Double
  /// Its most unusual value.
  public let unusual: UnusualValue?

  /// How far outside the usual range a value must be to be a fault of the row.
  static let faultDistance = 10.0

  /// Whether its values are the likely cause, among `rows` rows of the batch: its share is 20 times
  /// that of an equal part, or nearly a third of all.
  func isCulprit(among rows: Int) -> Bool {
    gradientShare >= min(0.3, max(0.05, 20 / Double(rows)))
      && (unusual?.distance ?? 0) >= Self.faultDistance
  }
}

/// The part that each row of a batch has in its cost and gradient.
struct RowShares<S: Scalar> {
  /// The rows with the largest shares, the largest first.
  let suspects: [SuspectRow]
  /// Whether the values of the first of them are the likely cause.
  let hasCulprit: Bool

  /// How many are kept.
  private static var mostSuspects: Int { 10 }
  /// The most rows whose gradient is computed.
  private static var mostGradients: Int { 2000 }

  init(_ run: Run<S>, _ network: Sequential<S>, rows: [Int]) {
    let (inputs, targets) = (run.inputs.picking(rows), run.targets.picking(rows))
    let outputs = network.forward(inputs)
    let slopes = run.loss.gradient(output: outputs, target: targets)
    func row(_ matrix: Matrix<S>, _ index: Int) -> Matrix<S> { matrix.rows(index..<index + 1) }
    let costs = rows.indices.map { index in
      Self.size(run.loss.value(output: row(outputs, index), target: row(targets, index)))
    }
    // How long a row's gradient may be at most, but for a factor that all rows share: enough to choose
    // those that are worth computing.
    let guesses = rows.indices.map { index in
      Self.size(row(slopes, index).elements.length * (1 + row(inputs, index).elements.length))
    }
    let chosen = rows.indices.sorted { (-guesses[$0], $0) < (-guesses[$1], $1) }
      .prefix(Self.mostGradients)
    let lengths = chosen.map { index in
      Self.size(
        network.backward(row(inputs, index), outputGradient: row(slopes, index)).parameters.length)
    }
    let (costSum, lengthSum) = (Self.sum(costs), Self.sum(lengths))
    let order = chosen.indices.sorted {
      (-lengths[$0], chosen[$0]) < (-lengths[$1], chosen[$1])
    }
    let usual = UsualValues(run)
    let suspects = order.prefix(Self.mostSuspects).map { place in
      let index = chosen[place]
      return SuspectRow(
        row: rows[index], line: run.line(ofTrainingRow: rows[index]),
        costShare: Self.share(costs[index], of: costSum),
        gradientShare: Self.share(lengths[place], of: lengthSum),
        unusual: usual.mostUnusual(inRow: rows[index], of: run.dataset))
    }
    hasCulprit = suspects.first?.isCulprit(among: rows.count) ?? false
    self.suspects = suspects
  }

  /// What is no finite number is as large as can be added.
  private static func size(_ value: Double) -> Double {
    value.isFinite ? abs(value) : .greatestFiniteMagnitude
  }

  /// The sum of sizes, scaled by the largest so that it is finite.
  private static func sum(_ sizes: [Double]) -> (largest: Double, sum: Double) {
    let largest = sizes.max() ?? 0
    guard largest > 0 else { return (1, 1) }
    return (largest, sizes.reduce(0) { $0 + $1 / largest })
  }

  private static func share(_ size: Double, of total: (largest: Double, sum: Double)) -> Double {
    size / total.largest / total.sum
  }
}

extension Run {
  /// The line in the table's file of a row that it trains on; nil: it is of no table.
  func line(ofTrainingRow row: Int) -> Int? {
    data.table?.lines.line(ofRow: rows.training[row])
  }
}
