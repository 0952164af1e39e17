/// How much of a pass over all rows is done.
public struct EpochProgress: Equatable, Sendable {
  /// The number of batches that are done.
  public var batches: Int
  /// The sum of their costs, each times the weight of its batch if there are several.
  public var costSum: Double
  /// The sum of their weights.
  public var weightSum: Double

  /// The progress after `batches` batches; by default none is done.
  public init(batches: Int = 0, costSum: Double = 0, weightSum: Double = 0) {
    self.batches = batches
    self.costSum = costSum
    self.weightSum = weightSum
  }
}
