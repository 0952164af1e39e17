import FileIO
import NN
import Plot

/// Whether predictions are right as often as their probabilities say: the share that is right over the
/// probability of the predicted class, in ten bins, with the rows of each bin below. On the dashed diagonal
/// probabilities are true; below it the network is too sure of itself.
///
/// The bars are Wilson's intervals, in which the true share lies with a probability of 95 %:
///
///     (p + z²/2n ± z √(p (1 - p)/n + z²/4n²)) / (1 + z²/n)        z = 1.96
///
/// with the share p of n rows. See `Calibration` for the bins and the expected error.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
/// American Statistical Association 22, 1927.
public struct CalibrationPicture: Sendable {
  private let calibration: Calibration
  private let lowest: Double
  private let rows: String
  private let style: PictureStyle

  /// A picture of `calibration`. No probability is below `lowest`: 1/2 where there are two classes; `rows`
  /// says which rows they are, such as `held-out rows`. Precondition: `lowest` is from 0 to below 1.
  public init(
    _ calibration: Calibration, lowest: Double = 0, rows: String = "rows",
    style: PictureStyle = PictureStyle()
  ) {
    require(lowest >= 0 && lowest < 1, "probabilities from \(lowest) on")
    self.calibration = calibration
    self.lowest = lowest
    self.rows = rows
    self.style = style
  }

  /// Wilson's interval around a share of `right` of `count` things.
  static func interval(_ right: Double, of count: Int) -> ClosedRange<Double> {
    let (n, z) = (Double(count), 1.959963984540054)
    let middle = right + z * z / (2 * n)
    let half = z * (right * (1 - right) / n + z * z / (4 * n * n)).squareRoot()
    let factor = 1 + z * z / n
    // Rounding may bring an end past the share at 0 and 1.
    return min(
      max((middle - half) / factor, 0), right)...max(min((middle + half) / factor, 1), right)
  }

  /// The picture.
  public var figure: Figure {
    let error = calibration.expectedError
    var figure = Figure(
      title: "calibration" + (error.map { ", expected error \(shareText($0))" } ?? ""))
    figure.subtitle = "\(countText(count, rows)); bars: 95 % confidence"
    figure.summary = summary
    figure.theme = style.theme
    figure.xAxis = Axis(label: "probability of the predicted class", range: lowest...1)
    figure.yAxis = Axis(label: "share right", range: -0.02...1.02)
    figure.keyPlace = .none
    let color = style.color(ofLine: 0)
    let points = bins.map { Point(x: $0.mean, y: $0.right) }
    figure.marks = [
      Line(
        [Point(x: lowest, y: lowest), Point(x: 1, y: 1)],
        color: style.theme.foreground.mixed(with: style.theme.background, 0.4), width: 1,
        dash: [5, 4])
    ]
    for bin in bins {
      let ends = Self.interval(bin.right, of: bin.rows)
      figure.marks.append(
        Line(
          [ends.lowerBound, ends.upperBound].map { Point(x: bin.mean, y: $0) },
          color: color.mixed(with: style.theme.background, 0.35), width: 1.5))
    }
    figure.marks += [
      Line(points, color: color, width: 2),
      Scatter(
        points,
        style: MarkerStyle(
          size: 8, fill: color, outline: style.theme.background, outlineWidth: 1)),
    ]
    let most = Double(bins.map(\.rows).max() ?? 1)
    figure.strip = Strip(
      yAxis: Axis(
        label: "rows", range: 0...(most * 1.1), scale: LinearScale(hasWholeTics: true)),
      marks: bins.map { bin in
        // A little space between bars.
        let ends = [bin.range.lowerBound + 0.003, bin.range.upperBound - 0.003]
        return Ribbon(
          lower: ends.map { Point(x: $0, y: 0) },
          upper: ends.map { Point(x: $0, y: Double(bin.rows)) },
          color: color.mixed(with: style.theme.background, 0.3))
      })
    return figure
  }

  /// The bins with rows.
  private var bins: [(range: ClosedRange<Double>, rows: Int, mean: Double, right: Double)] {
    calibration.bins.enumerated().compactMap { number, bin in
      guard let mean = bin.meanProbability, let right = bin.shareRight else { return nil }
      return (Calibration.range(ofBin: number), bin.rows, mean, right)
    }
  }

  private var count: Int { calibration.bins.reduce(0) { $0 + $1.rows } }

  private var summary: String {
    guard let error = calibration.expectedError, count > 0 else {
      return summaryText("Calibration without \(rows)")
    }
    let sum = Double(count)
    let mean = bins.reduce(0) { $0 + Double($1.rows) * $1.mean } / sum
    let right = bins.reduce(0) { $0 + Double($1.rows) * $1.right } / sum
    return summaryText(
      "Calibration on \(countText(count, rows)): the mean probability is \(shareText(mean)), "
        + "\(shareText(right)) are right; expected error \(shareText(error))")
  }
}
