/// What a frame shows besides the network.
public struct FrameMoment: Sendable {
  /// The epochs that are done, and those that are planned.
  public let epoch: Int
  public let epochs: Int
  /// The cost of the network on all rows.
  public let cost: Double
  /// The cost of each epoch up to now.
  public let costs: [Double]
  /// The cost of the rows that are held out, after each epoch; empty if none are.
  public let validationCosts: [Double]
}
