/// What is known of a training at the moment at which its network is drawn.
public struct TrainingMoment: Sendable {
  /// The epochs that are done, and those that are planned; nil: the training is over.
  public var epoch: Int
  public var epochs: Int?
  /// The cost of the network on all rows.
  public var cost: Double
  /// The cost of each epoch up to now, and that of the rows held out; NaN: it was not taken.
  public var costs: [Double]
  public var validation: [Double]

  public init(
    epoch: Int, epochs: Int? = nil, cost: Double, costs: [Double] = [], validation: [Double] = []
  ) {
    self.epoch = epoch
    self.epochs = epochs
    self.cost = cost
    self.costs = costs
    self.validation = validation
  }
}
