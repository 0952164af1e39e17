import Plot

/// What marks draw in a frame, as data and the parts of a `plot` command.
struct PlotElements {
  /// Blocks of data and arrays, which stand before the `plot` command.
  private(set) var data: [String] = []
  /// The parts of the `plot` command.
  private(set) var parts: [String] = []
  /// The texts in the frame.
  private(set) var labels: [String] = []
  /// Whether a part takes its colour from the palette.
  private(set) var usePalette = false
  private let x: GnuplotAxis
  private let y: GnuplotAxis
  /// The colours of the palette, each with a number that has it.
  private let palette: [String: String]
  private let texts: LabelWords
  private var names: BlockNames

  init(
    x: GnuplotAxis, y: GnuplotAxis, palette: [String: String], texts: LabelWords, names: BlockNames
  ) {
    self.x = x
    self.y = y
    self.palette = palette
    self.texts = texts
    self.names = names
  }

  /// The names that are still free.
  var freeNames: BlockNames { names }

  /// Adds what marks have drawn. What follows each other in one style shares a block.
  mutating func add(_ events: [MarkRecorder.Event]) {
    var rest = events[...]
    while let first = rest.first {
      switch first {
      case .fill(let path, let color):
        if rectangle(path) != nil, palette[color.gnuplotHex] == nil {
          addBoxes(
            take(&rest) { event in
              guard case .fill(let path, let color) = event,
                palette[color.gnuplotHex] == nil
              else { return nil }
              return rectangle(path).map { ($0, color) }
            })
        } else {
          addAreas(
            take(&rest) { event in
              guard case .fill(let path, color) = event else { return nil }
              return path
            }, color)
        }
      case .stroke(_, let stroke):
        addLines(
          take(&rest) { event in
            guard case .stroke(let path, stroke) = event else { return nil }
            return path
          }, stroke)
      case .stamp(let markers, let places):
        rest = rest.dropFirst()
        addPoints(markers, places)
      case .text(let text):
        rest = rest.dropFirst()
        let around = text.style.haloTexts(around: text.point).map {
          PlacedText(text.text, at: $0, $1)
        }
        labels += (around + [text]).map { text in
          texts.label(text) { "\(x.number(at: $0.x)),\(y.number(at: $0.y))" }
        }
      }
    }
  }

  /// The first events that `part` takes something of.
  private func take<Part>(
    _ events: inout ArraySlice<MarkRecorder.Event>, _ part: (MarkRecorder.Event) -> Part?
  ) -> [Part] {
    var parts: [Part] = []
    while let next = events.first.flatMap(part) {
      parts.append(next)
      events = events.dropFirst()
    }
    return parts
  }

  private func row(_ point: Point) -> String { "\(x.number(at: point.x)) \(y.number(at: point.y))" }

  private mutating func addBlock(_ kind: String, _ rows: [String]) -> String {
    let name = "$\(names.next(kind))"
    data.append("\(name) << EOD\n\(rows.joined(separator: "\n"))\nEOD")
    return name
  }

  /// Rectangles, each with its colour.
  private mutating func addBoxes(_ boxes: [(area: Rectangle, color: Color)]) {
    let rows = boxes.map { area, color in
      let (left, right) = (x.number(at: area.left), x.number(at: area.right))
      let (bottom, top) = (y.number(at: area.bottom), y.number(at: area.top))
      return "\(left) \(right) \(bottom) \(top) \(color.gnuplotNumber)"
    }
    let name = addBlock("boxes", rows)
    parts.append(
      "\(name) using (0.5*($1+$2)):(0.5*($3+$4)):1:2:3:4:5 with boxxyerror fs solid noborder "
        + "lc rgb variable notitle")
  }

  /// Areas, each one closed line: from its first piece it goes to each of the others and back, so that holes
  /// stay holes.
  private mutating func addAreas(_ paths: [Path], _ color: Color) {
    let areas = paths.map { path in
      let pieces = path.flattened.filter { $0.count > 2 }
      guard let start = pieces.first?.first else { return "" }
      var rows: [Point] = []
      for piece in pieces {
        rows += piece
        if piece.last != piece[0] { rows.append(piece[0]) }
        if pieces.count > 1, rows.last != start { rows.append(start) }
      }
      return rows.map(row).joined(separator: "\n")
    }.filter { !$0.isEmpty }
    guard !areas.isEmpty else { return }
    let name = addBlock("area", [areas.joined(separator: "\n\n")])
    let number = palette[color.gnuplotHex]
    if number != nil { usePalette = true }
    let paint = number.map { "palette cb \($0)" } ?? "rgb '\(color.gnuplotHex)'"
    parts.append(
      "\(name) using 1:2 with filledcurves closed fc \(paint) fs solid noborder notitle")
  }

  private mutating func addLines(_ paths: [Path], _ stroke: Stroke) {
    let pieces = paths.flatMap(\.flattened).filter { $0.count > 1 }
    guard !pieces.isEmpty else { return }
    let name = addBlock(
      "lines", [pieces.map { $0.map(row).joined(separator: "\n") }.joined(separator: "\n\n")])
    parts.append("\(name) using 1:2 with lines \(Self.line(stroke)) notitle")
  }

