/// A page's title, the line below it and perhaps the key of its figures.
struct PageHeading {
  private let page: Page
  private let area: Rectangle
  private let spacing: Spacing
  private let titleStyle: TextStyle
  private let textStyle: TextStyle
  private let titleBaseline: Double
  private let subtitleBaseline: Double
  /// The key below both; nil: there is none.
  let key: PageKey?
  /// Where the panels begin.
  let bottom: Double

  init(
    _ page: Page, _ entries: [any Mark] = [], on canvas: any Canvas, in area: Rectangle,
    _ spacing: Spacing
  ) {
    self.page = page
    self.area = area
    self.spacing = spacing
    titleStyle = TextStyle(size: 15 * spacing.scale, color: page.theme.foreground)
    textStyle = TextStyle(size: 13 * spacing.scale, color: page.theme.foreground)
    let title = canvas.measure("0", style: titleStyle)
    let text = canvas.measure("0", style: textStyle)
    var bottom = area.top
    titleBaseline = bottom + spacing.margin + title.ascent
    if !page.title.isEmpty { bottom += spacing.margin + title.height }
    subtitleBaseline = bottom + spacing.gap / 2 + text.ascent
    if !page.subtitle.isEmpty { bottom += spacing.gap / 2 + text.height }
    if entries.isEmpty {
      key = nil
    } else {
      // Rows of cells need no distance.
      let gap = spacing.cell == nil ? spacing.gap : 0
      let key = PageKey(entries, top: bottom + gap, on: canvas, in: area, spacing, textStyle)
      bottom += gap + key.height
      self.key = key
    }
    self.bottom = bottom
  }

  /// Both, as far as there are any, around the middle or from `left` on.
  func texts(on canvas: any Canvas, fromLeft left: Double?) -> [PlacedText] {
    let start = left ?? area.left + spacing.margin
    let right = area.right - spacing.margin
    let titleEnd = colorBar(on: canvas).map { $0.left - 2 * spacing.gap } ?? right
    return [
      (page.title, titleBaseline, titleStyle, titleEnd),
      (page.subtitle, subtitleBaseline, textStyle, right),
    ].filter { !$0.0.isEmpty }.map { words, baseline, style, end in
      let text = canvas.shortened(words, to: end - start, style)
      var style = style
      style.alignment = left == nil ? .center : .left
      let middle = min(area.center.x, end - canvas.measure(text, style: style).width / 2)
      return PlacedText(text, at: Point(x: left ?? middle, y: baseline), style)
    }
  }

  /// The bar at the end of the title's line; nil: there is none.
  func colorBar(on canvas: any Canvas) -> PageColorBar? {
    page.colorBar.map {
      PageColorBar(
        $0, on: canvas, width: area.width, rightEnd: area.right - spacing.margin,
        baseline: titleBaseline, textStyle, scale: spacing.scale)
    }
  }
}
