import Plot

/// What is drawn outside of a frame, as labels, arrows and polygons of gnuplot at places of the screen.
struct ScreenObjects {
  let page: Size
  let words: LabelWords

  /// The commands that draw `events`.
  func lines(_ events: [MarkRecorder.Event]) -> [String] { events.flatMap(lines) }

  private func lines(_ event: MarkRecorder.Event) -> [String] {
    switch event {
    case .fill(let path, let color): path.flattened.map { polygon($0, color) }
    case .stroke(let path, let stroke):
      path.flattened.flatMap { piece in
        zip(piece, piece.dropFirst()).map { from, to in
          "set arrow from \(place(from)) to \(place(to)) nohead \(PlotElements.line(stroke)) front"
        }
      }
    case .stamp(let markers, let places):
      places.flatMap { lines(markers[$0.marker], at: $0.point) }
    case .text(let text): [words.label(text, at: place)]
    }
  }

  private func lines(_ marker: Marker, at point: Point) -> [String] {
    guard let type = GnuplotMarker(marker.path) else {
      var moved = Path()
      for piece in marker.path.flattened {
        moved.append(piece.map { Point(x: $0.x + point.x, y: $0.y + point.y) })
      }
      return lines(
        (marker.fill.map { [.fill(moved, $0)] } ?? [])
          + (marker.stroke.map { [.stroke(moved, $0)] } ?? []))
    }
    let width = marker.stroke?.width ?? 1
    func label(_ type: Int, _ size: Double, _ color: Color) -> String {
      "set label '' at \(place(point)) point pt \(type) ps \(lengthText(size)) "
        + "lc rgb '\(color.gnuplotHex)' lw \(lengthText(width)) front"
    }
    return
      (marker.fill.map { [label(type.type, type.filledSize(lineWidth: width), $0)] } ?? [])
      + (marker.stroke.map { [label(type.type - 1, type.outlineSize, $0.color)] } ?? [])
  }

  private func polygon(_ points: [Point], _ color: Color) -> String {
    "set object polygon from \(points.map(place).joined(separator: " to ")) "
      + "fs solid noborder fc rgb '\(color.gnuplotHex)' front"
  }

  /// A point of the page in gnuplot's words.
  func place(_ point: Point) -> String {
    "screen \(lengthText(point.x / page.width)), screen \(lengthText(1 - point.y / page.height))"
  }
}
