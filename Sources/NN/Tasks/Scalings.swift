/// The scaling before a network and that after it.
public struct Scalings: Equatable, Sendable {
  /// How inputs in natural units become those of the network.
  public var inputs: Scaling
  /// How targets in natural units became those that the network learnt.
  public var targets: Scaling

  /// Scalings of the given parts.
  public init(inputs: Scaling, targets: Scaling) {
    self.inputs = inputs
    self.targets = targets
  }

  /// The scalings that change none of the inputs and targets.
  public static func identity(inputs: Int, targets: Int) -> Scalings {
    Scalings(inputs: .identity(inputs), targets: .identity(targets))
  }

  /// The outputs of `network` in natural units, samples x output width, for inputs in natural units.
  /// Precondition: the shapes fit.
  public func outputs<S: Scalar>(
    of network: Sequential<S>, for natural: Matrix<Double>
  ) -> Matrix<Double> {
    unscaled(network.forward(scaled(natural)))
  }

  /// Inputs in natural units as the network takes them.
  public func scaled<S: Scalar>(_ natural: Matrix<Double>) -> Matrix<S> {
    inputs.isIdentity ? Matrix<S>(natural) : inputs.scaled(natural)
  }

  /// The network's outputs in natural units.
  public func unscaled<S: Scalar>(_ outputs: Matrix<S>) -> Matrix<Double> {
    targets.isIdentity ? Matrix<Double>(outputs) : targets.unscaled(outputs)
  }
}
