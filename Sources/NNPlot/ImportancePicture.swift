import FileIO
import Plot

/// How much each column matters to a network: a bar for each, the longest on top, with the spread of
/// the measurement as a line.
public struct ImportancePicture: Sendable {
  private let names: [String]
  private let importances: [Double]
  private let spreads: [Double]
  private let label: String
  private let remark: String
  private let style: PictureStyle

  /// The most bars that are drawn.
  private static let mostBars = 30

  /// A picture of `importances` with their `spreads`, empty if there are none, of the columns `names`;
  /// `label` says what is measured, such as `accuracy lost`, and `remark` how. Precondition: there are as
  /// many of each.
  public init(
    names: [String], importances: [Double], spreads: [Double] = [], label: String,
    remark: String = "", style: PictureStyle = PictureStyle()
  ) {
    require(
      !names.isEmpty && names.count == importances.count
        && (spreads.isEmpty || spreads.count == names.count),
      "\(importances.count) importances of \(names.count) columns")
    self.names = names
    self.importances = importances
    self.spreads = spreads
    self.label = label
    self.remark = remark
    self.style = style
  }

  /// A picture of measured importances. Precondition: there is one.
  public init(_ importances: ColumnImportances, style: PictureStyle = PictureStyle()) {
    self.init(
      names: importances.names, importances: importances.drops, spreads: importances.spreads,
      label: importances.label, remark: importances.remark, style: style)
  }

  /// The picture.
  public var figure: Figure {
    // Of equal ones the first column is on top; NaN is below all.
    func key(_ index: Int) -> Double { importances[index].isNaN ? -.infinity : importances[index] }
    let ranked = importances.indices.sorted { (-key($0), $0) < (-key($1), $1) }
    let shown = Array(ranked.prefix(Self.mostBars).reversed())
    var figure = Figure(title: "importance of columns")
    let some =
      shown.count < names.count
      ? ["the \(shown.count) most important of \(names.count) columns"] : []
    figure.subtitle = (some + (remark.isEmpty ? [] : [remark])).joined(separator: "; ")
    let first = ranked.prefix(3).map { "\(names[$0]) \(costText(importances[$0]))" }
    figure.summary = summaryText(
      "Importance of \(countText(names.count, "columns")) by \(label); the greatest: "
        + first.joined(separator: ", "))
    figure.theme = style.theme
    figure.xAxis = Axis(label: label)
    figure.yAxis = Axis(scale: .categories(shown.map { names[$0] }))
    let zero = [-0.5, Double(shown.count) - 0.5].map { Point(x: 0, y: $0) }
    figure.marks = [
      Bars(
        shown.map { importances[$0] }, spreads: spreads.isEmpty ? [] : shown.map { spreads[$0] },
        color: style.color(ofLine: 0).mixed(with: style.theme.background, 0.3),
        lineColor: style.theme.foreground),
      Line(zero, color: style.theme.foreground, width: 1),
    ]
    return figure
  }
}
