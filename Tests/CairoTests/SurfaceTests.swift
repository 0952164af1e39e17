import Cairo
import Testing

struct SurfaceTests {
  @Test func anImageBeginsWhiteAndTakesShapes() throws {
    let surface = try Surface(imageWidth: 20, height: 10)
    let context = try Context(surface)
    let white = try surface.pngBytes()
    context.setColor(1, 0, 0, 1)
    context.move(0, 0)
    context.line(20, 0)
    context.line(20, 10)
    context.line(0, 10)
    context.closePath()
    context.fill()
    try context.check()
    let red = try surface.pngBytes()
    #expect(red != white)
    #expect(surface.width == 20 && surface.height == 10)
    #expect(red.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
  }

  @Test func manyColorsAreKept() throws {
    // More than a palette holds: each pixel of its own grey-red.
    let surface = try Surface(imageWidth: 64, height: 64)
    let context = try Context(surface)
    for y in 0..<64 {
      for x in 0..<64 {
        context.setColor(Double(x) / 63, Double(y) / 63, 0.5, 1)
        context.move(Double(x), Double(y))
        context.line(Double(x + 1), Double(y))
        context.line(Double(x + 1), Double(y + 1))
        context.line(Double(x), Double(y + 1))
        context.closePath()
        context.fill()
      }
    }
    let png = try surface.pngBytes()
    // Colour type 2, true colour, stands at byte 25 of a PNG; 3 is a palette.
    #expect(png[25] == 2)
    #expect(try Surface(imageWidth: 8, height: 8).pngBytes()[25] == 3)
  }

  @Test func sizesThatCannotBeAreRefused() {
    for (width, height) in [(0, 10), (10, 0), (-1, 5), (40_000, 10)] {
      #expect(throws: CairoError.self) { try Surface(imageWidth: width, height: height) }
    }
    for size in [0, -1, Double.nan, .infinity] {
      #expect(throws: CairoError.self) { try Surface(pdfWidth: size, height: 10) }
    }
  }

  @Test func aPDFHasTheSameBytesEachTime() throws {
    func file() throws -> [UInt8] {
      let surface = try Surface(pdfWidth: 100, height: 50)
      let context = try Context(surface)
      context.setFont(family: "DejaVu Sans", size: 10)
      context.show("text", 10, 10)
      return try surface.finish()
    }
    let bytes = try file()
    #expect(bytes.starts(with: "%PDF".utf8))
    #expect(try file() == bytes)
  }

  @Test func textHasExtents() throws {
    let context = try Context(Surface(imageWidth: 10, height: 10))
    context.setFont(family: "DejaVu Sans", size: 20)
    #expect(context.advance(of: "WWW") > context.advance(of: "iii"))
    #expect(context.advance(of: "") == 0)
    #expect(context.fontExtents.ascent > context.fontExtents.descent)
  }
}
