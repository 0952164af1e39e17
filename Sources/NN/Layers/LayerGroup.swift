/// A way to make one layer of several, such as `Residual`.
public struct LayerGroup: Sendable {
  /// Whether the input is added to the last layer's output, which then is as wide.
  public let addsInput: Bool
  private let maker: @Sendable ([any Layer]) -> any Layer

  /// The way that `make` goes.
  public init(addsInput: Bool = false, make: @escaping @Sendable ([any Layer]) -> any Layer) {
    self.addsInput = addsInput
    maker = make
  }

  /// One layer of `layers`, first to last.
  public func make(_ layers: [any Layer]) -> any Layer { maker(layers) }
}
