import FileIO
import NN
import Plot

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The gradient that `backward` gives against differences of the cost, element by element, with the
/// tolerance around the diagonal and, below, each error as a multiple of it: what is above 1 is wrong.
///
///     |analytic - numeric| <= absolute tolerance + relative tolerance |numeric|
///
/// Both axes are logarithmic, of absolute values, and colours tell the signs apart; of a number of both
/// signs the error shows below. See `gradientCheck`.
public struct GradientPicture: Sendable {
  private let report: GradientReport
  private let options: GradientCheckOptions
  private let style: PictureStyle
  /// All elements that were compared.
  private let elements: [GradientReport.CheckedElement]
  /// The range of both axes; nil: all elements are 0.
  private let range: ClosedRange<Double>?

  /// How far below the largest gradient one is that has no place.
  private static let depth = 1e-14
  /// The least error that is drawn, as a multiple of the tolerance.
  private static let leastError = 1e-6

  /// A picture of a `report` that was made with the `options`.
  public init(
    _ report: GradientReport, options: GradientCheckOptions = GradientCheckOptions(),
    style: PictureStyle = PictureStyle()
  ) {
    self.report = report
    self.options = options
    self.style = style
    elements = report.entries.flatMap(\.elements)
    let sizes = elements.lazy.flatMap { [abs($0.analytic), abs($0.numeric)] }
      .filter { $0 > 0 && $0.isFinite }
    if let most = sizes.max() {
      let least = max(most * Self.depth, .leastNormalMagnitude)
      range = min(sizes.filter { $0 >= least }.min() ?? most, most)...most
    } else {
      range = nil
    }
  }

  /// The picture.
  public var figure: Figure {
    var figure = Figure(title: title)
    figure.subtitle = notes.joined(separator: "; ")
    figure.summary = summary
    figure.theme = style.theme
    let bounds =
      range.map {
        $0.lowerBound / 1.5...min($0.upperBound * 1.5, .greatestFiniteMagnitude)
      } ?? 1...10
    figure.xAxis = Axis(label: "|gradient| by differences", range: bounds, scale: .logarithmic)
    figure.yAxis = Axis(label: "|gradient| by backward", range: bounds, scale: .logarithmic)
    figure.keyPlace = .above
    figure.marks = [band, diagonal] + scatters { Point(x: abs($0.numeric), y: abs($0.analytic)) }
    if let (name, element) = worst {
      let point = Point(x: abs(element.numeric), y: abs(element.analytic))
      let labels = [PointLabels.Label(point, text: "worst: \(name)")]
      figure.marks += [
        Rings([point], size: 10, color: style.theme.foreground),
        PointLabels(labels, color: style.theme.foreground, halo: style.theme.background),
      ]
    }
    let ends = [bounds.lowerBound, bounds.upperBound]
    let errors = elements.lazy.map(\.excess).filter(\.isFinite)
    let most = max((errors.max() ?? 1) * 2, 10)
    figure.strip = Strip(
      yAxis: Axis(label: "error / tolerance", range: Self.leastError...most, scale: .logarithmic),
      marks: [
        Ribbon(
          lower: ends.map { Point(x: $0, y: 0) }, upper: ends.map { Point(x: $0, y: 1) },
          color: bandColor)
      ] + scatters { Point(x: abs($0.numeric), y: max($0.excess, Self.leastError)) })
    return figure
  }

  /// What is told apart, the most important kind on top.
  private enum Kind: String, CaseIterable {
    case negative, positive
    case atKink = "at a kink"
    case wrong

    init(_ element: GradientReport.CheckedElement) {
      self =
        !element.isRight
        ? .wrong : element.isAtKink ? .atKink : element.numeric < 0 ? .negative : .positive
    }
  }

  /// A scatter for each kind of which there are elements.
  private func scatters(_ place: (GradientReport.CheckedElement) -> Point) -> [any Mark] {
    let density = PointDensity(elements.count)
    return Kind.allCases.compactMap { kind in
      let points = elements.filter { Kind($0) == kind }.map(place)
      guard !points.isEmpty else { return nil }
      let (shape, line): (MarkerShape, Int) =
        switch kind {
        case .negative: (.circle, 1)
        case .positive: (.circle, 0)
        case .atKink: (.triangle, 2)
        case .wrong: (.diamond, 3)
        }
      let marker = MarkerStyle(
        shape: shape, size: shape == .circle ? 6 : 8, fill: style.color(ofLine: line),
        outline: style.theme.background, outlineWidth: shape == .circle ? 0 : 0.75)
      return Scatter(
        points, style: kind == .wrong ? marker : density.thinned(marker), label: kind.rawValue)
    }
  }

  private var diagonal: Line {
    Line(
      [range?.lowerBound ?? 1, range?.upperBound ?? 10].map { Point(x: $0, y: $0) },
      color: style.theme.foreground.mixed(with: style.theme.background, 0.4), width: 1)
  }

  /// What is tolerated around the diagonal, in the tensor with the largest gradient.
  private var band: Ribbon {
    let (low, high) = (range?.lowerBound ?? 1, range?.upperBound ?? 10)
    let factor = high / low
    let steps = 100
    let numbers = (0...steps).map { low * pow(factor, Double($0) / Double(steps)) }
    let size = min(1, high)
    let tolerances = numbers.map {
      options.absoluteTolerance * size + options.relativeTolerance * $0
    }
    return Ribbon(
      lower: zip(numbers, tolerances).map { Point(x: $0, y: $0 - $1) },
      upper: zip(numbers, tolerances).map { Point(x: $0, y: $0 + $1) },
      color: bandColor, label: "tolerance")
  }

  private var bandColor: Color {
    style.theme.background.mixed(with: style.theme.foreground, 0.15)
  }

  /// The element that is furthest from passing, and its tensor's name and index.
  private var worst: (name: String, element: GradientReport.CheckedElement)? {
    let all = report.entries.flatMap { entry in entry.elements.map { (entry: entry, element: $0) } }
    // NaN is the largest error.
    func rank(_ element: GradientReport.CheckedElement) -> (Int, Double) {
      (element.isRight ? 0 : 1, element.excess.isNaN ? .infinity : element.excess)
    }
    return all.max { rank($0.element) < rank($1.element) }.map {
      ("\($0.entry.name)\($0.entry.index(of: $0.element))", $0.element)
    }
  }

  private var wrongCount: Int { report.entries.reduce(0) { $0 + $1.wrong } }

  private var title: String {
    let checked =
      report.checked < report.count
      ? "\(report.checked) of \(report.count) elements" : countText(report.count, "elements")
    let result =
      wrongCount > 0 ? "\(wrongCount) wrong" : report.passed ? "all right" : "wrong in training"
    return "gradient of \(checked): \(result)"
  }

  private var notes: [String] {
    var notes: [String] = []
    if let (name, element) = worst {
      notes.append(
        "worst: \(name), \(costText(element.analytic)) by backward, "
          + "\(costText(element.numeric)) by differences")
    }
    let least = range?.lowerBound ?? .infinity
    let lost = elements.count { abs($0.analytic) < least || abs($0.numeric) < least }
    if lost > 0 { notes.append("\(lost) that are 0 or nearly are not shown") }
    let inTraining = report.entries.filter { $0.wrongInTraining > 0 }.map(\.name)
    if !inTraining.isEmpty {
      notes.append("other in a training step: \(inTraining.joined(separator: ", "))")
    }
    return notes
  }

  private var summary: String {
    // A sentence begins with a capital.
    summaryText("G" + ([title] + notes.prefix(1)).joined(separator: "; ").dropFirst())
  }
}
