import FileIO
import Plot
import PlotCairo
import Testing

struct PictureTests {
  private var figure: Figure {
    var figure = Figure(title: "title")
    figure.marks = [Line([Point(x: 0, y: 0), Point(x: 1, y: 1)], color: .black, label: "line")]
    return figure
  }

  private func render(_ format: PictureFormat, scale: Double = 1) throws -> [UInt8] {
    try Picture.render(size: Size(width: 320, height: 240), scale: scale, as: format) {
      figure.draw(on: $0)
    }
  }

  @Test func theSamePictureHasTheSameBytes() throws {
    for format in PictureFormat.allCases {
      let bytes = try render(format)
      #expect(try render(format) == bytes)
      #expect(bytes.count > 500)
    }
  }

  @Test func textsAreShownAndNotObeyed() throws {
    for format in PictureFormat.allCases {
      func page(_ title: String) throws -> [UInt8] {
        try Picture.render(size: Size(width: 320, height: 240), as: format) {
          Figure(title: title).draw(on: $0)
        }
      }
      let shown = try page(#"a\u{1b}[2J\n\u{202e}b\u{2028}"#)
      #expect(try page("a\u{1b}[2J\n\u{202e}b\u{2028}") == shown)
      #expect(try page("a[2Jb") != shown)
    }
  }

  @Test(arguments: PictureFormat.allCases)
  func aNoteIsCarriedAndNotShown(format: PictureFormat) throws {
    let note = #"{"a":"<b> & (c\\) \"d\" </metadata> \u00e9","b":[]}"#
    let bytes = try Picture.render(
      size: Size(width: 320, height: 240), as: format, note: note, figure.draw)
    #expect(PictureNote.note(in: bytes) == note)
    let plain = try Picture.render(
      size: Size(width: 320, height: 240), as: format, note: "plain", figure.draw)
    #expect(PictureNote.note(in: plain) == "plain")
    let bare = try render(format)
    #expect(PictureNote.note(in: bare) == nil)
    #expect(bytes != bare && bytes.count - bare.count < 4 * note.utf8.count + 80)
    // Cut anywhere, it gives the whole note or none.
    for end in stride(from: 0, to: bytes.count, by: 7) {
      let cut = PictureNote.note(in: Array(bytes[..<end]))
      #expect(cut == nil || cut == note)
    }
  }

  @Test func theScaleMakesMorePixels() throws {
    // Width and height are big-endian at bytes 16 and 20 of a PNG.
    func size(_ png: [UInt8]) -> [Int] {
      [16, 20].map { png[$0..<$0 + 4].reduce(0) { $0 << 8 | Int($1) } }
    }
    #expect(try size(render(.png)) == [320, 240])
    #expect(try size(render(.png, scale: 2.5)) == [800, 600])
  }

  @Test func theNameSaysTheFormat() {
    #expect(PictureFormat(path: "a/b.PNG") == .png)
    #expect(PictureFormat(path: "b.svg") == .svg)
    #expect(PictureFormat(path: "b.pdf") == .pdf)
    #expect(PictureFormat(path: "b.gif") == nil)
    #expect(PictureFormat(path: "png") == nil)
  }

  @Test func aPageWithoutPixelsIsAnError() {
    #expect(throws: CairoError.self) {
      try Picture.render(size: Size(width: 0, height: 100), as: .png) { _ in }
    }
    #expect(throws: CairoError.self) {
      try Picture.render(size: Size(width: .nan, height: 100), as: .png) { _ in }
    }
  }
}
