import FileIO

/// How good the outputs for one target are, a number.
///
/// What has no value for the given rows is nil; all is nil if a number is not finite.
public struct TargetScore: Equatable, Sendable {
  /// The name of the target; empty: it has none.
  public let name: String
  /// The unit of the target, such as `mpg`; nil: it is not known.
  public let unit: String?
  /// The mean of the targets.
  public let mean: Double?
  /// Their standard deviation: the root of the mean of (target - mean)^2.
  public let deviation: Double?
  /// See `Metric.r2`; nil also if all targets are the same.
  public let r2: Double?
  /// See `Metric.rmse`.
  public let rmse: Double?
  /// See `Metric.mae`.
  public let mae: Double?
  /// The number that is always the answer of those who know no inputs.
  public let trivialAnswer: Double?
  /// R2 of that answer: 0 if it is the mean of these targets, else below; nil as for `r2`.
  public let trivialR2: Double?
  /// The root of that answer's mean squared error.
  public let trivialRMSE: Double?
  /// The smallest and the largest output.
  public let outputs: ClosedRange<Double>?

  /// The scores of `outputs` for `targets`. `trivialAnswer` is the mean of the targets used for
  /// training; nil: the mean of these. Precondition: there are as many outputs as targets.
  public init(
    outputs: [Double], targets: [Double], name: String = "", unit: String? = nil,
    trivialAnswer: Double? = nil
  ) {
    require(
      outputs.count == targets.count, "\(outputs.count) outputs, \(targets.count) targets")
    self.name = name
    self.unit = unit
    // The computed mean of equal numbers may differ from them in the last bit.
    let isConstant = targets.allSatisfy { $0 == targets[0] }
    let mean = (isConstant ? targets.first : meanOrNil(targets)).flatMap(\.finite)
    let answer = trivialAnswer ?? mean
    let variance = mean.flatMap { mean in Self.meanSquare(targets.map { $0 - mean }) }
    let error = Self.meanSquare(zip(targets, outputs).map { $0 - $1 })
    let trivialError = answer.flatMap { answer in Self.meanSquare(targets.map { $0 - answer }) }
    self.mean = mean
    self.trivialAnswer = answer
    deviation = variance?.squareRoot()
    rmse = error?.squareRoot()
    mae = meanOrNil(zip(targets, outputs).map { abs($0 - $1) }).flatMap(\.finite)
    trivialRMSE = trivialError?.squareRoot()
    r2 = Self.r2(error, variance)
    trivialR2 = Self.r2(trivialError, variance)
    self.outputs =
      outputs.allSatisfy(\.isFinite)
      ? outputs.min().flatMap { least in outputs.max().map { least...$0 } } : nil
  }

  private static func r2(_ error: Double?, _ variance: Double?) -> Double? {
    guard let error, let variance, variance > 0 else { return nil }
    return (1 - error / variance).finite
  }

  private static func meanSquare(_ numbers: [Double]) -> Double? {
    meanOrNil(numbers.map { $0 * $0 }).flatMap(\.finite)
  }
}

extension Double {
  /// The number; nil if it is not finite.
  fileprivate var finite: Double? { isFinite ? self : nil }
}
