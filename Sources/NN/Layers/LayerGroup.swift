/// A kind of layer that is made of other layers, such as `Residual`.
public struct LayerGroup: Sendable {
  /// Whether the input is added to the last layer's output, which must then be as wide as the
  /// input.
  public let addsInput: Bool
  private let maker: @Sendable ([any Layer]) -> any Layer

  /// A kind of layer that `make` makes of the layers within it.
  public init(addsInput: Bool = false, make: @escaping @Sendable ([any Layer]) -> any Layer) {
    self.addsInput = addsInput
    maker = make
  }

  /// One layer made of `layers`, first to last.
  public func make(_ layers: [any Layer]) -> any Layer { maker(layers) }
}
