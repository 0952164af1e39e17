import Plot

/// Fills bands of colour pixel by pixel, several times as fast as a path for each level.
///
/// Between the grid's lines values are interpolated bilinearly. Within a pixel a level's line is
/// taken as straight; the pixel's colour is a mixture of those on both sides. Where regions meet, so is
/// the line between them.
struct BandShading {
  private let values: [Double]
  /// The region of each of the grid's points and its distance to others; empty: there is one region.
  private let regions: [Int32]
  private let margins: [Double]
  private let width: Int
  let columns: PixelAxis
  let rows: PixelAxis
  /// The levels, and after them infinity.
  private let levels: [Double]
  /// The colours of each region's bands, 0xrrggbb, region by region. The first band of each but one begins
  /// at the first level.
  private let colors: [UInt32]
  /// How many colours a region has.
  private let colorCount: Int
  /// 1 where the first colour is that of what lies below all levels, else 0.
  private let hasBottom: Int

  /// nil where the bands have to be filled as paths: colours are transparent, values are not
  /// finite, or the grid's lines are too close or too far apart (see `PixelAxis`).
  init?(
    _ bands: Bands, pixelScale: Double, visible: (columns: Range<Int>, rows: Range<Int>)
  ) {
    self.init(
      FieldSamples(heights: bands.grid.values), gridColumns: bands.grid.columns,
      levels: bands.levels, colors: [bands.colors], hasBottom: false,
      bands.columns.map { $0 * pixelScale }, bands.rows.map { $0 * pixelScale }, visible)
  }

  /// The regions and bands of a field's grid; nil as for bands.
  init?(
    _ shading: FieldShading, pixelScale: Double, visible: (columns: Range<Int>, rows: Range<Int>)
  ) {
    self.init(
      shading.field.field.samples, gridColumns: shading.field.columns,
      levels: shading.field.levels, colors: shading.colors, hasBottom: true,
      shading.columns.map { $0 * pixelScale }, shading.rows.map { $0 * pixelScale }, visible)
  }

  private init?(
    _ samples: FieldSamples, gridColumns: Int, levels: [Double], colors: [[Color]],
    hasBottom: Bool, _ columnPlaces: [Double], _ rowPlaces: [Double],
    _ visible: (columns: Range<Int>, rows: Range<Int>)
  ) {
    guard colors.allSatisfy({ $0.allSatisfy { $0.alpha == 1 } }),
      samples.heights.allSatisfy(\.isFinite), samples.margins.allSatisfy(\.isFinite),
      let columns = PixelAxis(columnPlaces, within: visible.columns),
      let rows = PixelAxis(rowPlaces, within: visible.rows)
    else { return nil }
    self.columns = columns
    self.rows = rows
    values = samples.heights
    regions = samples.regions
    margins = samples.margins
    width = gridColumns
    self.levels = levels + [.infinity]
    self.colors = colors.flatMap { $0.map(\.pixel) }
    colorCount = colors.first?.count ?? 0
    self.hasBottom = hasBottom ? 1 : 0
  }

  /// The colours of all regions and bands, region by region.
  var palette: [UInt32] { colors }

  /// Fills the bands; `page` is 0xrrggbb in rows of `stride`.
  func draw(on page: UnsafeMutablePointer<UInt32>, stride: Int) {
    var line = [Double](repeating: 0, count: width)
    var rise = line
    for run in rows.runs {
      let below = run.line * width
      for y in run.pixels {
        let share = rows.shares[y - rows.start]
        for x in 0..<width {
          let step = values[below + width + x] - values[below + x]
          line[x] = values[below + x] + share * step
          rise[x] = step * run.slope
        }
        if regions.isEmpty {
          draw(line, rise, on: page + y * stride)
        } else {
          draw(line, rise, below, share, run.slope, on: page + y * stride)
        }
      }
    }
  }

  /// Fills a row of pixels, given the values at the grid's columns and their growth per row of
  /// pixels.
  private func draw(_ line: [Double], _ rise: [Double], on row: UnsafeMutablePointer<UInt32>) {
    var band = -1
    for run in columns.runs { draw(run, line, rise, region: 0, &band, on: row) }
  }

