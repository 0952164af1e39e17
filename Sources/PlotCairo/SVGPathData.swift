import Plot

/// The data of an SVG path, to a hundredth of a point. Each place is written relative to the one
/// before, which takes half the characters.
struct SVGPathData {
  private(set) var text = ""
  private var pen = Place(x: 0, y: 0)
  private var start = Place(x: 0, y: 0)
  private var command: Character = "z"

  private struct Place {
    var x: Int
    var y: Int

    init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }

    init(_ point: Point) {
      self.init(x: hundredths(point.x), y: hundredths(point.y))
    }
  }

  mutating func append(_ element: Path.Element) {
    switch element {
    case .move(let point):
      append("m", [Place(point)])
      start = pen
      // Places after a move are ends of lines.
      command = "l"
    case .line(let point): append("l", [Place(point)])
    case .curve(let first, let second, let end):
      append("c", [Place(first), Place(second), Place(end)])
    case .close:
      text.append("z")
      command = "z"
      pen = start
    }
  }

  private mutating func append(_ command: Character, _ places: [Place]) {
    var isFirst = command != self.command || command == "m"
    if isFirst { text.append(command) }
    self.command = command
    for place in places {
      for number in [place.x - pen.x, place.y - pen.y] {
        // A minus sign keeps numbers apart too.
        if !isFirst && number >= 0 { text.append(" ") }
        text += Self.text(number)
        isFirst = false
      }
    }
    pen = places[places.count - 1]
  }

  /// `value` in hundredths; 0 where it is not finite or too large.
  static func hundredths(_ value: Double) -> Int {
    value.isFinite && abs(value) < 1e12 ? Int((value * 100).rounded()) : 0
  }

  /// A number of hundredths in as few characters as possible.
  static func text(_ hundredths: Int) -> String {
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let fraction =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return "\(hundredths < 0 ? "-" : "")\(whole == 0 && rest > 0 ? "" : "\(whole)")\(fraction)"
  }
}

private func hundredths(_ value: Double) -> Int { SVGPathData.hundredths(value) }
