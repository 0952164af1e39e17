import FileIO
import Plot

extension CharacterCanvas {
  /// How much of a line of text is above its baseline.
  private static let ascentShare = 0.75

  public func text(_ text: String, at point: Point, style: TextStyle) {
    guard abs(point.x) < 1e9, abs(point.y) < 1e9 else { return }
    let words = shown(text, style)
    switch style.direction {
    case .rightwards:
      let width = Double(words.cells) * Self.cellWidth
      let start =
        switch style.alignment {
        case .left: point.x
        case .center: point.x - width / 2
        case .right: point.x - width
        }
      let ascent = Self.ascentShare * Self.cellHeight
      // An exponent stands in the row of its base.
      let lift = style.isRaised ? style.size / 0.72 * 0.42 : 0
      let row = Int(((point.y + lift - ascent) / Self.cellHeight).rounded())
      var column = Int((start / Self.cellWidth).rounded())
      for character in words {
        put(character, column, row, style.color)
        column += character.cells
      }
    case .upwards:
      // One below the other.
      let characters = words.filter { $0.cells > 0 }
      let length = Double(characters.count)
      let before =
        switch style.alignment {
        case .left: length
        case .center: length / 2
        case .right: 0.0
        }
      let first = Int((point.y / Self.cellHeight - before).rounded())
      let column = Int((point.x / Self.cellWidth - Self.ascentShare).rounded())
      for (offset, character) in characters.enumerated() {
        // A wide one reaches into the gap beside the text.
        put(character, min(column, columns - character.cells), first + offset, style.color)
      }
    }
  }

  public func measure(_ text: String, style: TextStyle) -> TextMetrics {
    let words = shown(text, style)
    let (length, across) =
      style.direction == .rightwards
      ? (Double(words.cells) * Self.cellWidth, Self.cellHeight)
      : (Double(words.count { $0.cells > 0 }) * Self.cellHeight, Self.cellWidth)
    return TextMetrics(
      width: length, ascent: Self.ascentShare * across,
      descent: (1 - Self.ascentShare) * across)
  }

  /// `text` in the characters of the repertoire.
  private func shown(_ text: String, _ style: TextStyle) -> String {
    let text = text.printable
    switch repertoire {
    case .blocks: return style.isRaised ? String(text.map { superscripts[$0] ?? $0 }) : text
    case .ascii:
      return (style.isRaised ? "^" : "")
        + String(text.map { $0.isASCII ? $0 : $0 == "…" ? "~" : "?" })
    }
  }

  private func put(_ character: Character, _ column: Int, _ row: Int, _ color: Color) {
    let width = character.cells
    guard width > 0, (0..<rows).contains(row), column >= 0, column + width <= columns else {
      return
    }
    let index = row * columns + column
    cells[index].write(character, color)
    for tail in index + 1..<index + width {
      cells[tail].write(nil, color)
      cells[tail].isTail = true
    }
  }
}

private let superscripts: [Character: Character] = [
  "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
  "9": "⁹", "-": "⁻",
]
