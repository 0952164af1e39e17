/// A table in HTML. Columns of numbers are set to the right, so that their digits stand below each other;
/// columns of long texts keep a width that can be read.
struct HTMLTable {
  let header: [String]
  let rows: [[String]]

  /// From how many characters on a text is long.
  private static let longText = 24

  /// The table in a frame of its own, in which a wide one can be moved.
  var html: String {
    let attributes = header.indices.map { column in
      let cells = rows.lazy.map { $0[column] }.filter { !$0.isEmpty }
      if !cells.isEmpty && cells.allSatisfy(\.isNumberText) { return " class=\"n\"" }
      return cells.contains { $0.count >= Self.longText } ? " class=\"w\"" : ""
    }
    var text = "<div class=\"t\" tabindex=\"0\"><table>\n<thead><tr>"
    for (column, name) in header.enumerated() {
      text += "<th scope=\"col\"\(attributes[column])>\(name.htmlText)</th>"
    }
    text += "</tr></thead>\n<tbody>\n"
    for row in rows {
      text += "<tr>"
      for (column, cell) in row.enumerated() {
        text += "<td\(attributes[column])>\(cell.htmlText)</td>"
      }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table></div>\n"
  }
}

extension String {
  /// Whether the text is a number, perhaps a percentage.
  fileprivate var isNumberText: Bool {
    let digits = hasSuffix(" %") ? dropLast(2) : hasSuffix("%") ? dropLast(1) : self[...]
    return Double(digits) != nil
  }
}
