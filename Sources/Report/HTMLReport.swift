import Plot
import PlotCairo

/// A report as one page of HTML, which needs nothing else: no script, no other file, no network.
///
/// It reads well in a light and in a dark browser, on paper, on a small screen, and without style. All
/// text is escaped, and what a browser would obey rather than show is shown. The same page gives the
/// same bytes.
public struct HTMLReport: Sendable {
  private let page: ReportPage

  /// The size of a figure in points; on a screen it is as wide as the text.
  private static let figureSize = Size(width: 800, height: 600)

  /// A report that says what `page` holds.
  public init(_ page: ReportPage) { self.page = page }

  /// The text of the file. Throws `CairoError` if a figure cannot be drawn.
  public func html() throws(CairoError) -> String {
    var body = "<h1>\(page.title.htmlText)</h1>\n"
    if !page.facts.isEmpty {
      body += "<dl>\n"
      for (name, value) in page.facts {
        body += "<div><dt>\(name.htmlText)</dt><dd>\(value.htmlText)</dd></div>\n"
      }
      body += "</dl>\n"
    }
    var figures = 0
    for section in page.sections {
      body += "<section>\n<h2>\(section.title.htmlText)</h2>\n"
      for part in section.parts {
        switch part {
        case .text(let text): body += "<p>\(text.htmlText)</p>\n"
        case .table(let header, let rows): body += HTMLTable(header: header, rows: rows).html
        case .figure(let figure, let alt):
          let element = try Picture.htmlElement(
            size: Self.figureSize, label: alt, names: "f\(figures)"
          ) { figure.draw(on: $0) }
          body += "<figure>\n\(element)</figure>\n"
          figures += 1
        }
      }
      body += "</section>\n"
    }
    // The policy forbids whatever is not written here, should a text still get past the escapes.
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(page.title.htmlText)</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }
}
