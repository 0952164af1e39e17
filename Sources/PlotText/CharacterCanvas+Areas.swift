import Plot

extension CharacterCanvas {
  public func fill(_ bands: Bands) {
    legend.addFilling(bands.colors)
    fillPaths(of: bands)
  }

  public func fill(_ shading: FieldShading) {
    let paths = shading.paths
    if shading.colors.count == 1 {
      legend.addFilling(shading.colors[0])
    } else {
      for (_, color) in paths { legend.addFilling([color]) }
    }
    for (path, color) in paths where !path.elements.isEmpty { fill(path, color) }
  }

  public func fill(_ path: Path, _ color: Color) {
    let lines = path.flattened
    let page = Rectangle(left: 0, top: 0, width: size.width, height: size.height)
    if color.alpha == 1, path == Path(page) { legend.page = color }
    // Half a cell high: two colours a character.
    let step = Self.cellHeight / 2
    for half in 0..<2 * rows {
      let y = (Double(half) + 0.5) * step
      guard y >= clip.top, y <= clip.bottom else { continue }
      let crossings = crossings(of: lines, at: y)
      guard !crossings.isEmpty else { continue }
      for column in 0..<columns {
        let x = (Double(column) + 0.5) * Self.cellWidth
        guard x >= clip.left, x <= clip.right else { continue }
        let winding = crossings.reduce(0) { $1.x <= x ? $0 + $1.turn : $0 }
        guard winding != 0 else { continue }
        let index = half / 2 * columns + column
        let below = half % 2 == 0 ? cells[index].upper : cells[index].lower
        // Whole colours exactly, so that the legend knows them.
        let mixed =
          color.alpha < 1 ? (below ?? .white).mixed(with: color.opaque, color.alpha) : color
        if half % 2 == 0 { cells[index].upper = mixed } else { cells[index].lower = mixed }
        cells[index].cover()
      }
    }
  }

  /// Where the horizontal line at `y` crosses the outline of an area, and which way the outline
  /// runs there.
  private func crossings(of lines: [[Point]], at y: Double) -> [(x: Double, turn: Int)] {
    var found: [(x: Double, turn: Int)] = []
    for line in lines {
      guard var last = line.last else { continue }
      for point in line {
        if (last.y <= y) != (point.y <= y) {
          let share = (y - last.y) / (point.y - last.y)
          found.append((last.x + share * (point.x - last.x), point.y > last.y ? 1 : -1))
        }
        last = point
      }
    }
    return found
  }
}
