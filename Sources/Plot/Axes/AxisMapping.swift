/// Where the numbers of an axis stand on the page, and its tics.
public struct AxisMapping: Hashable, Sendable {
  /// The numbers at the axis's ends.
  public let range: ClosedRange<Double>
  /// The tics in the range.
  public private(set) var tics: [Tic]
  /// Whether names stand at the tics rather than numbers.
  public let hasNames: Bool
  /// What has to be known to read the labels: `+1.717e9` where this number has to be added to them,
  /// `1 of 3 names` where there is no room for all; empty where they speak for themselves.
  public let remark: String
  private let scale: Axis.Scale
  /// The factor that keeps differences on a linear axis finite and exact; see `LinearTics`.
  private let unit: Double
  private let start: Double
  private let factor: Double
  private let origin: Double

  /// The mapping of `axis`, whose marks span `extent`, onto the page from `start` to `end`, with
  /// at most `mostTics` labels.
  init(
    _ axis: Axis, extent: ClosedRange<Double>?, from start: Double, to end: Double, mostTics: Int
  ) {
    hasNames = !axis.names.isEmpty
    scale = hasNames ? .linear : axis.scale
    self.start = start
    let range: ClosedRange<Double>
    var remark = ""
    switch scale {
    case .linear where hasNames:
      range = Self.wide(axis.range ?? -0.5...Double(axis.names.count) - 0.5)
      let step = (axis.names.count + mostTics - 1) / max(mostTics, 1)
      tics = stride(from: 0, to: axis.names.count, by: max(step, 1)).compactMap { index in
        range.contains(Double(index)) ? Tic(Double(index), .plain(axis.names[index])) : nil
      }
      if step > 1 { remark = "1 of \(step) names" }
    case .linear:
      let wide = Self.wide(axis.range ?? extent ?? 0...1)
      let spacing = LinearTics(wide, most: mostTics, areWhole: axis.hasWholeTics)
      range = axis.range == nil ? spacing.widened(wide) : wide
      let offset = spacing.offset(in: range)
      tics = spacing.tics(in: range, offset: offset)
      remark = offset?.signedText ?? ""
    case .logarithmic:
      let given = axis.range ?? extent ?? 1...10
      let isUsable = given.lowerBound > 0 && given.upperBound.isFinite
      let wide = isUsable ? given : 1...10
      range =
        axis.range == nil || wide.lowerBound == wide.upperBound
        ? Self.distinct(LogarithmicTics.widened(wide)) : wide
      let offset: Decimal?
      (tics, offset) = LogarithmicTics(most: mostTics).tics(in: range)
      remark = offset?.signedText ?? ""
    }
    self.range = range
    self.remark = remark
    unit = scale == .linear ? powerOfTen(LinearTics.shift(for: range)) : 1
    origin = Self.transformed(range.lowerBound, scale, unit)
    factor = (end - start) / (Self.transformed(range.upperBound, scale, unit) - origin)
  }

  /// The page's coordinate of `number`; not finite where it has no place on the axis.
  public func position(_ number: Double) -> Double {
    start + (Self.transformed(number, scale, unit) - origin) * factor
  }

  /// The same axis with only the first of its labels.
  var withFirstLabel: AxisMapping {
    var axis = self
    let first = tics.firstIndex { $0.label != nil }
    for index in tics.indices where index != first { axis.tics[index].label = nil }
    return axis
  }

  /// The remark as it is written behind an axis's label.
  func remark(behind label: String) -> String {
    if label.isEmpty { return hasNames ? "" : remark }
    return remark.isEmpty ? "" : " (\(remark))"
  }

  /// Whether there is anything to write beside an axis with this label.
  func hasLabel(_ label: String) -> Bool { !label.isEmpty || !remark(behind: label).isEmpty }

  private static func transformed(
    _ number: Double, _ scale: Axis.Scale, _ unit: Double
  ) -> Double {
    scale == .linear ? number * unit : number > 0 ? logarithm(number) : .nan
  }

  /// The shortest linear axis: the numbers within it can still be told apart.
  private static let leastLength = 2_000_000 * Double.leastNonzeroMagnitude

  /// `range` with bounds far enough apart for distinct tics.
  static func wide(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard low.isFinite, high.isFinite else { return 0...1 }
    let size = max(abs(low), abs(high))
    if high - low > size * 1e-12, high - low > leastLength { return range }
    let margin = size > 0 ? max(size / 10, leastLength) : 1
    let largest = Double.greatestFiniteMagnitude
    return max(low - margin, -largest)...min(high + margin, largest)
  }

  /// `range` with bounds that differ, and by more than rounding: the smallest numbers have few digits.
  private static func distinct(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    var (low, high) = (range.lowerBound, max(range.upperBound, leastLength))
    if low == high {
      low = max(low / 10, .leastNonzeroMagnitude)
      high = min(high * 10, .greatestFiniteMagnitude)
    }
    return low...high
  }
}
