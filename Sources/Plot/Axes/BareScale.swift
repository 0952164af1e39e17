/// Equal differences are equal lengths, without tics: for places that stand for nothing by themselves.
public struct BareScale: AxisScale {
  private let linear = LinearScale()

  public init() {}

  public func range(
    given: ClosedRange<Double>?, around extent: ClosedRange<Double>?, mostTics: Int
  ) -> ClosedRange<Double> {
    linear.range(given: given, around: extent, mostTics: mostTics)
  }

  public func tics(in range: ClosedRange<Double>, most: Int) -> AxisTics { AxisTics([]) }

  public func coordinate(over range: ClosedRange<Double>) -> @Sendable (Double) -> Double {
    linear.coordinate(over: range)
  }

  /// Another scale would change nothing.
  public var isNumeric: Bool { false }
}

extension AxisScale where Self == BareScale {
  /// No tics.
  public static var bare: BareScale { BareScale() }
}
