import FileIO
import NN
import Plot

/// What a network leaves of a number: true - predicted, over the predicted value, with the running median,
/// and beside it over the quantiles of a normal distribution.
///
/// On the left a good network leaves an even band around 0: a bend of the median is something that it has
/// not learnt, a funnel an error that grows with the value. On the right residuals that are normally
/// distributed lie on the dashed line, of their mean and standard deviation; ends that leave it are rows
/// that fit worse than chance would have them.
///
/// J. M. Chambers et al., "Graphical methods for data analysis", 1983.
public struct ResidualPicture: Sendable {
  private let truth: [Double]
  private let predicted: [Double]
  private let name: String
  private let rows: String
  private let xRange: ClosedRange<Double>?
  private let yRange: ClosedRange<Double>?
  private let style: PictureStyle
  /// The rows whose residual is a number, and these residuals.
  private let shown: [Int]
  private let residuals: [Double]

  /// A picture of the `predicted` values for rows whose true values are `truth`, with the target's `name`,
  /// which names its unit where there is one; `rows` says which rows they are, such as `held-out rows`. The
  /// ranges are those of the predictions and the residuals; nil: around all. Precondition: there are as
  /// many of both.
  public init(
    truth: [Double], predicted: [Double], name: String, rows: String = "rows",
    xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil,
    style: PictureStyle = PictureStyle()
  ) {
    require(
      truth.count == predicted.count, "\(predicted.count) predictions for \(truth.count) rows")
    self.truth = truth
    self.predicted = predicted
    self.name = name
    self.rows = rows
    self.xRange = xRange
    self.yRange = yRange
    self.style = style
    let all = zip(truth, predicted).map { $0 - $1 }
    shown = all.indices.filter { all[$0].isFinite && predicted[$0].isFinite }
    residuals = shown.map { all[$0] }
  }

  /// Both panels.
  public var page: Page {
    var page = Page(figures: [[figure(title: ""), quantiles]], theme: style.theme)
    page.title = title
    page.subtitle = notes(shownPoints).joined(separator: "; ")
    page.summary = summary
    return page
  }

  /// Residuals over predictions alone, one of several targets.
  public var figure: Figure {
    var figure = figure(title: title)
    figure.subtitle = notes(shownPoints).joined(separator: "; ")
    return figure
  }

  private func figure(title: String) -> Figure {
    var figure = Figure(title: title)
    figure.summary = summary
    figure.theme = style.theme
    figure.xAxis = Axis(label: "predicted \(name)", range: xRange ?? withMargin(predictions))
    figure.yAxis = Axis(label: "true - predicted \(name)", range: residualRange)
    figure.keyPlace = .above
    let points = zip(predictions, residuals).map { Point(x: $0, y: $1) }
    let drawn = shownPoints
    figure.marks = [
      scatter(drawn.rows.map { points[$0] }),
      zero([figure.xAxis.range?.lowerBound ?? 0, figure.xAxis.range?.upperBound ?? 1]),
    ]
    let median = RunningMedian(of: points).points
    if !median.isEmpty {
      figure.marks.append(
        Line(median, color: style.color(ofLine: 1), width: 2, label: "running median"))
    }
    return figure
  }

  /// Sorted residuals over the quantiles of a normal distribution.
  private var quantiles: Figure {
    var figure = Figure()
    figure.theme = style.theme
    let count = residuals.count
    let sorted = residuals.sorted()
    let points = sorted.enumerated().map {
      Point(x: normalQuantile((Double($0) + 0.5) / Double(count)), y: $1)
    }
    let end = max(points.last?.x ?? 1, 1) * 1.05
    figure.xAxis = Axis(label: "quantile of a normal distribution", range: -end...end)
    figure.yAxis = Axis(range: residualRange)
    figure.keyPlace = .above
    let (mean, deviation) = moments
    let drawn = RowSample([points.map(\.x)])
    figure.marks = [
      // Points that touch, whose outlines would hide them.
      scatter(drawn.rows.map { points[$0] }, outlineWidth: 0),
      zero([-end, end]),
      Line(
        [-end, end].map { Point(x: $0, y: mean + deviation * $0) }, color: style.color(ofLine: 1),
        width: 1.5, dash: [6, 4], label: "normal"),
    ]
    return figure
  }

  private func scatter(_ points: [Point], outlineWidth: Double = 0.75) -> Scatter {
    Scatter(
      points,
      style: PointDensity(points.count).thinned(
        MarkerStyle(
          size: 6, fill: style.color(ofLine: 0).mixed(with: style.theme.background, 0.1),
          outline: style.theme.background, outlineWidth: outlineWidth)))
  }

  private func zero(_ ends: [Double]) -> Line {
    Line(ends.map { Point(x: $0, y: 0) }, color: style.theme.foreground, width: 1)
  }

  private var predictions: [Double] { shown.map { predicted[$0] } }

  /// The points that are drawn, of `shown`.
  private var shownPoints: RowSample { RowSample([predictions, residuals]) }

  /// Symmetric around 0, so that residuals that are all on one side look so.
  private var residualRange: ClosedRange<Double> {
    if let yRange { return yRange }
    let largest = residuals.reduce(0) { max($0, abs($1)) }
    let half = largest > 0 ? min(1.1 * largest, 1e307) : 1
    return -half...half
  }

  /// The mean of the residuals, and their standard deviation.
  private var moments: (mean: Double, deviation: Double) {
    // Divided first: squares of large numbers would not be finite.
    let largest = residuals.reduce(0) { max($0, abs($1)) }
    guard largest > 0, !residuals.isEmpty else { return (0, 0) }
    let count = Double(residuals.count)
    let shares = residuals.map { $0 / largest }
    let mean = shares.reduce(0, +) / count
    let squares = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean * largest, (squares / count).squareRoot() * largest)
  }

  private var title: String {
    let (mean, deviation) = moments
    return "residuals: mean \(costText(mean)), standard deviation \(costText(deviation))"
  }

  private func notes(_ sample: RowSample) -> [String] {
    var notes = [sample.note ?? countText(shown.count, rows)]
    let leftOut = truth.count - shown.count
    if leftOut > 0 {
      notes.append("\(countText(leftOut, "rows")) without a finite residual left out")
    }
    return notes
  }

  private var summary: String {
    let (mean, deviation) = moments
    let largest = residuals.reduce(0) { max($0, abs($1)) }
    return summaryText(
      "Residuals of \(name) on \(countText(shown.count, rows)): mean \(costText(mean)), standard "
        + "deviation \(costText(deviation)), the largest \(costText(largest))")
  }
}
