import FileIO
import Plot

/// How the numbers of a training grew before it diverged: curves over the steps, on a logarithmic axis,
/// and the step in which the growth began.
public struct DivergencePicture: Sendable {
  private let steps: [Int]
  private let curves: [(name: String, values: [Double])]
  private let origin: Int
  private let style: PictureStyle

  /// The most steps whose points are marked: so few that a line alone hides where they are.
  private static let mostMarked = 20

  /// A picture of `curves` over `steps`; `origin` is the step in which the growth began. Numbers that are
  /// not finite are left out. Precondition: each curve has a value for every step.
  public init(
    steps: [Int], curves: [(name: String, values: [Double])], origin: Int,
    style: PictureStyle = PictureStyle()
  ) {
    for curve in curves {
      require(
        curve.values.count == steps.count, "\(curve.values.count) values for \(steps.count) steps")
    }
    self.steps = steps
    self.curves = curves
    self.origin = origin
    self.style = style
  }

  /// The picture.
  public var figure: Figure {
    var figure = Figure(title: "growth before the training diverged")
    figure.theme = style.theme
    figure.keyPlace = .above
    figure.xAxis = Axis(label: "step", range: stepRange, hasWholeTics: true)
    let range = valueRange
    figure.yAxis = Axis(label: "size", range: range, scale: .logarithmic)
    if steps.contains(origin) {
      figure.marks.append(
        Line(
          [range.lowerBound, range.upperBound].map { Point(x: Double(origin), y: $0) },
          color: style.theme.foreground, width: 1.25, dash: [6, 4], label: "began"))
    }
    for (index, curve) in curves.enumerated() {
      let color = style.color(ofLine: index)
      let points = zip(steps, curve.values).map { Point(x: Double($0), y: $1) }
        .filter { $0.y.isFinite && $0.y > 0 }
      figure.marks.append(Line(points, color: color, width: 1.75, label: curve.name))
      guard steps.count <= Self.mostMarked else { continue }
      let marker = MarkerStyle(size: 6, fill: color, outline: style.theme.background)
      figure.marks.append(Scatter(points, style: marker))
    }
    return figure
  }

  /// A little beyond the first and the last step, where the markers stand.
  private var stepRange: ClosedRange<Double> {
    let (first, last) = (Double(steps.min() ?? 0), Double(steps.max() ?? 1))
    let margin = max((last - first) / 40, 0.5)
    return first - margin...last + margin
  }

  /// A factor beyond the least and the greatest number.
  private var valueRange: ClosedRange<Double> {
    let values = curves.flatMap(\.values).filter { $0.isFinite && $0 > 0 }
    guard let low = values.min(), let high = values.max() else { return 0.1...10 }
    return max(low / 2, .leastNormalMagnitude)...min(high * 2, .greatestFiniteMagnitude)
  }
}
