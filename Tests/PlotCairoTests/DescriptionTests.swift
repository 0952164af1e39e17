import FileIO
import Foundation
import Plot
import PlotCairo
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What files say of themselves.
struct DescriptionTests {
  private static let title = "Größe <&\"> \u{1b}[2J\nאב"

  private func render(
    _ format: PictureFormat, _ description: PictureDescription?, scale: Double = 1,
    font: PictureFont = .standard
  ) throws -> [UInt8] {
    try Picture.render(
      size: Size(width: 320, height: 240), scale: scale, as: format, note: "note",
      description: description, font: font
    ) { canvas in
      canvas.text(Self.title, at: Point(x: 160, y: 120), style: TextStyle(size: 12))
    }
  }

  @Test func svgHasTitleAndDescription() throws {
    let description = PictureDescription(title: Self.title, summary: "98 % right & \u{7}done")
    let bytes = try render(.svg, description)
    let root = try #require(XMLDocument(data: Data(bytes)).rootElement())
    #expect(value("role", of: root) == "img")
    #expect(value("aria-labelledby", of: root) == "title desc")
    let words = try ["title", "desc"].map { name in
      let element = try #require(root.elements(forName: name).first)
      #expect(value("id", of: element) == name)
      return element.stringValue
    }
    #expect(words == [Self.title.printable, #"98 % right & \u{7}done"#])
    #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0a })
    #expect(PictureNote.note(in: bytes) == "note")
    // Without words there are no empty elements.
    let plain = try #require(XMLDocument(data: Data(render(.svg, nil))).rootElement())
    #expect(value("role", of: plain) == nil && plain.elements(forName: "title").isEmpty)
    let short = try #require(
      XMLDocument(data: Data(render(.svg, PictureDescription(title: "a")))).rootElement())
    #expect(value("aria-labelledby", of: short) == "title")
  }

  @Test(arguments: [(1, 3780), (2.5, 9449)])
  func pngHasTextsAndDensity(scale: Double, density: Int) throws {
    let description = PictureDescription(title: Self.title, summary: "98 % right")
    let bytes = try render(.png, description, scale: scale)
    #expect(PNGText.text("Title", in: bytes) == Self.title.printable)
    #expect(PNGText.text("Description", in: bytes) == "98 % right")
    #expect(PictureNote.note(in: bytes) == "note")
    let start = try #require(Data(bytes).range(of: Data("pHYs".utf8))?.upperBound)
    let numbers = [start, start + 4].map { place in
      bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(numbers == [density, density] && bytes[start + 8] == 1)
  }

  @Test func pdfHasATitleAndNoClock() throws {
    let bytes = try render(.pdf, PictureDescription(title: "plain title"))
    #expect(Data(bytes).range(of: Data("/Title (plain title)".utf8)) != nil)
    for date in ["/ModDate", "/CreationDate"] {
      #expect(Data(bytes).range(of: Data(date.utf8)) == nil)
    }
    #expect(try render(.pdf, PictureDescription(title: "plain title")) == bytes)
    // A title that looks like a note is none.
    let misleading = PictureDescription(title: "/Subject (nn: false) /Subject <FEFF00>")
    #expect(try PictureNote.note(in: render(.pdf, misleading)) == "note")
  }

  @Test func svgTextsRunTheirWay() throws {
    func setting(_ text: String, _ alignment: TextStyle.Alignment) throws -> XMLElement {
      let bytes = try Picture.render(size: Size(width: 90, height: 90), as: .svg) { canvas in
        canvas.text(
          text, at: Point(x: 40, y: 40), style: TextStyle(size: 12, alignment: alignment))
      }
      let root = try #require(XMLDocument(data: Data(bytes)).rootElement())
      return try #require(root.elements(forName: "text").first)
    }
    // An anchor's end is left where reading begins at the right.
    for (text, alignment, anchor) in [
      ("ab", TextStyle.Alignment.left, nil), ("ab", .right, "end"), ("אב", .left, "end"),
      ("אב", .right, nil), ("אב", .center, "middle"),
    ] {
      let element = try setting(text, alignment)
      #expect(value("text-anchor", of: element) == anchor)
      let isHebrew = text == "אב"
      #expect((value("direction", of: element) == "rtl") == isHebrew)
      #expect((value("textLength", of: element) != nil) == isHebrew)
    }
  }

  @Test func fontsAreChosenByName() throws {
    let serif = try PictureFont(named: "dejavu serif")
    for format in PictureFormat.allCases {
      #expect(try render(format, nil, font: serif) != render(format, nil))
    }
    let error = #expect(throws: CairoError.self) { try PictureFont(named: "No\u{1b}Font") }
    #expect(
      error?.description.hasPrefix(#"no font is called 'No\u{1b}Font'; 'DejaVu Sans'"#) == true)
  }

  private func value(_ attribute: String, of element: XMLElement) -> String? {
    element.attributes?.first { $0.name == attribute }?.stringValue
  }
}
