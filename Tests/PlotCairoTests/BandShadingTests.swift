import Foundation
import Plot
import PlotCairo
import TestSupport
import Testing

/// Bands that are shaded from pixel to pixel look like those that are filled as paths.
struct BandShadingTests {
  private static let page = Size(width: 240, height: 180)
  private static let shades = [0x0000c0, 0x00a000, 0xe0e000, 0xff0000].map { Color(hex: $0) }

  /// Straight lines at every angle: off by the 6 % of the shading and what the paths are.
  @Test(arguments: Array(stride(from: 0.0, to: 6.3, by: 0.61)))
  func straightLines(angle: Double) throws {
    let plane = grid(100) { x, y in cos(angle) * x + sin(angle) * y }
    let difference = try difference(plane, levels: [-.infinity, 0.03], colors: [.white, .black])
    #expect(difference.largest <= 40 && difference.mean < 0.06)
  }

  @Test(arguments: [1, 1.7, 2]) func hills(scale: Double) throws {
    let hills = grid(120) { x, y in x * x * x - x * y + y * y }
    let difference = try difference(
      hills, levels: [-.infinity, -0.1, 0.2, 0.9], colors: Self.shades, scale: scale)
    #expect(difference.largest <= 40 && difference.mean < 0.06)
  }

  /// A frame that shows a part of the grid, and one of which the grid fills a part: its edges are then
  /// moved to the nearest pixels.
  @Test func partsOfTheGrid() throws {
    let hills = grid(120) { x, y in x * x - x * y + y }
    let levels = [0, 0.2, 0.5, 0.9]
    let part = try difference(
      hills, levels: levels, colors: Self.shades, x: -0.3...0.8, y: 0.1...0.9)
    #expect(part.largest <= 40 && part.mean < 0.06)
    let whole = try difference(
      hills, levels: levels, colors: Self.shades, x: -3...1.5, y: -1.2...2)
    #expect(whole.mean < 0.25)
  }

  /// Grids that are not shaded: values that are not finite, cells that are large or tiny, colours that
  /// one sees through.
  @Test func others() throws {
    let levels = [0, 0.2, 0.5, 0.9]
    let holes = grid(120) { x, y in x < -0.5 ? .nan : x * x - x * y + y }
    let glass = Self.shades.map { $0.mixed(with: Color(red: 0, green: 0, blue: 0, alpha: 0), 0.5) }
    let plain = grid(120) { $0 + $1 }
    for (grid, colors) in [
      (holes, Self.shades), (grid(5) { $0 + $1 }, Self.shades),
      (grid(900) { $0 + $1 }, Self.shades),
      (plain, glass),
    ] {
      let bands = try bands(grid, levels: levels, colors: colors, x: -1...1, y: -1...1)
      #expect(try pixels(bands, 1, arePaths: false) == pixels(bands, 1, arePaths: true))
    }
    let bands = try bands(plain, levels: levels, colors: Self.shades, x: -1...1, y: -1...1)
    #expect(try pixels(bands, 1, arePaths: false) != pixels(bands, 1, arePaths: true))
  }

  /// Values as large and as small as numbers are.
  @Test(arguments: [1e308, 1e-308, 0]) func extremeValues(size: Double) throws {
    let hills = grid(120) { x, y in (x * x - y) * size }
    let difference = try difference(
      hills, levels: [-.infinity, 0, 0.4 * size], colors: Array(Self.shades.prefix(3)))
    #expect(difference.mean < 0.06)
  }

  private func grid(_ count: Int, _ f: (Double, Double) -> Double) -> Grid {
    let places = (0..<count).map { -1 + 2 * Double($0) / Double(count - 1) }
    return Grid(
      xRange: -1...1, yRange: -1...1, columns: count, rows: count,
      values: places.flatMap { y in places.map { f($0, y) } })
  }

  /// How far the shaded bands are from paths that are drawn four times as large.
  private func difference(
    _ grid: Grid, levels: [Double], colors: [Color], scale: Double = 1,
    x: ClosedRange<Double> = -1...1, y: ClosedRange<Double> = -1...1
  ) throws -> PixelDifference {
    let bands = try bands(grid, levels: levels, colors: colors, x: x, y: y)
    let width = Int(Self.page.width * scale)
    return PixelDifference(
      try pixels(bands, scale, arePaths: false),
      quartered(try pixels(bands, 4 * scale, arePaths: true), width: width))
  }

  /// The bands as they stand in a figure with these axes.
  private func bands(
    _ grid: Grid, levels: [Double], colors: [Color], x: ClosedRange<Double>, y: ClosedRange<Double>
  ) throws -> Bands {
    let mark = BandMark(grid: grid, levels: levels, colors: colors)
    var figure = Figure()
    figure.xAxis.range = x
    figure.yAxis.range = y
    figure.marks = [mark]
    figure.draw(on: RecordingCanvas(size: Self.page))
    return try #require(mark.drawn.bands)
  }

  /// The pixels of a part of the page that begins and ends with whole pixels, in the middle.
  private func pixels(_ bands: Bands, _ scale: Double, arePaths: Bool) throws -> [UInt32] {
    let part = Rectangle(left: 60, top: 40, width: 120, height: 100)
    return try Picture.pixels(size: Self.page, scale: scale) { canvas in
      canvas.clipped(to: part) {
        if arePaths { canvas.fillPaths(of: bands) } else { canvas.fill(bands) }
      }
    }.pixels
  }

  /// An image of a quarter of the width, `width`, and of the height.
  private func quartered(_ pixels: [UInt32], width: Int) -> [UInt32] {
    (0..<pixels.count / (16 * width)).flatMap { y in
      (0..<width).map { x in
        [0, 8, 16].reduce(UInt32(0)) { pixel, shift in
          let sum = (0..<16).reduce(UInt32(8)) { sum, index in
            let (row, column) = (4 * y + index / 4, 4 * x + index % 4)
            return sum + (pixels[row * 4 * width + column] >> UInt32(shift) & 255)
          }
          return pixel | (sum / 16) << UInt32(shift)
        }
      }
    }
  }
}

/// A mark that shows nothing and remembers the bands that it would draw.
private struct BandMark: Mark {
  final class Drawn: @unchecked Sendable {
    var bands: Bands?
  }

  var grid: Grid
  var levels: [Double]
  var colors: [Color]
  let drawn = Drawn()

  func draw(on canvas: any Canvas, in frame: Frame) {
    drawn.bands = Bands(grid, levels: levels, colors: colors, in: frame)
  }
}
