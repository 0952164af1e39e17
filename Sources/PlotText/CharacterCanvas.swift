import FileIO
import Plot

/// A page of characters: lines as box drawing and braille, areas as half blocks, markers as letters.
///
/// A cell is 8 x 16 points, so that a figure's layout, made of measured texts, falls onto the cells.
public final class CharacterCanvas: Canvas {
  /// What the characters are taken from.
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
  private var clip: Rectangle

  static let cellWidth = 8.0
  static let cellHeight = 16.0
  /// How much of a line of text is above its baseline.
  private static let ascentShare = 0.75
  /// Raised texts, exponents, are smaller than this.
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

  public func fill(_ path: Path, _ color: Color) {
    let lines = path.flattened
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
        let mixed = (below ?? .white).mixed(with: color.opaque, color.alpha)
        if half % 2 == 0 { cells[index].upper = mixed } else { cells[index].lower = mixed }
        cells[index].cover()
      }
    }
  }

  public func stroke(_ path: Path, _ stroke: Stroke) {
    let pieces = path.flattened
    let segments = pieces.flatMap { zip($0, $0.dropFirst()) }
    // Borders and tics, which are level and upright throughout, look best as box drawing; a level
    // line of many points is one of data.
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

  public func stamp(_ marker: Path, fill: Color?, stroke: Stroke?, at points: [Point]) {
    let shape = MarkerShape(marker)
    for point in points {
      guard let index = cell(at: point) else { continue }
      cells[index].character = shape.character(repertoire)
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
      // A raised text stands in the row of what it is raised above.
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

  /// `text` in the characters that there are.
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

  private func cell(at point: Point) -> Int? {
    guard point.x.isFinite, point.y.isFinite, clip.isAround(point) else { return nil }
    let column = min(Int(point.x / Self.cellWidth), columns - 1)
    let row = min(Int(point.y / Self.cellHeight), rows - 1)
    return column >= 0 && row >= 0 ? row * columns + column : nil
  }

  /// A level or upright line as box drawing: each cell on it gets the directions in which it goes on.
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
      // A tic shows where it points to.
      let isForth = isLevel ? end.x > start.x : end.y > start.y
      cells[low].add(isForth ? forth : back, color)
      return
    }
    for index in stride(from: low, through: high, by: step) {
      cells[index].add(index < high ? (index > low ? [forth, back] : forth) : back, color)
    }
  }

  /// Any other line as braille dots.
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

  /// Where a level line meets the outline of an area, and which way the outline runs there.
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

extension Rectangle {
  fileprivate func isAround(_ point: Point) -> Bool {
    point.x >= left - 1e-6 && point.x <= right + 1e-6 && point.y >= top - 1e-6
      && point.y <= bottom + 1e-6
  }
}

extension Point {
  fileprivate func limited(to area: Rectangle) -> Point {
    Point(x: min(max(x, area.left), area.right), y: min(max(y, area.top), area.bottom))
  }
}
