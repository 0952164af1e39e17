import FileIO
import NN
import Plot

/// Which share of the rows that are taken for a class are of it, over which share of its rows that finds,
/// for every threshold of its score.
///
///     precision = rows of the class from the threshold on / all rows from the threshold on
///     recall    = rows of the class from the threshold on / rows of the class
///
/// Of two classes it is that of the second, of more a curve for each against all others. The area below
/// the steps is the average precision, Σ (R_n - R_{n-1}) P_n. The dashed line is the share of the class
/// among all rows: the precision of a coin. It says more than `ROCPicture` where a class is rare.
///
/// J. Davis, M. Goadrich, "The relationship between precision-recall and ROC curves", ICML 2006.
public struct PrecisionRecallPicture: Sendable {
  private let classes: RankedClasses
  private let threshold: Double
  private let rows: String
  private let style: PictureStyle

  /// The most classes whose shares are drawn.
  private static let mostShares = 4

  /// A picture of `scores`, rows x classes, or rows x 1 with those of the second of two classes; `classes`
  /// are the numbers of the rows' true classes. The `threshold` is marked, from which on a row is taken for
  /// a class; `rows` says which rows they are, such as `held-out rows`. Rows whose score is NaN are left
  /// out. Precondition: the counts fit, and numbers of classes are below that of names.
  public init(
    scores: Matrix<Double>, classes: [Int], classNames: [String], threshold: Double = 0.5,
    rows: String = "rows", style: PictureStyle = PictureStyle()
  ) {
    self.classes = RankedClasses(scores: scores, classes: classes, classNames: classNames)
    self.threshold = threshold
    self.rows = rows
    self.style = style
  }

  /// The picture.
  public var figure: Figure {
    var figure = Figure(title: title)
    figure.subtitle = ([marked] + shares + classes.notes).joined(separator: "; ")
    figure.summary = summary
    figure.theme = style.theme
    figure.xAxis = Axis(label: "recall", range: ROCPicture.range)
    figure.yAxis = Axis(label: "precision", range: ROCPicture.range)
    figure.ratio = .equal
    figure.keyPlace = classes.shown.count > 1 ? .right : .none
    if classes.shown.count <= Self.mostShares {
      figure.marks = classes.shown.map { entry in
        let color = color(entry).mixed(with: style.theme.background, 0.2)
        let ends = [0, 1].map { Point(x: $0, y: share(entry)) }
        return Line(ends, color: color, width: 1, dash: [5, 4])
      }
    }
    for entry in classes.shown {
      figure.marks.append(
        Line(
          points(entry), color: color(entry), width: 2,
          label: numberedName(entry.name, costText(entry.averagePrecision))))
    }
    for entry in classes.shown {
      guard let place = place(entry, from: threshold) else { continue }
      figure.marks.append(
        Scatter(
          [place],
          style: MarkerStyle(
            size: 9, fill: color(entry), outline: style.theme.background,
            outlineWidth: 1.5)))
    }
    return figure
  }

  /// Steps: the precision of a threshold over the recall that it adds. A threshold that finds no more rows
  /// of the class only lowers the precision, and is left out unless it is the marked one.
  private func points(_ entry: RankedClasses.Entry) -> [Point] {
    let marked = entry.rows.thresholds.last { $0.score >= threshold }
    var points: [Point] = []
    var before = 0.0
    for next in entry.rows.thresholds {
      let recall = Double(next.inside) / Double(entry.rows.inside)
      guard recall > before || next == marked else { continue }
      let precision = Double(next.inside) / Double(next.inside + next.outside)
      points += [Point(x: before, y: precision), Point(x: recall, y: precision)]
      before = recall
    }
    return points.thinned()
  }

  /// The share of the class among all rows.
  private func share(_ entry: RankedClasses.Entry) -> Double {
    Double(entry.rows.inside) / Double(entry.rows.inside + entry.rows.outside)
  }

  /// Recall and precision; nil: no row is taken for the class.
  private func place(_ entry: RankedClasses.Entry, from threshold: Double) -> Point? {
    let counts = entry.rows.counts(from: threshold)
    guard counts.inside + counts.outside > 0 else { return nil }
    return Point(
      x: Double(counts.inside) / Double(entry.rows.inside),
      y: Double(counts.inside) / Double(counts.inside + counts.outside))
  }

  private var title: String {
    guard let mean = classes.meanPrecision else { return "precision and recall" }
    return classes.other == nil
      ? "precision and recall of each class, mean of averages \(costText(mean))"
      : "precision and recall of \(classes.shown[0].name), average \(costText(mean))"
  }

  private func color(_ entry: RankedClasses.Entry) -> Color {
    style.color(ofLine: entry.number, of: classes.classCount)
  }

  /// What the markers are.
  private var marked: String {
    let from = "threshold \(plainText(threshold))"
    guard classes.other != nil, let entry = classes.shown.first else { return "marked: \(from)" }
    guard let place = place(entry, from: threshold) else { return "no row reaches \(from)" }
    return "marked: \(from), precision \(shareText(place.y)), recall \(shareText(place.x))"
  }

  /// What the dashed lines are.
  private var shares: [String] {
    guard !classes.shown.isEmpty, classes.shown.count <= Self.mostShares else { return [] }
    guard classes.other != nil else { return ["dashed: the share of a class"] }
    let entry = classes.shown[0]
    return ["dashed: the share of \(entry.name), \(shareText(share(entry)))"]
  }

  private var summary: String {
    let data = countText(classes.rowCount, rows)
    guard let mean = classes.meanPrecision,
      let worst = classes.shown.min(by: { $0.averagePrecision < $1.averagePrecision })
    else {
      return summaryText("precision and recall on \(data), all of one class: there is no curve")
    }
    if let other = classes.other {
      return summaryText(
        "Precision over recall of \(worst.name) against \(other) on \(data): average "
          + "\(costText(mean)), where chance has \(costText(share(worst)))")
    }
    return summaryText(
      "Precision over recall of \(classes.count) classes on \(data): mean of the averages "
        + "\(costText(mean)); the least is \(costText(worst.averagePrecision)), of \(worst.name)")
  }
}
