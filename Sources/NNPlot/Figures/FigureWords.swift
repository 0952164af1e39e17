import NN

/// Figures by their words: `boundary`, or several on a page, `boundary, history / units`.
public struct FigureWords: Sendable, CustomStringConvertible {
  /// The words as they were given.
  public let words: String
  /// The figure that they name.
  public let figure: any NetworkFigure

  /// The figure of `words`: names with their settings, between commas in a row, rows between slashes.
  /// Throws `WordError`.
  public init(_ words: String) throws(WordError) {
    var rows: [[any NetworkFigure]] = []
    for row in words.split(separator: "/", omittingEmptySubsequences: false) {
      var figures: [any NetworkFigure] = []
      for name in row.split(separator: ",", omittingEmptySubsequences: false) {
        figures.append(try Catalogues.figures.make(String(name)))
      }
      rows.append(figures)
    }
    self.words = words
    figure = rows.count == 1 && rows[0].count == 1 ? rows[0][0] : ComposedFigure(rows: rows)
  }

  /// The name of a file for the picture: the first words, without signs.
  public var fileName: String {
    words.split { !$0.isLetter && $0 != "-" }.first.map(String.init) ?? "figure"
  }

  public var description: String { words }
}
