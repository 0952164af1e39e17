/// A function of each element by itself, which follows a `Linear`.
public protocol Activation: Layer {
  /// What its output lies in, and so what targets it can learn; nil: any number.
  var outputRange: ClosedRange<Double>? { get }

  /// The initializer that suits a `Linear` before it.
  var fittingInitializer: any Initializer { get }
}

extension Activation {
  /// Any number.
  public var outputRange: ClosedRange<Double>? { nil }
  /// That of Glorot and Bengio, which suits functions with a slope of 1 at 0.
  public var fittingInitializer: any Initializer { GlorotNormal() }
}

/// An activation that a pair of inner loops computes.
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
