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
  private var markers: [Marker: Int] = [:]
  private var clips = 0
  /// What the names of markers and clips begin with, which tells those of one page from another's.
  private let prefix: String

  init(size: Size, font: PictureFont, prefix: String = "") throws(CairoError) {
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
      throw CairoError("a page of \(size.width) x \(size.height) points")
    }
    self.size = size
    self.prefix = prefix
    context = try Context(Surface(imageWidth: 1, height: 1))
    ruler = CairoCanvas(context, size: size, pixelScale: nil, font: font)
    try ruler.findFont()
  }

  /// Throws what has gone wrong since the canvas was made.
  func check() throws(CairoError) { try context.check() }

  /// The file, which carries `note` and `description`.
  func svg(note: String?, description: PictureDescription?) -> String {
    var attributes = "width=\"\(number(size.width))\" height=\"\(number(size.height))\""
    let words = [("title", description?.title ?? ""), ("desc", description?.summary ?? "")]
      .filter { !$0.1.isEmpty }
    if !words.isEmpty {
      let names = words.map { "\($0.0)" }.joined(separator: " ")
      attributes += " role=\"img\" aria-labelledby=\"\(names)\""
    }
    var head = words.map { "<\($0.0) id=\"\($0.0)\">\(escaped($0.1))</\($0.0)>\n" }.joined()
    if let note { head += "\(PictureNote.svgElement(note))\n" }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(element(attributes, head: head))"
  }

  /// The element of a page of HTML, as wide as what it stands in. `label` says what it shows.
  func htmlElement(label: String) -> String {
    element("role=\"img\" aria-label=\"\(attribute(label))\"")
  }

  private func element(_ attributes: String, head: String = "") -> String {
    let (width, height) = (number(size.width), number(size.height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      \(attributes) viewBox="0 0 \(width) \(height)" \
      font-family="\(fontFamilies)" stroke-linecap="round" \
      stroke-linejoin="round">
      \(head)<rect width="\(width)" height="\(height)" fill="#ffffff"/>
      \(body)</svg>

      """
  }

  func fill(_ path: Path, _ color: Color) {
    body += "<path\(paint("fill", color)) d=\"\(data(path))\"/>\n"
  }

  func stroke(_ path: Path, _ stroke: Stroke) {
    body += "<path fill=\"none\"\(attributes(stroke)) d=\"\(data(path))\"/>\n"
  }

  func stamp(_ markers: [Marker], at places: [MarkerPlace]) {
    let names = markers.map(name)
    for place in places {
      let (x, y) = (number(place.point.x), number(place.point.y))
      body += "<use xlink:href=\"#\(names[place.marker])\" x=\"\(x)\" y=\"\(y)\"/>\n"
    }
  }

  /// What `marker` is called in the file, in which it is drawn once.
  private func name(_ marker: Marker) -> String {
    if let number = markers[marker] { return "\(prefix)m\(number)" }
    let name = "\(prefix)m\(markers.count)"
    markers[marker] = markers.count
    let inside = marker.fill.map { paint("fill", $0) } ?? " fill=\"none\""
    body += """
      <defs><path id="\(name)"\(inside)\(marker.stroke.map(attributes) ?? "") \
      d="\(data(marker.path))"/></defs>

      """
    return name
  }

  func text(_ text: String, at point: Point, style: TextStyle) {
    let (x, y) = (number(point.x), number(point.y))
    let halo = style.halo.map { color in
      " paint-order=\"stroke\"\(attributes(Stroke(color, width: 2 * style.haloWidth)))"
    }
    let turn = style.direction == .upwards ? " transform=\"rotate(-90 \(x) \(y))\"" : ""
    body += """
      <text x="\(x)" y="\(y)" font-size="\(number(style.size))"\(paint("fill", style.color))\
      \(setting(of: text, style))\(turn)\(halo ?? "")>\(escaped(text))</text>

      """
  }

  /// Where a text stands and which way it runs, and how wide it is where another font than the one that
  /// measured it might write it wider.
  private func setting(of text: String, _ style: TextStyle) -> String {
    let isRightToLeft = ruler.isRightToLeft(text)
    var setting = isRightToLeft ? " direction=\"rtl\"" : ""
    switch style.alignment {
    case .center: setting += " text-anchor=\"middle\""
    // The anchor's start is where reading begins.
    case .left: setting += isRightToLeft ? " text-anchor=\"end\"" : ""
    case .right: setting += isRightToLeft ? "" : " text-anchor=\"end\""
    }
    // What browsers have in place of DejaVu Sans is as wide (Verdana) or narrower.
    if !ruler.font.isStandard || !ruler.isPlain(text) {
      let width = measure(text, style: style).width
      setting += " textLength=\"\(number(width))\" lengthAdjust=\"spacingAndGlyphs\""
    }
    return setting
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

  /// `text` as the value of an attribute.
  private func attribute(_ text: String) -> String {
    escaped(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "&quot;")
  }

  /// The names for viewers that lack the font: Verdana has nearly the widths of DejaVu Sans.
  private var fontFamilies: String {
    let name = ruler.font.name
    return ruler.font.isStandard
      ? "\(name), Verdana, sans-serif" : "'\(attribute(name.filter { $0 != "'" }))', sans-serif"
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
