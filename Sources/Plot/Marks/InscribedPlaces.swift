/// Where rectangles fit into a region of a grid.
struct InscribedPlaces {
  private let firstColumn: Int
  private let firstRow: Int
  private let columns: Int
  private let rows: Int
  private let counts: CellCounts
  /// The middle of the region's places.
  private let middle: Point

  /// The region of `places`, which are numbered row by row in a grid of so many columns; at least one.
  init(_ places: [Int], columns gridColumns: Int) {
    var (left, right, bottom, top) = (Int.max, 0, Int.max, 0)
    var sum = (x: 0, y: 0)
    for place in places {
      let (row, column) = (place / gridColumns, place % gridColumns)
      (left, right) = (min(left, column), max(right, column))
      (bottom, top) = (min(bottom, row), max(top, row))
      sum = (sum.x + column, sum.y + row)
    }
    (firstColumn, firstRow) = (left, bottom)
    columns = right - left + 1
    rows = top - bottom + 1
    middle = Point(
      x: Double(sum.x) / Double(places.count), y: Double(sum.y) / Double(places.count))
    var inside = [Int](repeating: 0, count: columns * rows)
    for place in places {
      inside[(place / gridColumns - bottom) * columns + place % gridColumns - left] = 1
    }
    counts = CellCounts(columns: columns, rows: rows, counts: inside)
  }

  /// The middle of a rectangle that lies in the region and is so many places wide and high, the one that
  /// hides the fewest of the points counted over the grid and is nearest to the region's middle; nil: none
  /// fits.
  func best(width: Double, height: Double, hiding points: CellCounts) -> (
    hidden: Int, middle: Point
  )? {
    guard width >= 0, height >= 0, width < Double(columns), height < Double(rows) else {
      return nil
    }
    // So many places, from the first to the last one.
    let (across, up) = (Int(width.rounded(.up)) + 1, Int(height.rounded(.up)) + 1)
    guard across <= columns, up <= rows else { return nil }
    var best: (hidden: Int, distance: Double, place: Point)?
    for row in 0...rows - up {
      for column in 0...columns - across
      where counts.sum(fromColumn: column, row: row, columns: across, rows: up) == across * up {
        let (x, y) = (firstColumn + column, firstRow + row)
        let hidden = points.sum(fromColumn: x, row: y, columns: across, rows: up)
        let place = Point(x: Double(x) + Double(across - 1) / 2, y: Double(y) + Double(up - 1) / 2)
        let (dx, dy) = (place.x - middle.x, place.y - middle.y)
        let distance = dx * dx + dy * dy
        if let best, (best.hidden, best.distance) <= (hidden, distance) { continue }
        best = (hidden, distance, place)
      }
    }
    return best.map { ($0.hidden, $0.place) }
  }
}
