import NN

/// Networks that a training has gone through, in the order of their epochs.
public struct TrainingPath<S: Scalar>: Sendable {
  /// The networks, and the epoch of each.
  public var networks: [(epoch: Int, network: Sequential<S>)]

  public init(_ networks: [(epoch: Int, network: Sequential<S>)]) { self.networks = networks }
}
