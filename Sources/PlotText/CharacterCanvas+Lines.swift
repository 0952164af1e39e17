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
    if isBox, !isSample(pieces, stroke.color) {
      for piece in pieces {
        let isFrame = piece.count == 5 && piece.first == piece.last
        for (start, end) in zip(piece, piece.dropFirst()) {
          drawStraight(from: start, to: end, stroke.color, isBorder: isFrame)
        }
      }
      return
    }
    legend.addLine(stroke.color)
    let dash = dash(of: stroke)
    for piece in pieces {
      // How far along the piece a segment begins.
      var begin = 0.0
      for (start, end) in zip(piece, piece.dropFirst()) {
        drawSlanted(from: start, to: end, stroke.color, dash, begin)
        begin += max(abs(end.x - start.x), abs(end.y - start.y))
      }
    }
  }

  /// Whether a straight line is the key's sample of a line of data.
  private func isSample(_ pieces: [[Point]], _ color: Color) -> Bool {
    pieces.count == 1 && pieces[0].count == 2 && legend.lines.contains(color)
  }

  /// The dashes of a line: its own, or where colours do not tell lines apart some that do.
  private func dash(of stroke: Stroke) -> [Double] {
    if case .blocks(hasColor: false) = repertoire, stroke.dash.isEmpty {
      return legend.dash(of: stroke.color)
    }
    return stroke.dash
  }

  /// Draws a horizontal or vertical line as box drawing: each cell on it gets the directions in
  /// which the line goes on.
  private func drawStraight(
    from start: Point, to end: Point, _ color: Color, isBorder: Bool
  ) {
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
      if isBorder { cells[index].isBorder = true }
    }
  }

  /// Draws any other line as braille dots.
  private func drawSlanted(
    from start: Point, to end: Point, _ color: Color, _ dash: [Double], _ begin: Double
  ) {
    let length = max(abs(end.x - start.x), abs(end.y - start.y))
    guard length.isFinite, length < 1e6 else { return }
    let steps = max(1, Int(length))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      guard isOn(begin + share * length, dash) else { continue }
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

/// Whether a line with these dashes and gaps is drawn at a distance from its beginning.
private func isOn(_ distance: Double, _ dash: [Double]) -> Bool {
  let period = dash.reduce(0, +)
  guard period > 0, period.isFinite else { return true }
  var rest = distance.truncatingRemainder(dividingBy: period)
  for (index, length) in dash.enumerated() {
    rest -= length
    if rest < 0 { return index % 2 == 0 }
  }
  return true
}

extension Point {
  fileprivate func limited(to area: Rectangle) -> Point {
    Point(x: min(max(x, area.left), area.right), y: min(max(y, area.top), area.bottom))
  }
}
