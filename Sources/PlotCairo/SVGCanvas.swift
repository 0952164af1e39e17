import Cairo
import FileIO
import Plot

/// A page that becomes an SVG file: text stays text, and each marker is drawn once and used again.
///
/// Cairo only measures the texts; its own SVG files draw letters as shapes.
final class SVGCanvas: Canvas {
  let size: Size
  private let context: Context
  private let ruler: CairoCanvas
  private var body = ""
  private var markers: [Path: Int] = [:]
  private var clips = 0
  /// What the names of markers and clips begin with, which tells those of one page from another's.
  private let prefix: String

  init(size: Size, prefix: String = "") throws(CairoError) {
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
      throw CairoError("a page of \(size.width) x \(size.height) points")
    }
    self.size = size
    self.prefix = prefix
    context = try Context(Surface(imageWidth: 1, height: 1))
    ruler = CairoCanvas(context, size: size, pixelScale: nil)
    try ruler.findFont()
  }

  /// Throws what has gone wrong since the canvas was made.
  func check() throws(CairoError) { try context.check() }

  /// The file, which carries `note`.
  func svg(note: String?) -> String {
    let extent = "width=\"\(number(size.width))\" height=\"\(number(size.height))\""
    let metadata = note.map { "\(PictureNote.svgElement($0))\n" }
    return
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(element(extent, metadata: metadata ?? ""))"
  }

  /// The element of a page of HTML, as wide as what it stands in. `label` says what it shows.
  func htmlElement(label: String) -> String {
    let text = escaped(label).split(separator: "\"", omittingEmptySubsequences: false)
    return element("role=\"img\" aria-label=\"\(text.joined(separator: "&quot;"))\"")
  }

  private func element(_ attributes: String, metadata: String = "") -> String {
    let (width, height) = (number(size.width), number(size.height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      \(attributes) viewBox="0 0 \(width) \(height)" \
      font-family="\(CairoCanvas.fontFamily.name), sans-serif" stroke-linecap="round" \
      stroke-linejoin="round">
      \(metadata)<rect width="\(width)" height="\(height)" fill="#ffffff"/>
      \(body)</svg>

      """
  }

  func fill(_ path: Path, _ color: Color) {
    body += "<path\(paint("fill", color)) d=\"\(data(path))\"/>\n"
  }

  func stroke(_ path: Path, _ stroke: Stroke) {
    body += "<path fill=\"none\"\(attributes(stroke)) d=\"\(data(path))\"/>\n"
  }

  func stamp(_ marker: Path, fill: Color?, stroke: Stroke?, at points: [Point]) {
    if markers[marker] == nil {
      markers[marker] = markers.count
      body += "<defs><path id=\"\(prefix)m\(markers.count - 1)\" d=\"\(data(marker))\"/></defs>\n"
    }
    let name = markers[marker] ?? 0
    let inside = fill.map { paint("fill", $0) } ?? " fill=\"none\""
    body += "<g\(inside)\(stroke.map(attributes) ?? "")>\n"
    for point in points {
      body +=
        "<use xlink:href=\"#\(prefix)m\(name)\" x=\"\(number(point.x))\" y=\"\(number(point.y))\"/>\n"
    }
    body += "</g>\n"
  }

  func text(_ text: String, at point: Point, style: TextStyle) {
    let (x, y) = (number(point.x), number(point.y))
    let anchor =
      switch style.alignment {
      case .left: ""
      case .center: " text-anchor=\"middle\""
      case .right: " text-anchor=\"end\""
      }
    let turn = style.direction == .upwards ? " transform=\"rotate(-90 \(x) \(y))\"" : ""
    body += """
      <text x="\(x)" y="\(y)" font-size="\(number(style.size))"\(paint("fill", style.color))\
      \(anchor)\(turn)>\(escaped(text))</text>

      """
  }

  func measure(_ text: String, style: TextStyle) -> TextMetrics {
    ruler.measure(text, style: style)
  }

  func clipped(to rectangle: Rectangle, _ draw: () -> Void) {
    body += """
      <clipPath id="\(prefix)c\(clips)"><path d="\(data(Path(rectangle)))"/></clipPath>
      <g clip-path="url(#\(prefix)c\(clips))">

      """
    clips += 1
    draw()
    body += "</g>\n"
  }

  func snapped(_ coordinate: Double, width: Double) -> Double { coordinate }

  private func number(_ value: Double) -> String { SVGPathData.text(SVGPathData.hundredths(value)) }

  private func paint(_ what: String, _ color: Color) -> String {
    var solid = color
    solid.alpha = 1
    let opacity = color.alpha < 1 ? " \(what)-opacity=\"\(number(color.alpha))\"" : ""
    return " \(what)=\"\(solid.hexText)\"\(opacity)"
  }

  private func attributes(_ stroke: Stroke) -> String {
    let dash =
      stroke.dash.isEmpty
      ? "" : " stroke-dasharray=\"\(stroke.dash.map(number).joined(separator: " "))\""
    return "\(paint("stroke", stroke.color)) stroke-width=\"\(number(stroke.width))\"\(dash)"
  }

  private func data(_ path: Path) -> String {
    var data = SVGPathData()
    for element in path.elements { data.append(element) }
    return data.text
  }

  /// `text` as XML takes it; characters that no XML file may hold are left out.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.printable.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\u{fffe}", "\u{ffff}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
