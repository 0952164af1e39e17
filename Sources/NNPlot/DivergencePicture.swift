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

  /// How far above the greatest number up to the origin the frame reaches: what comes first still shows where
  /// the last steps go to 1e300.
  private static let headroom = 1e9

  /// A picture of `curves` over `steps`; `origin` is the step in which the growth began. Numbers beyond the
  /// axis are arrows at the border, and so are those that are not finite, NaN among them. Precondition:
  /// each curve has a value for every step.
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
    figure.xAxis = Axis(label: "step", range: stepRange, scale: LinearScale(hasWholeTics: true))
    let range = valueRange
    figure.yAxis = Axis(label: "size", range: range, scale: .logarithmic)
    if steps.contains(origin) {
      figure.marks.append(
        Line(
          [range.lowerBound, range.upperBound].map { Point(x: Double(origin), y: $0) },
          color: style.theme.foreground, width: 1.25, dash: [6, 4], label: "began"))
    }
    figure.subtitle = remarks(above: range.upperBound)
    var lane = 0
    for (index, curve) in curves.enumerated() {
      let color = style.color(ofLine: index)
      let points = zip(steps, curve.values).map { Point(x: Double($0), y: $1) }
        .filter { $0.y.isFinite && $0.y > 0 }
      figure.marks.append(Line(points, color: color, width: 1.75, label: curve.name))
      let beyond = zip(steps, curve.values).filter { !($0.1 <= range.upperBound) }
      if !beyond.isEmpty {
        figure.marks.append(
          BorderArrows(
            beyond.map { Point(x: Double($0.0), y: .infinity) }, color: color, lane: lane))
        lane += 1
      }
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

  /// What the arrows mean, and which curves are not finite from which step on.
  private func remarks(above limit: Double) -> String {
    var words: [String] = []
    if curves.contains(where: { $0.values.contains { $0.isFinite && $0 > limit } }) {
      words.append("arrows: beyond the axis")
    }
    var wrong: [(step: Int, names: [String])] = []
    for curve in curves {
      guard let first = curve.values.firstIndex(where: { !$0.isFinite }) else { continue }
      if let place = wrong.firstIndex(where: { $0.step == steps[first] }) {
        wrong[place].names.append(curve.name)
      } else {
        wrong.append((steps[first], [curve.name]))
      }
    }
    for (step, names) in wrong.sorted(by: { $0.step < $1.step }) {
      words.append("not finite from step \(step): \(names.joined(separator: ", "))")
    }
    return words.joined(separator: "; ")
  }

  /// A factor beyond the least and the greatest number, but not far beyond those up to the origin.
  private var valueRange: ClosedRange<Double> {
    func isPlaced(_ number: Double) -> Bool { number.isFinite && number > 0 }
    let values = curves.flatMap(\.values).filter(isPlaced)
    guard let low = values.min(), let high = values.max() else { return 0.1...10 }
    let early = curves.flatMap { curve in
      zip(steps, curve.values).filter { $0.0 <= origin && isPlaced($0.1) }.map(\.1)
    }
    let limit = (early.max() ?? high) * Self.headroom
    let upper = min(high * 2, max(limit, low * 2), .greatestFiniteMagnitude)
    return max(low / 2, .leastNormalMagnitude)...max(upper, .leastNormalMagnitude)
  }
}
