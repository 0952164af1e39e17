/// A way to draw the initial weights and biases of a `Linear`.
public protocol Initializer: Sendable {
  /// Sets `weight`, outputs x inputs, and `bias`, a column of outputs, if there is one.
  func initialize<S: Scalar>(
    weight: MutableMatrixView<S>, bias: MutableMatrixView<S>?,
    using generator: inout RandomGenerator)
}
