import Plot

extension CharacterCanvas {
  public func stroke(_ path: Path, _ stroke: Stroke) {
    let pieces = path.flattened
    let segments = pieces.flatMap { zip($0, $0.dropFirst()) }
    // Borders and tics, which are all horizontal or vertical, look best as box drawing. A
    // horizontal line of many points is a line of data.
    let isBox =
      pieces.allSatisfy { $0.count <= 5 }
      && segments.allSatisfy { abs($0.x - $1.x) < 0.01 || abs($0.y - $1.y) < 0.01 }
    for (start, end) in segments {
      if isBox {
        drawStraight(from: start, to: end, stroke.color)
      } else {
        drawSlanted(from: start, to: end, stroke.color)
      }
    }
  }

  /// Draws a horizontal or vertical line as box drawing: each cell on it gets the directions in
  /// which the line goes on.
  private func drawStraight(from start: Point, to end: Point, _ color: Color) {
    let isLevel = abs(end.y - start.y) < abs(end.x - start.x)
    let isTic =
      isLevel
      ? abs(end.x - start.x) < Self.cellWidth : abs(end.y - start.y) < Self.cellHeight
    guard let first = cell(at: start.limited(to: clip)),
      let last = isTic ? first : cell(at: end.limited(to: clip))
    else { return }
    let step = isLevel ? 1 : columns
    let (low, high) = (min(first, last), max(first, last))
    let forth: Box = isLevel ? .right : .down
    let back: Box = isLevel ? .left : .up
    if low == high {
      // A tic is shorter than a cell: the cell gets the direction that it points in.
      let isForth = isLevel ? end.x > start.x : end.y > start.y
      cells[low].add(isForth ? forth : back, color)
      return
    }
    for index in stride(from: low, through: high, by: step) {
      cells[index].add(index < high ? (index > low ? [forth, back] : forth) : back, color)
    }
  }

  /// Draws any other line as braille dots.
  private func drawSlanted(from start: Point, to end: Point, _ color: Color) {
    let length = max(abs(end.x - start.x), abs(end.y - start.y))
    guard length.isFinite, length < 1e6 else { return }
    let steps = max(1, Int(length))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let point = Point(
        x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
      guard let index = cell(at: point) else { continue }
      let column = Int(point.x / (Self.cellWidth / 2)) % 2
      let row = Int(point.y / (Self.cellHeight / 4)) % 4
      cells[index].dots |= [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]][column][row]
      cells[index].dotColor = color
    }
  }
}

extension Point {
  fileprivate func limited(to area: Rectangle) -> Point {
    Point(x: min(max(x, area.left), area.right), y: min(max(y, area.top), area.bottom))
  }
}
