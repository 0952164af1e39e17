import Plot

/// Fills bands of colour pixel by pixel, several times as fast as a path for each level.
///
/// Between the grid's lines values are interpolated bilinearly. Within a pixel a level's line is
/// taken as straight; the pixel's colour is a mixture of those on both sides.
struct BandShading {
  private let values: [Double]
  private let width: Int
  private let columns: PixelAxis
  private let rows: PixelAxis
  /// The levels, and after them infinity.
  private let levels: [Double]
  /// Their colours, 0xrrggbb.
  private let colors: [UInt32]

  /// nil where the bands have to be filled as paths: colours are transparent, values are not
  /// finite, or the grid's lines are too close or too far apart (see `PixelAxis`).
  init?(
    _ bands: Bands, pixelScale: Double, visible: (columns: Range<Int>, rows: Range<Int>)
  ) {
    guard bands.colors.allSatisfy({ $0.alpha == 1 }), bands.grid.values.allSatisfy(\.isFinite),
      let columns = PixelAxis(bands.columns.map { $0 * pixelScale }, within: visible.columns),
      let rows = PixelAxis(bands.rows.map { $0 * pixelScale }, within: visible.rows)
    else { return nil }
    self.columns = columns
    self.rows = rows
    values = bands.grid.values
    width = bands.grid.columns
    levels = bands.levels + [.infinity]
    colors = bands.colors.map { color in
      // As cairo rounds, so that a colour bar has the same colours.
      func part(_ share: Double) -> UInt32 { UInt32(min(255, max(0, share) * 256)) }
      return part(color.red) << 16 | part(color.green) << 8 | part(color.blue)
    }
  }

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
        draw(line, rise, on: page + y * stride)
      }
    }
  }

  /// Fills a row of pixels, given the values at the grid's columns and their growth per row of
  /// pixels.
  private func draw(_ line: [Double], _ rise: [Double], on row: UnsafeMutablePointer<UInt32>) {
    var band = -1
    for run in columns.runs {
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
      if band >= 0 {
        for x in run.pixels { row[x] = colors[band] }
      }
      var next = band + 1
      while levels[next] < most {
        let first = 0.5 + (low - levels[next]) / difference
        let growth = step / difference
        for x in run.pixels {
          let share = first + columns.shares[x &- columns.start] * growth
          row[x] = Self.mixed(row[x], colors[next], share)
        }
        next += 1
      }
    }
  }

  /// A mixture of `color` and `other`: all `color` up to share 0, all `other` from share 1 on.
  private static func mixed(_ color: UInt32, _ other: UInt32, _ share: Double) -> UInt32 {
    let weight = UInt32(truncatingIfNeeded: Int(min(1, max(0, share)) * 256 + 0.5))
    // Red and blue in one multiplication, green in another.
    func mix(_ parts: UInt32, _ half: UInt32) -> UInt32 {
      ((color & parts) &* (256 &- weight) &+ (other & parts) &* weight &+ half) >> 8 & parts
    }
    let green = ((color >> 8 & 255) &* (256 &- weight) &+ (other >> 8 & 255) &* weight &+ 128) >> 8
    return mix(0xff00ff, 0x800080) | green << 8
  }
}
