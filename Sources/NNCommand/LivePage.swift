import FileIO
import Plot
import PlotText

/// What is shown of a training on the terminal's alternate screen: the network's outputs, below them the
/// cost where there is room, and a line.
struct LivePage: Sendable {
  var outputs: Page
  var costs: Page
  var line: String

  /// From so many rows on, the lower third of the screen shows the cost.
  private static let rowsForCosts = 24

  /// The page for a screen of this size, from its upper left corner on. A screen that is too small for
  /// a picture shows the line only.
  func text(columns: Int, rows: Int, hasColors: Bool) -> String {
    func text(_ page: Page, _ rows: Int) -> String {
      let canvas = CharacterCanvas(
        columns: columns, rows: rows, repertoire: .blocks(hasColor: hasColors))
      page.draw(on: canvas)
      // The escape sequence clears the rest of each line, where an older one may have been longer.
      return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map { "\($0)\u{1b}[K\n" }.joined()
    }
    let pictureRows = rows - 1
    let least = Terminal.leastPictureSize
    var pictures = ""
    if columns >= least.columns, pictureRows >= least.rows {
      let costRows = pictureRows >= Self.rowsForCosts ? pictureRows / 3 : 0
      pictures = text(outputs, pictureRows - costRows)
      if costRows > 0 { pictures += text(costs, costRows) }
    }
    // A line that is too long would wrap and move all others up.
    return pictures + line.prefix(cells: columns) + "\u{1b}[K"
  }
}