  /// Markers at their places. The third column of points says what is drawn there: a filled point, or over it
  /// its outline. Markers of which gnuplot has no type follow as areas and lines.
  private mutating func addPoints(_ markers: [Marker], _ places: [MarkerPlace]) {
    let types = markers.map { GnuplotMarker($0.path) }
    var looks: [(type: Int, size: Double, color: Color)] = []
    var looksOfMarkers: [Range<Int>] = []
    let width = zip(markers, types).compactMap { $1 == nil ? nil : $0.stroke?.width }.first ?? 1
    for (marker, type) in zip(markers, types) {
      let first = looks.count
      if let type {
        if let fill = marker.fill {
          looks.append((type.type, type.filledSize(lineWidth: width), fill))
        }
        if let stroke = marker.stroke {
          looks.append((type.type - 1, type.outlineSize, stroke.color))
        }
      }
      looksOfMarkers.append(first..<looks.count)
    }
    let rows = places.flatMap { place in
      looksOfMarkers[place.marker].map { "\(row(place.point)) \($0 + 1)" }
    }
    if !rows.isEmpty {
      let name = addBlock("points", rows)
      let key = String(name.dropFirst())
      func array(_ what: String, _ values: [String]) -> String {
        "array \(key)_\(what)[\(values.count)] = [\(values.joined(separator: ", "))]"
      }
      data.append(array("type", looks.map { "\($0.type)" }))
      data.append(array("size", looks.map { lengthText($0.size) }))
      data.append(array("color", looks.map(\.color.gnuplotNumber)))
      parts.append(
        "\(name) using 1:2:(\(key)_size[$3]):(\(key)_type[$3]):(\(key)_color[$3]) with points "
          + "pt variable ps variable lc rgb variable lw \(lengthText(width)) notitle")
    }
    for index in markers.indices where types[index] == nil {
      addShapes(markers[index], at: places.filter { $0.marker == index }.map(\.point))
    }
  }

  private mutating func addShapes(_ marker: Marker, at points: [Point]) {
    let outlines = points.map { point in
      var moved = Path()
      for piece in marker.path.flattened {
        moved.append(piece.map { Point(x: $0.x + point.x, y: $0.y + point.y) })
      }
      return moved
    }
    if let fill = marker.fill { addAreas(outlines, fill) }
    if let stroke = marker.stroke { addLines(outlines, stroke) }
  }

  /// Adds a mark's entry in the key; `sample` is what it draws there, nil: nothing.
  mutating func addKeyEntry(_ name: String, _ sample: [MarkRecorder.Event]?) {
    var style = "lines lc rgb '#ff000000'"
    var largest = 0.0
    for event in sample ?? [] {
      switch event {
      case .stamp(let markers, let places):
        let marker = markers[places[0].marker]
        let known = GnuplotMarker(marker.path)
        let size = known?.outlineSize ?? 1.2
        guard size > largest else { continue }
        largest = size
        // The line that gnuplot draws around a point, and what our outline hides of it.
        let outline = 1 + (marker.stroke?.width ?? 0)
        let type = known.map { $0.type - (marker.fill == nil ? 1 : 0) } ?? marker.similarType
        let drawn = marker.fill == nil ? size : known?.filledSize(lineWidth: outline) ?? size
        let color = (marker.fill ?? marker.stroke?.color ?? .black).gnuplotHex
        style = "points pt \(type) ps \(lengthText(drawn)) lc rgb '\(color)'"
      case .stroke(_, let stroke) where largest == 0: style = "lines \(Self.line(stroke))"
      case .fill(_, let color) where largest == 0:
        style = "boxes fs solid noborder fc rgb '\(color.gnuplotHex)'"
      case .stroke, .fill, .text: break
      }
    }
    parts.append("keyentry with \(style) title \(name.gnuplotQuoted)")
  }

  /// How a line looks. gnuplot counts dashes in quarters of the line's width, or of 1.
  static func line(_ stroke: Stroke) -> String {
    let dash = stroke.dash.map { lengthText(4 * $0 / max(stroke.width, 1)) }
    let words = dash.isEmpty ? "" : " dt (\(dash.joined(separator: ",")))"
    return "lw \(lengthText(stroke.width)) lc rgb '\(stroke.color.gnuplotHex)'\(words)"
  }

  /// The rectangle that `path` is; nil: it is none.
  private func rectangle(_ path: Path) -> Rectangle? {
    guard path.elements.count == 5 else { return nil }
    let corners = path.flattened.first ?? []
    guard path.flattened.count == 1, corners.count == 5, corners[0] == corners[4] else {
      return nil
    }
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max(),
      corners.allSatisfy({
        ($0.x == left || $0.x == right) && ($0.y == top || $0.y == bottom)
      }),
      zip(corners, corners.dropFirst()).allSatisfy({ ($0.x == $1.x) != ($0.y == $1.y) })
    else { return nil }
    return Rectangle(left: left, top: top, width: right - left, height: bottom - top)
  }
}

/// Names of blocks of data: a kind and a number.
struct BlockNames {
  private var count = 0

  mutating func next(_ kind: String) -> String {
    count += 1
    return "\(kind)\(count)"
  }
}

extension Marker {
  /// The point type that looks most like a marker of which gnuplot has none.
  fileprivate var similarType: Int {
    guard case .shape(let shape) = kind else { return 6 }
    switch shape {
    case .plus: return 1
    case .cross: return 2
    case .star: return 3
    default: return 15
    }
  }
}
