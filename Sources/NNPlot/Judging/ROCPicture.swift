import FileIO
import NN
import Plot

/// The share of a class's rows that are taken for it, over the share of the other rows that are too, for
/// every threshold of its score: the receiver operating characteristic.
///
///     true positive rate  = rows of the class from the threshold on / rows of the class
///     false positive rate = other rows from the threshold on / other rows
///
/// Of two classes it is that of the second, of more a curve for each against all others. The area below a
/// curve is 1/2 for a coin, the dashed diagonal, and 1 for scores that tell the class apart.
///
/// T. Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27, 2006.
public struct ROCPicture: Sendable {
  private let classes: RankedClasses
  private let threshold: Double
  private let rows: String
  private let style: PictureStyle

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
    figure.subtitle = ([marked] + classes.notes).joined(separator: "; ")
    figure.summary = summary
    figure.theme = style.theme
    figure.xAxis = Axis(label: "false positive rate", range: Self.range)
    figure.yAxis = Axis(label: "true positive rate", range: Self.range)
    figure.ratio = .equal
    figure.keyPlace = classes.shown.count > 1 ? .right : .none
    figure.marks = [
      Line(
        [Point(x: 0, y: 0), Point(x: 1, y: 1)],
        color: style.theme.foreground.mixed(with: style.theme.background, 0.4), width: 1,
        dash: [5, 4])
    ]
    for entry in classes.shown {
      figure.marks.append(
        Line(
          points(entry), color: color(entry), width: 2,
          label: numberedName(entry.name, costText(entry.area))))
    }
    for entry in classes.shown {
      figure.marks.append(
        Scatter(
          [rates(entry, from: threshold)],
          style: MarkerStyle(
            size: 9, fill: color(entry), outline: style.theme.background,
            outlineWidth: 1.5)))
    }
    return figure
  }

  /// A little more than 0...1, so that curves along the border show.
  static let range = -0.02...1.02

  private func points(_ entry: RankedClasses.Entry) -> [Point] {
    let points = entry.rows.thresholds.map {
      Point(
        x: Double($0.outside) / Double(entry.rows.outside),
        y: Double($0.inside) / Double(entry.rows.inside))
    }
    return ([Point(x: 0, y: 0)] + points).thinned()
  }

  private func rates(_ entry: RankedClasses.Entry, from threshold: Double) -> Point {
    let counts = entry.rows.counts(from: threshold)
    return Point(
      x: Double(counts.outside) / Double(entry.rows.outside),
      y: Double(counts.inside) / Double(entry.rows.inside))
  }

  private var title: String {
    guard let area = classes.meanArea else { return "ROC" }
    return classes.other == nil
      ? "ROC of each class, mean area \(costText(area))"
      : "ROC of \(classes.shown[0].name), area \(costText(area))"
  }

  private func color(_ entry: RankedClasses.Entry) -> Color {
    style.color(ofLine: entry.number, of: classes.classCount)
  }

  /// What the markers are.
  private var marked: String {
    let from = "marked: threshold \(plainText(threshold))"
    guard let other = classes.other, let entry = classes.shown.first else { return from }
    let rates = rates(entry, from: threshold)
    return "\(from), \(shareText(rates.y)) of \(entry.name), \(shareText(rates.x)) of \(other)"
  }

  private var summary: String {
    let data = countText(classes.rowCount, rows)
    guard let area = classes.meanArea, let worst = classes.shown.min(by: { $0.area < $1.area })
    else { return summaryText("ROC of \(data), all of one class: there is no curve") }
    if let other = classes.other {
      let rates = rates(worst, from: threshold)
      return summaryText(
        "ROC of \(worst.name) against \(other) on \(data): area \(costText(area)); from "
          + "\(plainText(threshold)) on \(shareText(rates.y)) true and \(shareText(rates.x)) false "
          + "positives")
    }
    return summaryText(
      "ROC of \(classes.count) classes on \(data): mean area \(costText(area)); the least is "
        + "\(costText(worst.area)), of \(worst.name)")
  }
}
