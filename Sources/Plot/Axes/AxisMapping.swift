/// Where the numbers of an axis stand on the page, and its tics.
public struct AxisMapping: Sendable {
  /// The numbers at the axis's ends.
  public let range: ClosedRange<Double>
  /// The tics in the range.
  public private(set) var tics: [Tic]
  /// Whether names stand at the tics rather than numbers.
  public let hasNames: Bool
  /// What has to be known to read the labels; see `AxisTics`.
  public let remark: String
  private let coordinate: @Sendable (Double) -> Double
  private let start: Double
  private let factor: Double
  private let origin: Double

  /// The mapping of `axis`, whose marks span `extent`, onto the page from `start` to `end`, with
  /// at most `mostTics` labels.
  init(
    _ axis: Axis, extent: ClosedRange<Double>?, from start: Double, to end: Double, mostTics: Int
  ) {
    let range = axis.scale.range(given: axis.range, around: extent, mostTics: mostTics)
    let found = axis.scale.tics(in: range, most: mostTics)
    self.range = range
    tics = axis.hasTics ? found.tics : []
    remark = axis.hasTics ? found.remark : ""
    hasNames = !axis.scale.names.isEmpty
    self.start = start
    coordinate = axis.scale.coordinate(over: range)
    origin = coordinate(range.lowerBound)
    let factor = (end - start) / (coordinate(range.upperBound) - origin)
    // Bounds that a scale cannot tell apart: all stands at the start.
    self.factor = factor.isFinite ? factor : 0
  }

  /// The page's coordinate of `number`; not finite where it has no place on the axis.
  public func position(_ number: Double) -> Double {
    start + (coordinate(number) - origin) * factor
  }

  /// The page's coordinate of the edge of an area at `number`: at the axis's end where it has no place, such as
  /// 0 on a logarithmic axis.
  func edge(_ number: Double) -> Double {
    let found = position(number)
    if found.isFinite { return found }
    return position(number > range.lowerBound ? range.upperBound : range.lowerBound)
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
}
