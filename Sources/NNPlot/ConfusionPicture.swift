import FileIO
import Plot

/// How many rows of each class are taken for which class: a table of counts, a row for each true class
/// and a column for each predicted one. A cell's colour is its share of its row, so that rare classes
/// show as well as common ones; the numbers are the counts.
public struct ConfusionPicture: Sendable {
  private let counts: [[Int]]
  private let classNames: [String]
  private let rows: String
  private let style: PictureStyle

  /// The most classes with which cells that hold no row say so.
  private static let mostWithZeros = 12
  /// The most classes that are shown.
  private static let mostClasses = 60

  /// A picture of `counts`: of class i, `counts[i][j]` rows are taken for class j. `rows` says which rows
  /// they are, such as `held-out rows`. Precondition: there is a row and a column for each name.
  public init(
    counts: [[Int]], classNames: [String], rows: String = "rows",
    style: PictureStyle = PictureStyle()
  ) {
    require(
      !counts.isEmpty && counts.count == classNames.count
        && counts.allSatisfy { $0.count == counts.count },
      "a confusion of \(classNames.count) classes needs a row and a column for each")
    self.counts = counts
    self.classNames = classNames
    self.rows = rows
    self.style = style
  }

  /// The picture. Of many classes it shows those with the most mistakes.
  public var figure: Figure {
    let sum = counts.joined().reduce(0, +)
    let right = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    var figure = Figure(title: "predicted against true class, \(right) of \(sum) \(rows) right")
    figure.subtitle = "colour: the share of a true class's rows"
    let shown = shownClasses
    if shown.count < counts.count {
      let share = "the \(shown.count) of \(counts.count) classes with the most mistakes"
      figure.subtitle = "\(share); \(figure.subtitle)"
    }
    figure.summary = summary(right: right, of: sum)
    figure.theme = style.theme
    let names = shown.map { classNames[$0] }
    figure.xAxis = Axis(label: "predicted", scale: .categories(names))
    // The first class is on top, as one reads.
    figure.yAxis = Axis(label: "true", scale: .categories(names.reversed()))
    figure.marks = [
      Cells(
        shown.reversed().map { row in
          let cells = cells(counts[row])
          return shown.map { cells[$0] }
        })
    ]
    return figure
  }

  private func summary(right: Int, of sum: Int) -> String {
    var worst: (count: Int, row: Int, column: Int) = (0, 0, 0)
    for row in counts.indices {
      for column in counts.indices where row != column && counts[row][column] > worst.count {
        worst = (counts[row][column], row, column)
      }
    }
    let mistake =
      worst.count > 0
      ? "; the most frequent mistake is \(classNames[worst.row]) taken for "
        + "\(classNames[worst.column]), \(worst.count) times" : ""
    return summaryText(
      "Confusion of \(counts.count) classes on \(countText(sum, rows)): \(right) right\(mistake)")
  }

  /// The classes that are shown, in order. A mistake counts for both its classes.
  private var shownClasses: [Int] {
    guard counts.count > Self.mostClasses else { return Array(counts.indices) }
    let mistakes = counts.indices.map { index in
      counts[index].reduce(0, +) + counts.reduce(0) { $0 + $1[index] } - 2 * counts[index][index]
    }
    let ranked = counts.indices.sorted { (-mistakes[$0], $0) < (-mistakes[$1], $1) }
    return ranked.prefix(Self.mostClasses).sorted()
  }

  private func cells(_ row: [Int]) -> [Cells.Cell] {
    let sum = row.reduce(0, +)
    return row.map { count in
      let share = sum > 0 ? Double(count) / Double(sum) : 0
      let text = count > 0 || counts.count <= Self.mostWithZeros ? "\(count)" : ""
      return Cells.Cell(color(share), text: text)
    }
  }

  /// From the page's colour to that of the first class. The least share above 0 is seen, too.
  private func color(_ share: Double) -> Color {
    let page = style.theme.background
    return share > 0 ? page.mixed(with: style.color(ofLine: 0), 0.08 + 0.92 * share) : page
  }
}
