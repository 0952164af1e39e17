import FileIO
import Plot

/// What a network predicts against what is true, for targets that are numbers: the closer to the diagonal
/// the better. The title has the share of the variance that is explained,
///
///     R2 = 1 - Σ (true - predicted)² / Σ (true - mean of true)²
public struct PredictedPicture: Sendable {
  private let truth: [Double]
  private let predicted: [Double]
  private let name: String
  private let rows: String
  private let style: PictureStyle

  /// The most points that are drawn.
  private static let mostPoints = 5000

  /// A picture of the `predicted` values for rows whose true values are `truth`, with the target's
  /// `name`; `rows` says which rows they are, such as `held-out rows`. Precondition: there are as many
  /// of both, at least one.
  public init(
    truth: [Double], predicted: [Double], name: String, rows: String = "rows",
    style: PictureStyle = PictureStyle()
  ) {
    require(
      !truth.isEmpty && truth.count == predicted.count,
      "\(predicted.count) predictions for \(truth.count) rows")
    self.truth = truth
    self.predicted = predicted
    self.name = name
    self.rows = rows
    self.style = style
  }

  /// The picture.
  public var figure: Figure {
    let score = explained.map { ", R2 \(costText($0))" } ?? ""
    var figure = Figure(title: "predicted against true\(score)")
    // Every k-th row, so that the order of the file does not choose.
    let every = (truth.count + Self.mostPoints - 1) / Self.mostPoints
    let shown = Array(stride(from: 0, to: truth.count, by: every))
    figure.subtitle =
      every > 1
      ? "\(shown.count) of \(truth.count) \(rows) shown"
      : truth.count == 1 ? "one of the \(rows)" : "\(truth.count) \(rows)"
    figure.summary = summaryText(
      "Predicted against true \(name) of \(countText(truth.count, rows))"
        + (explained.map { ": R2 \(costText($0)), where 1 is best" } ?? ""))
    figure.theme = style.theme
    let range = withMargin((truth + predicted).lazy.filter(\.isFinite))
    figure.xAxis = Axis(label: "true \(name)", range: range)
    figure.yAxis = Axis(label: "predicted \(name)", range: range)
    var fill = style.color(ofLine: 0)
    fill.alpha = shown.count > 300 ? 0.5 : 0.8
    var outline = style.theme.background
    outline.alpha = fill.alpha
    let ends = [range.lowerBound, range.upperBound].map { Point(x: $0, y: $0) }
    figure.marks = [
      Scatter(
        shown.map { Point(x: truth[$0], y: predicted[$0]) },
        style: MarkerStyle(size: shown.count > 300 ? 5 : 6.5, fill: fill, outline: outline)),
      Line(ends, color: style.theme.foreground, width: 1, dash: [5, 4]),
    ]
    return figure
  }

  /// R2; nil if all true values are equal, or a value is not finite.
  private var explained: Double? {
    let mean = truth.reduce(0, +) / Double(truth.count)
    let whole = truth.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let left = zip(truth, predicted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return whole > 0 && whole.isFinite && left.isFinite ? 1 - left / whole : nil
  }
}
