/// A function of each element by itself, usually after a `Linear`.
public protocol Activation: Layer {
  /// The range of its outputs, and so of the targets that it can learn; nil: all numbers.
  var outputRange: ClosedRange<Double>? { get }

  /// The initializer that suits a `Linear` before it.
  var fittingInitializer: any Initializer { get }
}

extension Activation {
  /// nil: all numbers.
  public var outputRange: ClosedRange<Double>? { nil }
  /// `GlorotNormal`, which suits functions with a slope of 1 at 0.
  public var fittingInitializer: any Initializer { GlorotNormal() }
}

/// An activation that two inner loops compute: one for the values, one for the gradient.
protocol ElementwiseActivation: Activation, FormedLayer {
  var function: Elementwise { get }
}

extension ElementwiseActivation {
  var form: Form { .elementwise(function) }

  public func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(
      outputWidth: inputWidth, backwardReads: function.readsOutput ? .output : .input)
  }

  public func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    function.value(pass.input, into: pass.output)
  }

  public func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    guard let inputGradient = pass.inputGradient else { return }
    function.gradient(
      reading: function.readsOutput ? pass.output : pass.input, pass.outputGradient,
      into: inputGradient)
  }
}
