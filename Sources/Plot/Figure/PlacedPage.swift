/// A page with the places of all its parts, for those who write it in the words of another program.
public struct PlacedPage: Sendable {
  public let page: Page
  public let size: Size
  /// The figures, row by row.
  public let figures: [PlacedFigure]
  /// What stands above figures.
  private let headings: [Page.Part]

  /// `page` as it is laid out on `canvas`, whose texts are measured; nothing is drawn.
  public init(_ page: Page, on canvas: any Canvas) {
    self.page = page
    size = canvas.size
    var headings: [Page.Part] = []
    var figures: [PlacedFigure] = []
    for part in page.parts(on: canvas) {
      switch part {
      case .heading, .key, .colorBar: headings.append(part)
      case .figure(let figure, let layout):
        figures.append(PlacedFigure(figure, layout, on: canvas))
      }
    }
    self.headings = headings
    self.figures = figures
  }

  /// Draws what stands above figures: titles of the page and of pages within it, and their colour bars.
  public func drawHeadings(on canvas: any Canvas) {
    for part in headings { part.draw(on: canvas) }
  }
}
