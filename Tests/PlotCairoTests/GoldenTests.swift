import Cairo
import FileIO
import Foundation
import Plot
import PlotCairo
import TestSupport
import Testing

/// A few pictures as pixels; with the environment variable NN_WRITE_GOLDEN they are written anew.
struct GoldenTests {
  private static let page = Size(width: 320, height: 240)

  /// Lines with dashes, names in several scripts and powers.
  private static var lines: Figure {
    var figure = Figure(title: "Größe λ")
    figure.xAxis = Axis(label: "epoch")
    figure.yAxis = Axis(label: "cost", scale: .logarithmic)
    figure.marks = [
      Line(
        (1...50).map { Point(x: Double($0), y: 1 / Double($0 * $0 * $0)) },
        color: Color.classes[0], label: "one"),
      Line(
        (1...50).map { Point(x: Double($0), y: 1 / Double($0)) }, color: Color.classes[1],
        dash: [6, 4], label: "two"),
    ]
    return figure
  }

  /// Bands, an exact line, markers of each shape and a colour bar, on a dark page.
  private static var bands: Figure {
    @Sendable func f(_ x: Double, _ y: Double) -> Double { 1 / (1 + x * x + 2 * y * y + x * y) }
    let places = (0..<41).map { -2 + Double($0) / 10 }
    let grid = Grid(
      xRange: -2...2, yRange: -2...2, columns: 41, rows: 41,
      values: places.flatMap { y in places.map { f($0, y) } })
    let levels = (0...10).map { Double($0) / 10 }
    var figure = Figure(title: "bands")
    figure.theme = .dark
    figure.keyPlace = .above
    figure.xAxis.range = -2...2
    figure.yAxis.range = -2...2
    figure.colorBar = ColorBar(scale: .probability, levels: levels, label: "height")
    figure.marks = [
      FilledContour(grid, levels: levels, scale: .probability),
      ContourLine(grid, level: 0.5) { $0.map { f($0.x, $0.y) } },
    ]
    for (index, shape) in MarkerShape.allCases.prefix(4).enumerated() {
      let points = (0..<20).map { step in
        Point(x: -1.9 + 0.193 * Double(step), y: -1.5 + Double(index) + 0.013 * Double(step))
      }
      figure.marks.append(
        Scatter(
          points, style: MarkerStyle(shape: shape, fill: Color.classes[index]), label: "\(index)"))
    }
    return figure
  }

  @Test(arguments: ["lines", "bands"]) func pictures(name: String) throws {
    let figure = name == "lines" ? Self.lines : Self.bands
    let png = try Picture.render(size: Self.page, as: .png, figure.draw)
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).png").path
    if ProcessInfo.processInfo.environment["NN_WRITE_GOLDEN"] != nil {
      try AtomicFile.replace(path, with: png)
    }
    let (expected, found) = (try Surface(png: bytes(of: path)), try Surface(png: png))
    try #require(expected.width == found.width && expected.height == found.height)
    let difference = PixelDifference(try expected.pixels(), try found.pixels())
    // Letters' edges may differ a little from one FreeType to the next.
    #expect(difference.largest <= 96)
    #expect(difference.mean <= 0.25)
  }

  /// The bounds above are narrow: the loss of one line is beyond them.
  @Test func aSmallChangeIsFound() throws {
    var moved = Self.lines
    moved.marks.removeLast()
    let pixels = try [Self.lines, moved].map {
      try Picture.pixels(size: Self.page, $0.draw).pixels
    }
    let difference = PixelDifference(pixels[0], pixels[1])
    #expect(difference.largest > 96 && difference.mean > 0.25)
  }

  /// What a PNG file holds is what has been drawn, with a palette and without.
  @Test func filesHoldThePixels() throws {
    for (figure, hasPalette) in [(Figure(title: "greys"), true), (Self.bands, false)] {
      let png = try Picture.render(size: Self.page, as: .png, figure.draw)
      let (pixels, _, _) = try Picture.pixels(size: Self.page, figure.draw)
      #expect(try Surface(png: png).pixels() == pixels)
      // Colour type 3 is a palette.
      #expect((png[25] == 3) == hasPalette)
      #expect((Set(pixels).count <= 256) == hasPalette)
    }
  }

  /// Many markers are put down as images of one: within a quarter of a pixel of where they belong.
  @Test func stampsLookLikeMarkers() throws {
    let points = (0..<200).map { index in
      Point(x: 10 + 1.47 * Double(index), y: 120 + 100 * Double((index * 37) % 100) / 100 - 50)
    }
    let style = MarkerStyle(shape: .diamond, size: 9, fill: Color.classes[1])
    let (together, _, _) = try Picture.pixels(size: Self.page) { canvas in
      canvas.stamp(diamond, fill: style.fill, stroke: Stroke(.black), at: points)
    }
    let (alone, _, _) = try Picture.pixels(size: Self.page) { canvas in
      for point in points {
        canvas.stamp(diamond, fill: style.fill, stroke: Stroke(.black), at: [point])
      }
    }
    let difference = PixelDifference(together, alone)
    #expect(difference.largest < 80 && difference.mean < 2)
  }

  private var diamond: Path {
    Path([(0, -5), (5, 0), (0, 5), (-5, 0)].map { Point(x: $0, y: $1) }, closed: true)
  }
}
