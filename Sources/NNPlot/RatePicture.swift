import FileIO
import Plot

/// The cost over the learning rate, as a search for a good rate finds it: the cost of a training in which
/// the rate grows from step to step, the costs of short trainings with one rate each, and the rate that
/// was chosen. Both axes are logarithmic, unless a cost is negative.
public struct RatePicture: Sendable {
  private let rates: [Double]
  private let costs: [Double]
  private let smoothed: [Double]
  private let trials: [Point]
  private let trialSteps: Int
  private let areHeldOut: Bool
  private let chosen: Double
  private let style: PictureStyle

  /// How far above the first cost the frame reaches, where the cost grows beyond all bounds.
  private static let headroom = 2.0

  /// A picture of `costs` and their `smoothed` course at `rates`, of the costs of `trials` of
  /// `trialSteps` steps by their rates (not finite: it diverged), and of the rate `chosen`. `areHeldOut`
  /// says that rows outside of the training judge the trials. Precondition: `rates`, `costs` and
  /// `smoothed` are of one length, and all rates are above 0.
  public init(
    rates: [Double], costs: [Double], smoothed: [Double],
    trials: [(rate: Double, cost: Double)] = [], trialSteps: Int = 0, areHeldOut: Bool = false,
    chosen: Double,
    style: PictureStyle = PictureStyle()
  ) {
    require(
      rates.count == costs.count && rates.count == smoothed.count,
      "\(rates.count) rates for \(costs.count) costs")
    require(chosen > 0 && rates.allSatisfy { $0 > 0 }, "a learning rate that is not above 0")
    self.rates = rates
    self.costs = costs
    self.smoothed = smoothed
    self.trials = trials.map { Point(x: $0.rate, y: $0.cost) }
    self.trialSteps = trialSteps
    self.areHeldOut = areHeldOut
    self.chosen = chosen
    self.style = style
  }

  /// The picture.
  public var figure: Figure {
    var figure = Figure(title: "cost over learning rate")
    figure.theme = style.theme
    figure.keyPlace = .above
    let range = costRange
    let isLogarithmic = range.lowerBound > 0
    figure.xAxis = Axis(label: "learning rate", range: rateRange, scale: .logarithmic)
    figure.yAxis = Axis(label: "cost", range: range)
    if isLogarithmic { figure.yAxis.scale = LogarithmicScale() }
    let (color, tried) = (style.color(ofLine: 0), style.color(ofLine: 1))
    let background = style.theme.background
    figure.marks = [
      Line(
        points(costs), color: color.mixed(with: background, 0.65), width: 0.75,
        label: "training, each step"),
      Line(
        [range.lowerBound, range.upperBound].map { Point(x: chosen, y: $0) },
        color: style.theme.foreground, width: 1.25, dash: [6, 4],
        label: "chosen, \(rateText(chosen))"),
      Line(points(smoothed), color: color, width: 2, label: "smoothed"),
    ]
    if !trials.isEmpty {
      let marker = MarkerStyle(size: 8, fill: tried, outline: background)
      let rows = areHeldOut ? "held-out rows" : "training"
      figure.marks += [
        Line(trials, color: tried.mixed(with: background, 0.5), width: 1),
        Scatter(trials, style: marker, label: "\(rows), \(trialSteps) steps at one rate"),
      ]
      let diverged = trials.filter { !$0.y.isFinite }
      if !diverged.isEmpty {
        figure.marks.append(
          BorderArrows(diverged.map { Point(x: $0.x, y: .infinity) }, color: tried))
        figure.subtitle = "arrows: diverged"
      }
    }
    return figure
  }

  private func points(_ costs: [Double]) -> [Point] {
    zip(rates, costs).map { Point(x: $0, y: $1) }
  }

  private var rateRange: ClosedRange<Double>? {
    let all = rates + trials.map(\.x) + [chosen]
    guard let low = all.min(), let high = all.max(), low < high else { return nil }
    return low...high
  }

  /// From the least cost to a little above the first: what grows beyond all bounds leaves the frame.
  private var costRange: ClosedRange<Double> {
    let known = (smoothed + trials.map(\.y)).filter(\.isFinite)
    guard let low = known.min(), let first = smoothed.first, first.isFinite else { return 0...1 }
    let high = max(first, trials.map(\.y).filter(\.isFinite).max() ?? first)
    guard low > 0 else {
      let margin = max(high - low, abs(high), .leastNormalMagnitude) / 20
      return low - margin...high + margin
    }
    return low / 1.25...max(high * Self.headroom, low * Self.headroom)
  }

  private func rateText(_ rate: Double) -> String {
    let text = "\(rate)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
