import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import NNPlot
import Plot
import Report
import Testing

struct HTMLReportTests {
  private static let attack = "<script>alert('1')</script> & \"quoted\" \u{202e}reversed\u{1b}[2J\n"

  private func page(_ text: String = "iris") -> ReportPage {
    let confusion = ConfusionPicture(counts: [[9, 1], [0, 8]], classNames: [text, "virginica"])
    let predicted = PredictedPicture(truth: [1, 2], predicted: [1, 3], name: text)
    return ReportPage(
      title: "\(text) report", facts: [("task", "2 classes of \(text)"), (text, "97.2 %")],
      sections: [
        ReportSection(
          title: "columns of \(text)",
          parts: [
            .text("what was done: \(text)"),
            .table(
              header: ["name", text, "share"], rows: [["a", text, "3 %"], ["b", "2", "4.5 %"]]),
          ]),
        ReportSection(
          title: "figures",
          parts: [
            .figure(confusion.figure, alt: "confusion of \(text)"),
            .figure(predicted.figure, alt: "predicted against true"),
          ]),
      ])
  }

  /// The elements of a page, checked to be nested properly: HTML of this kind is XML but for its head.
  private func elements(_ html: String) throws -> [String: Int] {
    let start = try #require(html.range(of: "<body>"))
    let end = try #require(html.range(of: "</html>"))
    let reader = ElementReader()
    let parser = XMLParser(data: Data(html[start.lowerBound..<end.lowerBound].utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    return reader.counts
  }

  @Test func thePageHasItsParts() throws {
    let html = try HTMLReport(page()).html()
    let counts = try elements(html)
    #expect(counts["h1"] == 1 && counts["h2"] == 2 && counts["svg"] == 2 && counts["table"] == 1)
    #expect(counts["dt"] == 2 && counts["th"] == 3 && counts["td"] == 6)
    #expect(html.contains("<dt>task</dt><dd>2 classes of iris</dd>"))
    #expect(html.contains("aria-label=\"confusion of iris\""))
    // A column of numbers is set to the right, one of words is not.
    #expect(html.contains("<td class=\"n\">3 %</td>") && html.contains("<td>a</td><td>iris</td>"))
    #expect(html == (try HTMLReport(page()).html()))
  }

  @Test func textsCannotActOnThePage() throws {
    let html = try HTMLReport(page(Self.attack)).html()
    let counts = try elements(html)
    #expect(counts["script"] == nil && counts["h1"] == 1 && counts["svg"] == 2)
    #expect(!html.contains("<script") && !html.contains("\u{202e}") && !html.contains("\u{1b}"))
    #expect(html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;quoted"))
  }

  /// Nothing is fetched: no address but the names of XML's vocabularies.
  @Test func thePageNeedsNothingElse() throws {
    let html = try HTMLReport(page()).html()
    let addresses = html.split(separator: "\"").filter { $0.contains("://") }
    #expect(Set(addresses) == ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"])
    for word in ["src=", "@import", "<link", "url(http"] { #expect(!html.contains(word)) }
  }

  @Test func figuresHaveNamesOfTheirOwn() throws {
    let html = try HTMLReport(page()).html()
    let names = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(names.count >= 3 && Set(names).count == names.count)
    // Each name that is used is there.
    for opening in ["url(#", "href=\"#"] {
      let used = html.components(separatedBy: opening).dropFirst()
      #expect(!used.isEmpty)
      for rest in used { #expect(names.contains(rest.prefix { $0 != ")" && $0 != "\"" })) }
    }
  }

  @Test func anEmptyPageIsAPage() throws {
    let counts = try elements(try HTMLReport(ReportPage(title: "")).html())
    #expect(counts["h1"] == 1 && counts["dl"] == nil)
  }

  @Test func aRaggedTableEndsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = ReportSection(title: "t", parts: [.table(header: ["a"], rows: [["1", "2"]])])
    }
  }
}

private final class ElementReader: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    counts[name, default: 0] += 1
  }
}
