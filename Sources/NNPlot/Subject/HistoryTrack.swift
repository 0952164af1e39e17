/// How the costs of a training go from its first epoch to its last, where that is known beforehand or
/// afterwards: what frames need for axes that stay.
public struct HistoryTrack: Sendable {
  /// The cost of each epoch, and that of the rows held out; empty: none are.
  public var costs: [Double]
  public var validation: [Double]

  public init(costs: [Double], validation: [Double] = []) {
    self.costs = costs
    self.validation = validation
  }
}
