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
  public let spacing: Spacing? = Spacing(
    scale: 0.7, margin: 0, gap: 8, hasMinorTics: false,
    cell: Size(width: cellWidth, height: cellHeight))
  let columns: Int
  let rows: Int
  let repertoire: Repertoire
  var cells: [Cell]
  /// What stands for colours where the page has none.
  var legend: Legend
  /// What is drawn outside it does not show.
  var clip: Rectangle

  static let cellWidth = 8.0
  static let cellHeight = 16.0

  /// An empty page of `columns` x `rows` characters.
  public init(columns: Int, rows: Int, repertoire: Repertoire) {
    require(columns > 0 && rows > 0, "a page of \(columns) x \(rows) characters")
    self.columns = columns
    self.rows = rows
    self.repertoire = repertoire
    size = Size(width: Double(columns) * Self.cellWidth, height: Double(rows) * Self.cellHeight)
    clip = Rectangle(left: 0, top: 0, width: size.width, height: size.height)
    legend =
      if case .ascii = repertoire { Legend(hasShades: false) } else { Legend(hasShades: true) }
    cells = Array(repeating: Cell(), count: columns * rows)
  }

  public func stamp(_ markers: [Marker], at places: [MarkerPlace]) {
    for marker in markers {
      if case .shape(let shape) = marker.kind { legend.addMarker(shape, color(of: marker)) }
    }
    for place in places {
      guard let index = cell(at: place.point) else { continue }
      let marker = markers[place.marker]
      switch marker.kind {
      case .shape(let shape): cells[index].write(nil, marker: shape, color(of: marker))
      case .ring:
        // In the key there is none to draw it around.
        if cells[index].marker == nil {
          cells[index].write(nil, marker: .circle, color(of: marker))
        }
        cells[index].isRinged = true
      }
    }
  }

  private func color(of marker: Marker) -> Color {
    (marker.ink ?? marker.fill)?.opaque ?? marker.stroke?.color ?? .black
  }

  public func clipped(to rectangle: Rectangle, _ body: () -> Void) {
    let outer = clip
    clip = rectangle
    body()
    clip = outer
  }

  public func snapped(_ coordinate: Double, width: Double) -> Double { coordinate }

  /// The index of the cell at `point`; nil outside the clip and the page.
  func cell(at point: Point) -> Int? {
    guard point.x.isFinite, point.y.isFinite, clip.contains(point) else { return nil }
    let column = min(Int(point.x / Self.cellWidth), columns - 1)
    let row = min(Int(point.y / Self.cellHeight), rows - 1)
    return column >= 0 && row >= 0 ? row * columns + column : nil
  }
}

extension Color {
  /// The same colour without transparency.
  var opaque: Color {
    var color = self
    color.alpha = 1
    return color
  }
}
