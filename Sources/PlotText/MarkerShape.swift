import Plot

/// What a marker looks like as a character.
enum MarkerShape {
  case circle, square, triangle, diamond

  /// The shape that a marker's outline has.
  init(_ path: Path) {
    var corners: [Point] = []
    for element in path.elements {
      switch element {
      case .move(let point), .line(let point): corners.append(point)
      case .curve:
        self = .circle
        return
      case .close: break
      }
    }
    if corners.count <= 3 {
      self = .triangle
    } else {
      self = corners[0].y == corners[1].y ? .square : .diamond
    }
  }

  func character(_ repertoire: CharacterCanvas.Repertoire) -> Character {
    switch (self, repertoire) {
    case (.circle, .blocks): "●"
    case (.square, .blocks): "■"
    case (.triangle, .blocks): "▲"
    case (.diamond, .blocks): "◆"
    case (.circle, .ascii): "o"
    case (.square, .ascii): "x"
    case (.triangle, .ascii): "A"
    case (.diamond, .ascii): "#"
    }
  }
}
