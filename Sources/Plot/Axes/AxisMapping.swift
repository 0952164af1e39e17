/// Where the numbers of an axis stand on the page, and its tics.
public struct AxisMapping: Hashable, Sendable {
  /// The numbers at the axis's ends.
  public let range: ClosedRange<Double>
  /// The tics in the range.
  public private(set) var tics: [Tic]
  private let scale: Axis.Scale
  private let start: Double
  private let factor: Double
  private let origin: Double

  /// The mapping of `axis`, whose marks span `extent`, onto the page from `start` to `end`, with
  /// at most `mostTics` labels.
  init(
    _ axis: Axis, extent: ClosedRange<Double>?, from start: Double, to end: Double, mostTics: Int
  ) {
    scale = axis.scale
    self.start = start
    let range: ClosedRange<Double>
    switch axis.scale {
    case .linear:
      let wide = Self.wide(axis.range ?? extent ?? 0...1)
      let spacing = LinearTics(length: wide.upperBound - wide.lowerBound, most: mostTics)
      range = axis.range == nil ? spacing.widened(wide) : wide
      tics = spacing.tics(in: range)
    case .logarithmic:
      let given = axis.range ?? extent ?? 1...10
      let isUsable = given.lowerBound > 0 && given.upperBound.isFinite
      let wide = isUsable ? given : 1...10
      range =
        axis.range == nil || wide.lowerBound == wide.upperBound
        ? Self.distinct(LogarithmicTics.widened(wide)) : wide
      tics = LogarithmicTics(most: mostTics).tics(in: range)
    }
    self.range = range
    origin = Self.transformed(range.lowerBound, axis.scale)
    factor = (end - start) / (Self.transformed(range.upperBound, axis.scale) - origin)
  }

  /// The page's coordinate of `number`; not finite where it has no place on the axis.
  public func position(_ number: Double) -> Double {
    start + (Self.transformed(number, scale) - origin) * factor
  }

  /// The same axis with only the first of its labels.
  var withFirstLabel: AxisMapping {
    var axis = self
    let first = tics.firstIndex { $0.label != nil }
    for index in tics.indices where index != first { axis.tics[index].label = nil }
    return axis
  }

  private static func transformed(_ number: Double, _ scale: Axis.Scale) -> Double {
    scale == .linear ? number : number > 0 ? logarithm(number) : .nan
  }

  /// `range` with bounds far enough apart for distinct tics.
  static func wide(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard low.isFinite, high.isFinite, (high - low).isFinite else { return 0...1 }
    let size = max(abs(low), abs(high))
    if high - low > size * 1e-12, high - low > 1e-300 { return range }
    let margin = size > 1e-290 ? size / 10 : 1
    return low - margin...high + margin
  }

  private static func distinct(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    range.lowerBound < range.upperBound
      ? range : range.lowerBound / 10...range.upperBound * 10
  }
}
