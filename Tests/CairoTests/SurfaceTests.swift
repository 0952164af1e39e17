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
      context.setFont(family: FontFamily("DejaVu Sans"), size: 10)
      context.show("text", 10, 10)
      return try surface.finish()
    }
    let bytes = try file()
    #expect(bytes.starts(with: "%PDF".utf8))
    #expect(try file() == bytes)
  }

  @Test func textHasExtents() throws {
    let context = try Context(Surface(imageWidth: 10, height: 10))
    context.setFont(family: FontFamily("DejaVu Sans"), size: 20)
    #expect(context.advance(of: "WWW") > context.advance(of: "iii"))
    #expect(context.advance(of: "") == 0)
    #expect(context.fontExtents.ascent > context.fontExtents.descent)
  }

  /// Noise and flat areas of every small width, few colours and many: what is read is what was drawn.
  @Test(arguments: [2, 200, 5000]) func filesHoldEveryPixel(colors: Int) throws {
    var state: UInt64 = 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for (width, height) in (1...40).map({ ($0, 1 + random(40)) }) + [
      (259, 3), (1030, 5), (11_000, 2),
    ] {
      let surface = try Surface(imageWidth: width, height: height)
      let context = try Context(surface)
      for _ in 0..<min(width * height, 600) {
        let color = random(colors)
        context.setColor(
          Double(color % 17) / 16, Double(color / 17 % 17) / 16, Double(color / 289) / 18, 1)
        // Mostly single pixels, now and then a longer stretch or a block.
        let (left, top) = (random(width), random(height))
        let right = left + (random(4) == 0 ? 1 + random(width) : 1)
        let bottom = top + (random(8) == 0 ? 1 + random(height) : 1)
        context.move(Double(left), Double(top))
        context.line(Double(right), Double(top))
        context.line(Double(right), Double(bottom))
        context.line(Double(left), Double(bottom))
        context.closePath()
        context.fill()
      }
      let read = try Surface(png: surface.pngBytes())
      #expect(read.width == width && read.height == height)
      #expect(try read.pixels() == surface.pixels(), "\(width) x \(height)")
    }
  }

  /// A flat page takes few bytes; noise, which nothing makes shorter, takes few more than its own.
  @Test func filesAreAsShortAsTheirContent() throws {
    let surface = try Surface(imageWidth: 400, height: 300)
    #expect(try surface.pngBytes().count < 700)
    let context = try Context(surface)
    var state: UInt64 = 1
    context.withPixels { pixels, stride in
      for place in 0..<stride * 300 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        pixels[place] = UInt32(state >> 40)
      }
    }
    try context.check()
    let noise = 3 * 400 * 300
    #expect(try noise...noise + noise / 100 ~= surface.pngBytes().count)
    // The same block of noise again to the right, which is within reach.
    context.withPixels { pixels, stride in
      for row in 0..<300 {
        for column in 200..<400 {
          pixels[row * stride + column] = pixels[row * stride + column - 200]
        }
      }
    }
    #expect(try surface.pngBytes().count < noise / 2 + noise / 50)
  }

  @Test func whatIsNoPNGIsRefused() throws {
    let png = try Surface(imageWidth: 9, height: 9).pngBytes()
    for bytes in [[], Array(png.prefix(40)), Array("no picture".utf8)] {
      #expect(throws: CairoError.self) { try Surface(png: bytes) }
    }
  }
}
