import Plot
import PlotText
import Testing

/// Areas and markers on pages without colours.
struct PlainAreasTests {
  /// A grid that grows from 0 at the left to 1 at the right.
  private let slope = Self.grid { $0 }

  private static func grid(_ value: (Double) -> Double) -> Grid {
    let values = (0..<22).map { value(Double($0 % 11) / 10) }
    return Grid(xRange: 0...1, yRange: 0...1, columns: 11, rows: 2, values: values)
  }

  private func text(
    _ figure: Figure, _ repertoire: CharacterCanvas.Repertoire = .ascii, columns: Int = 60
  ) -> String {
    let canvas = CharacterCanvas(columns: columns, rows: 20, repertoire: repertoire)
    figure.draw(on: canvas)
    return canvas.text
  }

  private func contour(bands: Int) -> Figure {
    let levels = (0...bands).map { Double($0) / Double(bands) }
    var figure = Figure()
    figure.marks = [FilledContour(slope, levels: levels, scale: .viridis)]
    figure.colorBar = ColorBar(scale: .viridis, levels: levels)
    return figure
  }

  @Test func bandsAreDigitsFromTheLowestUp() throws {
    for repertoire in [CharacterCanvas.Repertoire.ascii, .blocks(hasColor: false)] {
      let lines = text(contour(bands: 10), repertoire).split(separator: "\n")
      let row = String(lines[8].filter(\.isNumber).dropLast(1))
      // Each at its place, and then the bar's own.
      #expect(row.filter { $0 != "5" }.contains("001") || row.contains("0001"))
      #expect(row == String(row.sorted()) || row.dropLast(2) == String(row.dropLast(2).sorted()))
      for digit in "0123456789" { #expect(row.contains(digit)) }
      // The bar counts upwards.
      let bar = lines.compactMap { line in
        line.split(whereSeparator: { "|│".contains($0) }).last.map(String.init)
      }
      let ups = bar.compactMap { $0.count == 1 ? Int($0) : nil }
      #expect(ups == ups.sorted(by: >) && ups.count >= 5)
    }
  }

  @Test func fewBandsAreShades() {
    let row = text(contour(bands: 5), .blocks(hasColor: false)).split(separator: "\n")[8]
    #expect(row.contains("  ░") && row.contains("░▒") && row.contains("▓█"))
  }

  @Test(arguments: [Color.white, Color(hex: 0x202020)]) func classesAreLetters(page: Color) {
    var figure = Figure()
    figure.theme.background = page
    figure.xAxis = Axis(range: 0...1)
    figure.keyPlace = .above
    let (blue, orange) = (Color.classes[0], Color.classes[1])
    let rest = Self.grid { 1 - $0 }
    figure.marks = [
      Region(slope, above: 0.5, color: page.mixed(with: orange, 0.6)),
      Region(rest, above: 0.5, color: page.mixed(with: blue, 0.6)),
      // Of the second class first: the key's order counts.
      Scatter([Point(x: 0.9, y: 0.5)], style: MarkerStyle(shape: .square, fill: orange)),
      Scatter([Point(x: 0.1, y: 0.5)], style: MarkerStyle(fill: blue), label: "first"),
      Scatter([Point(x: 0.2, y: 0.5)], style: MarkerStyle(fill: orange), label: "second"),
    ]
    let text = text(figure)
    #expect(text.contains("A  first") && text.contains("B  second"), "\(text)")
    let lines = text.split(separator: "\n").map { $0.filter { "abAB".contains($0) } }
    #expect(lines[5].hasPrefix("aaaaaaaaaaaaa") && lines[5].hasSuffix("bbbbbbbbbbbbb"))
    let middle = lines.first { $0.hasPrefix("aa") && $0.contains("A") } ?? ""
    #expect(middle.contains("aAa") && middle.contains("bBb"))
  }

  @Test func barsAreSeen() {
    var figure = Figure()
    figure.marks = [Bars([3, 1], color: Color.classes[0])]
    #expect(text(figure).contains("####"))
    #expect(text(figure, .blocks(hasColor: false)).contains("████"))
  }

  @Test func wrongMarkersAreMarkedAndTakeNoLetter() {
    var figure = Figure()
    figure.keyPlace = .above
    figure.xAxis = Axis(range: 0...1)
    figure.yAxis = Axis(range: 0...1)
    let style = MarkerStyle(fill: Color.classes[0])
    // Mixed with the page to the last bit or not, it is the same colour.
    let same = MarkerStyle(fill: Color.white.mixed(with: Color.classes[0], 1))
    let wrong = Rings(
      [Point(x: 0.7, y: 0.5)], size: 8, color: .black, label: "1 wrong")
    figure.marks = [
      Region(slope, above: 0, color: Color.white.mixed(with: Color.classes[0], 0.6)),
      Scatter([Point(x: 0.3, y: 0.5), Point(x: 0.7, y: 0.5)], style: same), wrong,
      Scatter([], style: style, label: "class"),
    ]
    for repertoire in [CharacterCanvas.Repertoire.ascii, .blocks(hasColor: false)] {
      let text = text(figure, repertoire)
      #expect(text.contains("!  1 wrong"), "\(text)")
      #expect(text.contains("A  class"))
      #expect(text.contains("aAa") && text.contains("a!a") && !text.contains("b"))
    }
  }

  @Test func textsKeepOffWhatFillsAreas() {
    var figure = Figure()
    figure.marks = [Cells([[Cells.Cell(.black, text: "50")]])]
    #expect(text(figure).contains("## 50 ##"))
  }
}