  /// The same with regions, between the grid's rows that begin at `below` and after it.
  private func draw(
    _ line: [Double], _ rise: [Double], _ below: Int, _ share: Double, _ slope: Double,
    on row: UnsafeMutablePointer<UInt32>
  ) {
    var band = -1
    for run in columns.runs {
      let first = below + run.line
      let corners = (first, first + 1, first + width, first + width + 1)
      let region = regions[corners.0]
      if regions[corners.1] == region, regions[corners.2] == region, regions[corners.3] == region {
        draw(run, line, rise, region: Int(region), &band, on: row)
      } else {
        drawBorder(run, line, corners, share, slope, on: row)
      }
    }
  }

  /// Fills pixels between the same two columns, all in one region.
  @inline(__always)
  private func draw(
    _ run: PixelAxis.Run, _ line: [Double], _ rise: [Double], region: Int, _ band: inout Int,
    on row: UnsafeMutablePointer<UInt32>
  ) {
    // The colour from level `band` on stands at this place after it.
    let shift = region * colorCount + hasBottom
    let (low, step) = (line[run.line], line[run.line + 1] - line[run.line])
    let across = abs(step * run.slope)
    let down = abs(rise[run.line] + rise[run.line + 1]) / 2
    // How much the values differ within a pixel: from corner to opposite corner by the sum of the
    // two, from side to opposite side by the larger one. With the mean of both, a colour's share
    // of the pixel is within 6 % of the exact one.
    let difference = max(across, down) + min(across, down) / 2
    let least = min(low, low + step) - difference / 2
    let most = max(low, low + step) + difference / 2
    while band >= 0, levels[band] > least { band -= 1 }
    while levels[band + 1] <= least { band += 1 }
    if band + hasBottom >= 0 {
      for x in run.pixels { row[x] = colors[band + shift] }
    }
    var next = band + 1
    while levels[next] < most {
      let first = 0.5 + (low - levels[next]) / difference
      let growth = step / difference
      for x in run.pixels {
        let share = first + columns.shares[x &- columns.start] * growth
        row[x] = row[x].mixed(with: colors[next + shift], share)
      }
      next += 1
    }
  }

  /// Fills pixels between the same two columns, in a cell through which the border of two regions goes.
  private func drawBorder(
    _ run: PixelAxis.Run, _ line: [Double], _ corners: (Int, Int, Int, Int), _ share: Double,
    _ slope: Double, on row: UnsafeMutablePointer<UInt32>
  ) {
    let region = regions[corners.0]
    func lead(_ corner: Int) -> Double {
      regions[corner] == region ? margins[corner] : -margins[corner]
    }
    let other = [corners.1, corners.2, corners.3].first { regions[$0] != region } ?? corners.0
    let left = (lead(corners.0), lead(corners.2))
    let right = (lead(corners.1), lead(corners.3))
    let low = left.0 + share * (left.1 - left.0)
    let step = right.0 + share * (right.1 - right.0) - low
    let across = abs(step * run.slope)
    let down = abs(left.1 - left.0 + right.1 - right.0) / 2 * slope
    let difference = max(across, down) + min(across, down) / 2
    for x in run.pixels {
      let place = columns.shares[x &- columns.start]
      let value = line[run.line] + place * (line[run.line + 1] - line[run.line])
      var band = 0
      while levels[band] <= value { band += 1 }
      let lead = low + place * step
      let weight = difference > 0 ? 0.5 + lead / difference : lead >= 0 ? 1 : 0
      row[x] = colors[Int(regions[other]) * colorCount + band].mixed(
        with: colors[Int(region) * colorCount + band], weight)
    }
  }
}

extension UInt32 {
  /// A mixture of this colour, 0xrrggbb, and `other`: all this one up to share 0, all `other` from share
  /// 1 on.
  @inline(__always)
  func mixed(with other: UInt32, _ share: Double) -> UInt32 {
    let weight = UInt32(truncatingIfNeeded: Int(Swift.min(1, Swift.max(0, share)) * 256 + 0.5))
    // Red and blue in one multiplication, green in another.
    func mix(_ parts: UInt32, _ half: UInt32) -> UInt32 {
      ((self & parts) &* (256 &- weight) &+ (other & parts) &* weight &+ half) >> 8 & parts
    }
    let green = ((self >> 8 & 255) &* (256 &- weight) &+ (other >> 8 & 255) &* weight &+ 128) >> 8
    return mix(0xff00ff, 0x800080) | green << 8
  }
}

extension Color {
  /// The colour as 0xrrggbb, rounded as cairo does, so that a colour bar has the same colours.
  fileprivate var pixel: UInt32 {
    func part(_ share: Double) -> UInt32 { UInt32(min(255, max(0, share) * 256)) }
    return part(red) << 16 | part(green) << 8 | part(blue)
  }
}
