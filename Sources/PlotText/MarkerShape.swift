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

  /// The character in Unicode.
  var unicode: Character {
    switch self {
    case .circle: "●"
    case .square: "■"
    case .triangle: "▲"
    case .diamond: "◆"
    }
  }

  /// The character in ASCII.
  var ascii: Character {
    switch self {
    case .circle: "o"
    case .square: "x"
    case .triangle: "A"
    case .diamond: "#"
    }
  }
}
