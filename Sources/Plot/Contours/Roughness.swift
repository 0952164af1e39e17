/// Finds the cells of a field's grid in which a line between bands or regions is not where straight lines
/// between the grid's points have it.
///
/// How far it is off follows from second differences: between points at a distance h, a function differs
/// from the chord by h² f'' / 8 at most, and the line by that divided by the slope. At a kink or jump
/// second differences are large.
struct Roughness {
  private let field: Field
  private let levels: [Double]
  private let cellWidth: Double
  private let cellHeight: Double

  /// How far off a line may be, in pixels.
  private static let tolerance = 0.15

  /// The extent of a cell is in pixels.
  init(_ field: Field, levels: [Double], cellWidth: Double, cellHeight: Double) {
    self.field = field
    self.levels = levels
    self.cellWidth = cellWidth
    self.cellHeight = cellHeight
  }

  /// The rough cells, by their lower left corners.
  var roughCells: [Int] {
    let samples = field.samples
    var found = samples.heights.withUnsafeBufferPointer { heights in
      levels.isEmpty ? [] : roughCells(heights, levels)
    }
    guard samples.hasRegions else { return found }
    let columns = field.columns
    samples.regions.withUnsafeBufferPointer { regions in
      samples.margins.withUnsafeBufferPointer { margins in
        for row in 0..<field.rows - 1 {
          for column in 0..<columns - 1 {
            let cell = row * columns + column
            let region = regions[cell]
            let (right, above) = (regions[cell + 1], regions[cell + columns])
            let across = regions[cell + columns + 1]
            // Where three regions meet, or two twice.
            var changes = region == right ? 0 : 1
            changes += right == across ? 0 : 1
            changes += across == above ? 0 : 1
            changes += above == region ? 0 : 1
            if changes > 2
              || isRough(
                cell, column, row, { regions[$0] == region ? margins[$0] : -margins[$0] })
            {
              found.append(cell)
            }
          }
        }
      }
    }
    // Both passes may have found a cell.
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }

  /// The cells that are rough at a level of `values`.
  private func roughCells(_ values: UnsafeBufferPointer<Double>, _ levels: [Double]) -> [Int] {
    let (columns, rows) = (field.columns, field.rows)
    var found: [Int] = []
    // Of a row: second differences across and down; of the cells above it: how much the values bend, and
    // the least and largest that there may be. Simple loops over each, which are quick.
    var across = [Double](repeating: 0, count: 2 * columns)
    var down = across
    var cells = [Double](repeating: 0, count: 3 * columns)
    across.withUnsafeMutableBufferPointer { across in
      down.withUnsafeMutableBufferPointer { down in
        cells.withUnsafeMutableBufferPointer { cells in
          for row in 0..<rows {
            let (old, new) = ((row + 1) % 2 * columns, row % 2 * columns)
            let start = row * columns
            for column in 1..<max(columns - 1, 1) {
              let place = start &+ column
              across[new &+ column] = abs(
                values[place &- 1] - 2 * values[place] + values[place &+ 1])
            }
            let isInner = row > 0 && row + 1 < rows
            for column in 0..<columns {
              let place = start &+ column
              down[new &+ column] =
                isInner
                ? abs(values[place &- columns] - 2 * values[place] + values[place &+ columns]) : 0
            }
            guard row > 0 else { continue }
            let below = start - columns
            for column in 0..<columns - 1 {
              let (first, second) = (old &+ column, new &+ column)
              let bend =
                max(
                  max(across[first], across[first &+ 1]), max(across[second], across[second &+ 1]))
                + max(max(down[first], down[first &+ 1]), max(down[second], down[second &+ 1]))
              let (a, b) = (values[below &+ column], values[below &+ column &+ 1])
              let (c, d) = (values[start &+ column], values[start &+ column &+ 1])
              cells[column] = bend
              cells[columns &+ column] = min(min(a, b), min(c, d)) - bend
              cells[2 &* columns &+ column] = max(max(a, b), max(c, d)) + bend
            }
            // How many levels are below the cell before: mostly the same.
            var band = 0
            for column in 0..<columns - 1 {
              let low = cells[columns + column]
              while band < levels.count, levels[band] <= low { band += 1 }
              while band > 0, levels[band - 1] > low { band -= 1 }
              guard band < levels.count, levels[band] <= cells[2 * columns + column] else {
                continue
              }
              let (place, above) = (below + column, start + column)
              if isOff(
                cells[column], values[place], values[place + 1], values[above], values[above + 1])
              {
                found.append(place)
              }
            }
          }
        }
      }
    }
    return found
  }

  /// Whether the line between positive and negative values lies too far off in a cell.
  @inline(__always)
  private func isRough(_ cell: Int, _ column: Int, _ row: Int, _ value: (Int) -> Double) -> Bool {
    let columns = field.columns
    let above = cell + columns
    let (a, b, c, d) = (value(cell), value(cell + 1), value(above), value(above + 1))
    var across = 0.0
    var down = 0.0
    if column > 0 {
      across = max(abs(value(cell - 1) - 2 * a + b), abs(value(above - 1) - 2 * c + d))
    }
    if column + 2 < columns {
      across = max(
        across, abs(a - 2 * b + value(cell + 2)), abs(c - 2 * d + value(above + 2)))
    }
    if row > 0 {
      down = max(
        abs(value(cell - columns) - 2 * a + c), abs(value(cell + 1 - columns) - 2 * b + d))
    }
    if row + 2 < field.rows {
      down = max(
        down, abs(a - 2 * c + value(above + columns)), abs(b - 2 * d + value(above + 1 + columns)))
    }
    let bend = across + down
    guard min(min(a, b), min(c, d)) < bend, max(max(a, b), max(c, d)) >= -bend else { return false }
    return isOff(bend, a, b, c, d)
  }

  /// Whether straight lines are too far off in a cell with these values at its corners, whose second
  /// differences are `bend`.
  @inline(__always)
  private func isOff(_ bend: Double, _ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Bool {
    let across = (abs(b - a) + abs(d - c)) / (2 * cellWidth)
    let down = (abs(c - a) + abs(d - b)) / (2 * cellHeight)
    let slope = max(across, down) + min(across, down) / 2
    return bend / 8 > Self.tolerance * slope
  }
}
