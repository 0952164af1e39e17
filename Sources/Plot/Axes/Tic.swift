/// A tic of an axis: where it stands and what is written beside it.
public struct Tic: Hashable, Sendable {
  /// The number at which it stands.
  public var value: Double
  /// What is written; nil at a minor tic.
  public var label: TicLabel?

  public init(_ value: Double, _ label: TicLabel? = nil) {
    self.value = value
    self.label = label
  }
}

/// A number as it is written beside a tic: plain, or as a power of ten.
public enum TicLabel: Hashable, Sendable {
  case plain(String)
  /// 10 with this exponent raised.
  case powerOfTen(Int)
}
