/// Panels on a grid, with one title: what a picture file holds.
///
/// The frames of panels that stand below each other begin and end at the same places, and so do those
/// side by side.
public struct Page: Sendable {
  /// What stands in one place of the grid.
  public indirect enum Panel: Sendable {
    case figure(Figure)
    /// A page of its own, such as one of many small panels.
    case page(Page)
  }

  /// The title above all panels; empty: there is none.
  public var title: String
  /// A line below the title.
  public var subtitle = ""
  /// What the page shows, in a sentence with the result, for those who cannot see it; empty: what its
  /// panels say.
  public var summary: String {
    get { ownSummary.isEmpty ? figures.map(\.summary).first { !$0.isEmpty } ?? "" : ownSummary }
    set { ownSummary = newValue }
  }
  /// Whether the title begins above the first frame rather than around the middle: one that counts then
  /// stays where it is.
  public var hasLeftTitle = false
  /// Whether panels of a row that is shorter than others are as wide as those above them.
  public var hasEqualColumns = false
  /// Whether a figure's key above it stands below the page's title, where it has the page's width.
  public var hasKeyAbove = false
  /// The panels, row by row from the top.
  public var rows: [[Panel]]
  public var theme: Theme
  /// What the colours of all panels stand for: a small bar at the right end of the title's line.
  public var colorBar: ColorBar?
  /// The height of the row on a page that this page is a panel of, as a multiple of what others have.
  public var relativeHeight = 1.0
  /// The numbers that the page shows, made when they are asked for; nil: those of its figures.
  public var table: (@Sendable () -> FigureTable)?
  private var ownSummary = ""

  /// A page of panels; the rows need not be equally long.
  public init(title: String = "", rows: [[Panel]], theme: Theme = .light) {
    self.title = title
    self.rows = rows
    self.theme = theme
  }

  /// A page of figures in rows.
  public init(title: String = "", figures rows: [[Figure]], theme: Theme? = nil) {
    self.init(
      title: title, rows: rows.map { $0.map { .figure($0) } },
      theme: theme ?? rows.first?.first?.theme ?? .light)
  }

  /// A page of one figure.
  public init(_ figure: Figure) { self.init(figures: [[figure]]) }

  /// All figures, row by row, those of pages within it too.
  public var figures: [Figure] {
    rows.joined().flatMap { panel in
      switch panel {
      case .figure(let figure): [figure]
      case .page(let page): page.figures
      }
    }
  }

  /// The page with each of its figures changed.
  public func mapped(_ change: (Figure) -> Figure) -> Page {
    var page = self
    page.rows = rows.map { row in
      row.map { panel in
        switch panel {
        case .figure(let figure): .figure(change(figure))
        case .page(let page): .page(page.mapped(change))
        }
      }
    }
    return page
  }

  /// The title of the page, or that of its first figure that has one.
  public var heading: String {
    title.isEmpty ? figures.map(\.title).first { !$0.isEmpty } ?? "" : title
  }
}
