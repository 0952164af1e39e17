import Plot

/// Colours the pixels over the rough cells of a field, of which the grid does not tell enough: as the mean
/// of the field's colours at 4 x 4 points in each pixel through which a line goes.
struct RoughPixels {
  private let field: RefinedField
  private let shading: BandShading
  private let columns: [Double]
  private let rows: [Double]
  private let colorCount: Int
  /// For each pixel the number of its colour, or one of the marks below.
  private var colors: [Int32]
  private let width: Int

  private static let unknown: Int32 = -1
  private static let mixed: Int32 = -2
  /// The points across and down a pixel.
  private static let points = 4
  /// How many pixels are evaluated at once.
  private static let block = 512

  init(_ shading: FieldShading, _ bands: BandShading, pixelScale: Double) {
    field = shading.field
    self.shading = bands
    columns = shading.columns.map { $0 * pixelScale }
    rows = shading.rows.map { $0 * pixelScale }
    colorCount = field.levels.count + 1
    width = bands.columns.shares.count
    colors =
      field.roughCells.isEmpty
      ? [] : [Int32](repeating: Self.unknown, count: width * bands.rows.shares.count)
  }

  /// Colours the pixels; `page` is 0xrrggbb in rows of `stride`.
  mutating func draw(on page: UnsafeMutablePointer<UInt32>, stride: Int) {
    guard !field.roughCells.isEmpty, width > 0 else { return }
    for cell in field.roughCells { visitParts(of: cell) }
    // Pixels that reach over into other cells.
    for cell in field.touchedCells { visitTouched(cell) }
    var mixed: [Int] = []
    for (index, color) in colors.enumerated() where color != Self.unknown {
      if color == Self.mixed {
        mixed.append(index)
      } else {
        page[place(index, stride)] = shading.palette[Int(color)]
      }
    }
    let (x, y) = (shares(columns, shading.columns), shares(rows, shading.rows))
    for start in Swift.stride(from: 0, to: mixed.count, by: Self.block) {
      let block = mixed[start..<min(start + Self.block, mixed.count)]
      var places: [Point] = []
      places.reserveCapacity(block.count * Self.points * Self.points)
      for index in block {
        let (first, down) = (index % width * Self.points, index / width * Self.points)
        for row in down..<down + Self.points {
          for column in first..<first + Self.points {
            places.append(Point(x: x[column], y: y[row]))
          }
        }
      }
      let samples = field.field.function(places, .shade)
      shading.palette.withUnsafeBufferPointer { palette in
        for (number, index) in block.enumerated() {
          page[place(index, stride)] = mean(
            samples, from: number * places.count / block.count, palette)
        }
      }
    }
  }

  private func place(_ index: Int, _ stride: Int) -> Int {
    (shading.rows.start + index / width) * stride + shading.columns.start + index % width
  }

  /// The number of a sample's colour.
  private func color(_ samples: FieldSamples, _ index: Int) -> Int {
    (samples.regions.isEmpty ? 0 : Int(samples.regions[index])) * colorCount
      + field.band(samples.heights[index])
  }

  /// The mean colour of a pixel's samples.
  private func mean(
    _ samples: FieldSamples, from first: Int, _ palette: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    let count = UInt32(Self.points * Self.points)
    var (red, green, blue): (UInt32, UInt32, UInt32) = (0, 0, 0)
    for index in first..<first + Int(count) {
      let pixel = palette[color(samples, index)]
      red += pixel >> 16
      green += pixel >> 8 & 255
      blue += pixel & 255
    }
    func part(_ sum: UInt32) -> UInt32 { (sum + count / 2) / count }
    return part(red) << 16 | part(green) << 8 | part(blue)
  }

  private mutating func visitParts(of cell: Int) {
    let parts = RefinedField.parts
    let (left, top) = (cell % field.columns, cell / field.columns)
    var below = (0...parts).map { color(field.samples, field.vertex(cell, $0, 0)) }
    var above = below
    for y in 0..<parts {
      for x in 0...parts { above[x] = color(field.samples, field.vertex(cell, x, y + 1)) }
      let down = pixels(rows, top, y, y + 1, shading.rows)
      for x in 0..<parts {
        let color = below[x]
        let isPlain = below[x + 1] == color && above[x] == color && above[x + 1] == color
        note(
          isPlain ? Int32(color) : Self.mixed, pixels(columns, left, x, x + 1, shading.columns),
          down, isRough: true)
      }
      swap(&below, &above)
    }
  }

  private mutating func visitTouched(_ cell: Int) {
    let first = color(field.samples, cell)
    let isPlain = [cell + 1, cell + field.columns, cell + field.columns + 1].allSatisfy {
      color(field.samples, $0) == first
    }
    let parts = RefinedField.parts
    note(
      isPlain ? Int32(first) : Self.mixed,
      pixels(columns, cell % field.columns, 0, parts, shading.columns),
      pixels(rows, cell / field.columns, 0, parts, shading.rows), isRough: false)
  }

  /// Notes a colour on pixels; where another one is noted already, they are mixed. What does not belong
  /// to a rough cell only concerns pixels that do.
  private mutating func note(
    _ color: Int32, _ across: Range<Int>, _ down: Range<Int>, isRough: Bool
  ) {
    for row in down {
      for index in row * width + across.lowerBound..<row * width + across.upperBound {
        let known = colors[index]
        guard isRough || known != Self.unknown else { continue }
        colors[index] = known == Self.unknown || known == color ? color : Self.mixed
      }
    }
  }

  /// The pixels of an axis that some parts of a cell touch, from the axis's first one on.
  private func pixels(
    _ places: [Double], _ cell: Int, _ first: Int, _ last: Int, _ axis: PixelAxis
  ) -> Range<Int> {
    let step = (places[cell + 1] - places[cell]) / Double(RefinedField.parts)
    let start = places[cell] + step * Double(first)
    let end = places[cell] + step * Double(last)
    let low = max(Int(min(start, end).rounded(.down)) - axis.start, 0)
    let high = min(Int(max(start, end).rounded(.up)) - axis.start, axis.shares.count)
    return low..<max(low, high)
  }

  /// Where the points in an axis's pixels stand, as shares of the whole range.
  private func shares(_ places: [Double], _ axis: PixelAxis) -> [Double] {
    let cells = Double(places.count - 1)
    var shares: [Double] = []
    for run in axis.runs {
      let (start, end) = (places[run.line], places[run.line + 1])
      for pixel in run.pixels {
        for point in 0..<Self.points {
          let place = Double(pixel) + (Double(point) + 0.5) / Double(Self.points)
          shares.append((Double(run.line) + (place - start) / (end - start)) / cells)
        }
      }
    }
    return shares
  }
}
