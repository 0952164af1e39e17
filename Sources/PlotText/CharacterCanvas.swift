import FileIO
import Plot

/// A page of characters: lines as box drawing and braille, areas as half blocks, markers as letters.
///
/// A cell is 8 x 16 points, and texts measure whole cells, so that a figure's layout fits the
/// cells.
public final class CharacterCanvas: Canvas {
  /// The set of characters that a page is made of.
  public enum Repertoire: Sendable {
    /// Unicode, with colours if wanted.
    case blocks(hasColor: Bool)
    /// Plain ASCII without colours, as gnuplot's dumb terminal has it.
    case ascii
  }

  public let size: Size
  public let spacing: Spacing? = Spacing(scale: 0.7, margin: 0, gap: 8, hasMinorTics: false)
  let columns: Int
  let rows: Int
  let repertoire: Repertoire
  var cells: [Cell]
  /// What is drawn outside it does not show.
  var clip: Rectangle

  static let cellWidth = 8.0
  static let cellHeight = 16.0
  /// How much of a line of text is above its baseline.
  private static let ascentShare = 0.75
  /// Texts in smaller fonts than this are exponents.
  private static let raisedSize = 7.5

  /// An empty page of `columns` x `rows` characters.
  public init(columns: Int, rows: Int, repertoire: Repertoire) {
    require(columns > 0 && rows > 0, "a page of \(columns) x \(rows) characters")
    self.columns = columns
    self.rows = rows
    self.repertoire = repertoire
    size = Size(width: Double(columns) * Self.cellWidth, height: Double(rows) * Self.cellHeight)
    clip = Rectangle(left: 0, top: 0, width: size.width, height: size.height)
    cells = Array(repeating: Cell(), count: columns * rows)
  }

  public func stamp(_ marker: Path, fill: Color?, stroke: Stroke?, at points: [Point]) {
    let shape = MarkerShape(marker)
    let character =
      switch repertoire {
      case .blocks: shape.unicode
      case .ascii: shape.ascii
      }
    for point in points {
      guard let index = cell(at: point) else { continue }
      cells[index].character = character
      cells[index].characterColor = fill?.opaque ?? stroke?.color ?? .black
    }
  }

  public func text(_ text: String, at point: Point, style: TextStyle) {
    let characters = Array(shown(text, style))
    let length = Double(characters.count)
    switch style.direction {
    case .rightwards:
      let width = length * Self.cellWidth
      let start =
        switch style.alignment {
        case .left: point.x
        case .center: point.x - width / 2
        case .right: point.x - width
        }
      let ascent = Self.ascentShare * Self.cellHeight
      // An exponent stands in the row of its base.
      let lift = style.size < Self.raisedSize ? style.size / 0.72 * 0.42 : 0
      let row = Int(((point.y + lift - ascent) / Self.cellHeight).rounded())
      let column = Int((start / Self.cellWidth).rounded())
      for (offset, character) in characters.enumerated() {
        put(character, column + offset, row, style.color)
      }
    case .upwards:
      // One below the other.
      let before =
        switch style.alignment {
        case .left: length
        case .center: length / 2
        case .right: 0.0
        }
      let first = Int((point.y / Self.cellHeight - before).rounded())
      let column = Int((point.x / Self.cellWidth - Self.ascentShare).rounded())
      for (offset, character) in characters.enumerated() {
        put(character, column, first + offset, style.color)
      }
    }
  }

  public func measure(_ text: String, style: TextStyle) -> TextMetrics {
    let (along, across) =
      style.direction == .rightwards
      ? (Self.cellWidth, Self.cellHeight) : (Self.cellHeight, Self.cellWidth)
    return TextMetrics(
      width: Double(shown(text, style).count) * along, ascent: Self.ascentShare * across,
      descent: (1 - Self.ascentShare) * across)
  }

  public func clipped(to rectangle: Rectangle, _ body: () -> Void) {
    let outer = clip
    clip = rectangle
    body()
    clip = outer
  }

  public func snapped(_ coordinate: Double, width: Double) -> Double { coordinate }

  /// `text` in the characters of the repertoire.
  private func shown(_ text: String, _ style: TextStyle) -> String {
    let text = text.printable
    let isRaised = style.size < Self.raisedSize
    switch repertoire {
    case .blocks: return isRaised ? String(text.map { superscripts[$0] ?? $0 }) : text
    case .ascii:
      return (isRaised ? "^" : "") + String(text.map { $0.isASCII ? $0 : $0 == "…" ? "~" : "?" })
    }
  }

  private func put(_ character: Character, _ column: Int, _ row: Int, _ color: Color) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    cells[row * columns + column].character = character
    cells[row * columns + column].characterColor = color
  }

  /// The index of the cell at `point`; nil outside the clip and the page.
  func cell(at point: Point) -> Int? {
    guard point.x.isFinite, point.y.isFinite, clip.contains(point) else { return nil }
    let column = min(Int(point.x / Self.cellWidth), columns - 1)
    let row = min(Int(point.y / Self.cellHeight), rows - 1)
    return column >= 0 && row >= 0 ? row * columns + column : nil
  }
}

private let superscripts: [Character: Character] = [
  "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
  "9": "⁹", "-": "⁻",
]

extension Color {
  /// The same colour without transparency.
  var opaque: Color {
    var color = self
    color.alpha = 1
    return color
  }
}
