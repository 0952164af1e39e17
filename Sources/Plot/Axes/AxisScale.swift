/// How numbers are laid out along an axis: by equal differences, by equal factors, as names or as times.
///
/// A new kind of axis implements these members; layouts, marks and figures use nothing else.
public protocol AxisScale: Sendable {
  /// Whether `number` has a place on an axis of this kind.
  func hasPlace(_ number: Double) -> Bool

  /// The numbers at the axis's ends: those that are `given`, made fit for this kind, or else ones around
  /// the `extent` of the marks, widened to the next of at most `mostTics` tics; nil: there are none.
  func range(
    given: ClosedRange<Double>?, around extent: ClosedRange<Double>?, mostTics: Int
  ) -> ClosedRange<Double>

  /// The tics in `range`, at most `most` of them with labels, and what has to be known to read them.
  func tics(in range: ClosedRange<Double>, most: Int) -> AxisTics

  /// The function of a number that grows evenly along an axis over `range`. It is not finite for numbers
  /// that have no place.
  func coordinate(over range: ClosedRange<Double>) -> @Sendable (Double) -> Double

  /// Names that stand at 0, 1, 2 and so on in place of numbers; empty: numbers.
  var names: [String] { get }

  /// Whether the axis may be given another scale or range: not if it has names.
  var isNumeric: Bool { get }
}

extension AxisScale {
  /// Every finite number has a place.
  public func hasPlace(_ number: Double) -> Bool { number.isFinite }

  /// None.
  public var names: [String] { [] }

  /// It may, unless it has names.
  public var isNumeric: Bool { names.isEmpty }
}

/// The tics of an axis.
public struct AxisTics: Hashable, Sendable {
  public var tics: [Tic]
  /// What has to be known to read the labels: `+1.717e9` where this number has to be added to them,
  /// `1 of 3 names` where there is no room for all; empty where they speak for themselves.
  public var remark: String

  public init(_ tics: [Tic], remark: String = "") {
    self.tics = tics
    self.remark = remark
  }
}
