import FileIO
import Plot

/// The cost over the epochs, or another number, on a logarithmic axis where it falls or rises by a large
/// factor. With it that of the rows that are held out for validation, and the epoch where it is best.
public struct HistoryPicture: Sendable {
  private let costs: [Double]
  private let validation: [Double]
  /// The epoch of each cost, in increasing order.
  private let epochs: [Double]
  private let best: Point?
  private let bestName: String
  private let name: String
  private let mayBeLogarithmic: Bool
  private let style: PictureStyle

  /// The most points that a line has: more than any page has pixels across.
  private static let mostPoints = 4000
  /// The most points that are marked.
  private static let mostMarked = 5
  /// The factor between the costs from which on their axis is logarithmic.
  private static let logarithmicFactor = 4.0

  /// A picture of `costs`, each after one of the `epochs` (nil: 1, 2, 3 and so on), in any order; NaN:
  /// there is none. `validation` holds the costs of held-out rows after the same epochs; empty: no rows
  /// are held out. `bestName` is what the key calls `bestEpoch`, `name` what they are if they are no costs, and `mayBeLogarithmic` whether equal
  /// factors can matter. Precondition: `epochs` and `validation`, where given, are as long as `costs`, and
  /// `bestEpoch` is one of the epochs with validation.
  public init(
    costs: [Double], validation: [Double] = [], epochs: [Double]? = nil, bestEpoch: Int? = nil,
    bestName: String = "best", name: String = "cost", mayBeLogarithmic: Bool = true,
    style: PictureStyle = PictureStyle()
  ) {
    let epochs = epochs ?? costs.indices.map { Double($0 + 1) }
    require(epochs.count == costs.count, "\(epochs.count) epochs for \(costs.count) costs")
    require(
      validation.isEmpty || validation.count == costs.count,
      "\(validation.count) validation costs for \(costs.count) epochs")
    let bestIndex = bestEpoch.flatMap { epochs.firstIndex(of: Double($0)) }
    require(
      bestEpoch == nil || bestIndex != nil && !validation.isEmpty,
      "a best epoch that has no validation cost")
    // What comes after an epoch that is no number has no place.
    let order = epochs.indices.filter { epochs[$0].isFinite }
      .sorted { (epochs[$0], $0) < (epochs[$1], $1) }
    self.costs = order.map { costs[$0] }
    self.validation = validation.isEmpty ? [] : order.map { validation[$0] }
    self.epochs = order.map { epochs[$0] }
    best = bestIndex.map { Point(x: epochs[$0], y: validation[$0]) }
    self.bestName = bestName
    self.name = name
    self.mayBeLogarithmic = mayBeLogarithmic
    self.style = style
  }

  /// The picture.
  public var figure: Figure {
    var figure = Figure(title: "\(name) over epochs")
    figure.xAxis = Axis(
      label: "epoch", range: epochRange,
      hasWholeTics: epochs.allSatisfy { $0 == $0.rounded() })
    figure.yAxis = costAxis
    figure.theme = style.theme
    let isAlone = validation.isEmpty
    figure.marks = marks(costs, line: 0, label: isAlone ? nil : "training")
    guard !isAlone else { return figure }
    figure.keyPlace = .above
    figure.marks += marks(validation, line: 1, label: "validation")
    if let best {
      let marker = MarkerStyle(
        size: 8, fill: style.color(ofLine: 1), outline: style.theme.foreground, outlineWidth: 1.25)
      figure.marks.append(
        Scatter([best], style: marker, label: "\(bestName), epoch \(Int(best.x))"))
    }
    return figure
  }

  /// Whether so few points are drawn that a line alone hides where they are.
  private var areMarked: Bool {
    [costs, validation].allSatisfy { $0.count { !$0.isNaN } <= Self.mostMarked }
  }

  /// Logarithmic where costs differ by so much that equal factors should be equal lengths; negative ones
  /// would have no place there. On a linear one, and where points are marked, all are clear of the
  /// border.
  private var costAxis: Axis {
    var axis = Axis(label: name)
    let finite = (costs + validation).filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max(), low < high else { return axis }
    let positive = finite.lazy.filter { $0 > 0 }
    if mayBeLogarithmic, low >= 0, let smallest = positive.min(),
      high / Self.logarithmicFactor >= smallest
    {
      axis.scale = .logarithmic
      // A tenth beyond, where the numbers reach so far.
      let (lower, upper) = (smallest / 1.1, high * 1.1)
      if areMarked, lower > 0, upper.isFinite { axis.range = lower...upper }
    } else {
      axis.range = withMargin(finite)
    }
    return axis
  }

  /// From 0, unless all epochs are far from it; what is marked stays clear of the border.
  private var epochRange: ClosedRange<Double>? {
    guard let first = epochs.first, let last = epochs.last else { return nil }
    guard first < last else { return first - 1...last + 1 }
    let low = first >= 0 && first <= last / 2 ? 0 : first - (last / 20 - first / 20)
    return low...(areMarked || best?.x == last ? last + (last / 20 - low / 20) : last)
  }

  private func marks(_ costs: [Double], line index: Int, label: String?) -> [any Mark] {
    let color = style.color(ofLine: index)
    let points = points(costs)
    let line = Line(points, color: color, width: 1.5, label: label)
    guard areMarked else { return [line] }
    let marker = MarkerStyle(size: 6, fill: color, outline: style.theme.background)
    return [line, Scatter(points, style: marker)]
  }

  /// The costs as points; of a long history the smallest and the largest of each stretch, which is
  /// all that a line of this many pixels shows. Epochs without a cost are left out: the line runs on.
  private func points(_ costs: [Double]) -> [Point] {
    func point(_ index: Int) -> Point { Point(x: epochs[index], y: costs[index]) }
    let stretch = max(1, (2 * costs.count + Self.mostPoints - 1) / Self.mostPoints)
    guard stretch > 2 else { return costs.indices.filter { !costs[$0].isNaN }.map(point) }
    return stride(from: 0, to: costs.count, by: stretch).flatMap { start in
      let indices = (start..<min(start + stretch, costs.count)).filter { !costs[$0].isNaN }
      guard let low = indices.min(by: { costs[$0] < costs[$1] }),
        let high = indices.max(by: { costs[$0] < costs[$1] })
      else { return [Point]() }
      return [min(low, high), max(low, high)].map(point)
    }
  }
}
