/// The identity: each element as it is. In words it is `linear`, a `Linear` without an activation.
///
///     y = x      ∂x = ∂y
public struct Identity: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "Identity" }

  public func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(outputWidth: inputWidth, backwardReads: [])
  }

  public func forward<S: Scalar>(_ pass: ForwardPass<S>) { pass.output.assign(pass.input) }

  public func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    pass.inputGradient?.assign(pass.outputGradient)
  }

  static let entry = CatalogueEntry<any Activation>("linear", help: "x as it is") { _ in
    Identity()
  }
}
