import FileIO
import Plot
import TestSupport
import Testing

@testable import PlotText

@Suite struct GnuplotScriptTests {
  private static let size = Size(width: 800, height: 600)

  private func script(_ page: Page, size: Size = size) -> String {
    GnuplotScript(
      page, on: RecordingCanvas(size: size), font: "DejaVu Sans", picture: "p.png", about: "a test"
    ).text
  }

  private func script(_ marks: [any Mark], x: Axis = Axis(), y: Axis = Axis()) -> String {
    var figure = Figure(title: "title")
    (figure.xAxis, figure.yAxis, figure.marks) = (x, y, marks)
    return script(Page(figure))
  }

  /// The rows of the blocks of data whose names begin with `kind`: their numbers.
  private func rows(_ script: String, _ kind: String) -> [[Double]] {
    var isInside = false
    var rows: [[Double]] = []
    for line in script.split(separator: "\n") {
      if line.hasPrefix("$\(kind)"), line.hasSuffix("<< EOD") {
        isInside = true
      } else if line == "EOD" {
        isInside = false
      } else if isInside {
        rows.append(line.split(separator: " ").compactMap { Double($0) })
      }
    }
    return rows
  }

  @Test func aSmallScript() {
    let text = script(
      [
        Line(
          [Point(x: 0, y: 1), Point(x: 2, y: 3)], color: Color(hex: 0x0072b2), label: "it's_one")
      ], x: Axis(label: "x", range: 0...2), y: Axis(label: "y", range: 0...4))
    let expected = [
      "# a test", "set terminal pngcairo size 800,600 font 'DejaVu Sans,9.75' rounded background ",
      "set output 'p.png'", "$lines1 << EOD\n0 1\n2 3\nEOD\n", "set title 'title' offset screen ",
      "set xlabel 'x' ", "unset logscale x\nset xrange [0:2]\nset xtics 0.2 format '% h' ",
      "set yrange [0:4]", "plot $lines1 using 1:2 with lines lw 1.5 lc rgb '#0072b2' notitle, \\\n",
      "keyentry with lines lw 1.5 lc rgb '#0072b2' title 'it''s_one'\n",
    ]
    for words in expected { #expect(text.contains(words), "\(words) is missing in\n\(text)") }
    #expect(!text.contains("multiplot"))
  }

  @Test(arguments: [0...1, 1.717e9...1.717_003_6e9, -1e-200...1e-200, -3e299...1e299])
  func dataStandsInTheAxisNumbers(range: ClosedRange<Double>) {
    let points = [0.1, 0.25, 0.5, 0.9].map { share in
      Point(x: range.lowerBound * (1 - share) + range.upperBound * share, y: share)
    }
    let axis = Axis(range: range)
    let found = rows(script([Line(points, color: .black)], x: axis), "lines")
    #expect(found.count == points.count)
    for (row, point) in zip(found, points) {
      #expect(abs(row[0] - point.x) < 1e-7 * (range.upperBound - range.lowerBound))
      #expect(abs(row[1] - point.y) < 1e-6)
    }
  }

  @Test func logarithmicAxesStayLogarithmic() {
    let points = (-5...3).map { exponent in
      Point(x: Double(exponent), y: Double("7e\(exponent)") ?? 0)
    }
    let text = script([Line(points, color: .black)], y: Axis(scale: .logarithmic))
    #expect(text.contains("set logscale y") && text.contains("'10^{-3}' 0.001"))
    for (row, point) in zip(rows(text, "lines"), points) {
      #expect(abs(row[1] / point.y - 1) < 1e-6)
    }
  }

  @Test func numbersThatGnuplotCannotLayOutAreShares() {
    let points = [
      Point(x: -1.7e308, y: Double.leastNonzeroMagnitude),
      Point(x: 1.7e308, y: 2 * Double.leastNonzeroMagnitude),
    ]
    let text = script([Line(points, color: .black)], x: Axis(range: -1.7e308...1.7e308))
    #expect(text.contains("set xrange [0:1]") && text.contains("set yrange [0:1]"))
    #expect(rows(text, "lines").map { $0[0] } == [0, 1])
  }

  @Test func namesAreTicsAsTheyStand() {
    let names = ["50%", "a'b", "c_d\u{1b}"]
    let text = script(
      [Bars([1, 2, 3], color: .black)], x: Axis(range: 0...4), y: Axis(scale: .categories(names)))
    #expect(text.contains("set ytics scale 0 ('50%%' 0, 'a''b' 1, 'c_d\\u{1b}' 2) "))
    #expect(rows(text, "boxes").map { Array($0[0..<4]) }.map { $0[1] } == [1, 2, 3])
    #expect(!text.contains("\u{1b}"))
  }

  @Test func aHoleIsInTheSameClosedLine() throws {
    // A ring of high values around a low one.
    let values: [Double] = (0..<49).map { $0 == 24 ? 0 : 1 }
    let grid = Grid(xRange: 0...6, yRange: 0...6, columns: 7, rows: 7, values: values)
    let text = script(
      [Region(grid, above: 0.5, color: Color(hex: 0x112233))], x: Axis(range: 0...6),
      y: Axis(range: 0...6))
    let outline = rows(text, "area").map { Point(x: $0[0], y: $0[1]) }
    #expect(outline.first == outline.last)
    // The area of a closed line, by the shoelace formula: bridges to holes cancel.
    let area = zip(outline, outline.dropFirst()).reduce(0) {
      $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
    }
    #expect(abs(abs(area) - (36 - 0.5)) < 1e-3)
  }

  @Test func aColorBarIsAPalette() {
    let grid = Grid(xRange: 0...1, yRange: 0...1, columns: 2, rows: 2, values: [0, 0.2, 0.4, 1])
    var figure = Figure()
    figure.xAxis = Axis(range: 0...1)
    figure.yAxis = Axis(range: 0...1)
    figure.marks = [FilledContour(grid, levels: [0, 0.5, 1], scale: .probability)]
    figure.colorBar = ColorBar(scale: .probability, levels: [0, 0.5, 1], label: "p")
    let text = script(Page(figure))
    #expect(text.contains("set palette defined (0 '#b1d0e7', 0.5 '#b1d0e7', 0.5 '#f9ceac', 1 '"))
    #expect(text.contains("fc palette cb 0.25 ") && text.contains("fc palette cb 0.75 "))
    #expect(text.contains("set cblabel 'p' ") && text.contains("set cbrange [0:1]"))
  }

  @Test func markersAreGnuplotsPoints() {
    let style = MarkerStyle(
      shape: .square, size: 6, fill: Color(hex: 0x0072b2), outline: .white, outlineWidth: 0.75)
    let text = script(
      [Scatter([Point(x: 0.5, y: 0.5)], style: style)], x: Axis(range: 0...1),
      y: Axis(range: 0...1))
    #expect(rows(text, "points") == [[0.5, 0.5, 1], [0.5, 0.5, 2]])
    #expect(text.contains("_type[2] = [5, 4]") && text.contains("_color[2] = [0x0072b2, 0xffffff]"))
    for shape in MarkerShape.allCases {
      let marks = [Scatter([Point(x: 0, y: 0)], style: MarkerStyle(shape: shape, fill: .black))]
      let text = script(marks)
      #expect(text.contains("$points") || text.contains("$area"), "\(shape)")
    }
  }

  @Test func pagesAndStripsAreDrawnOneByOne() {
    var figure = Figure(title: "one")
    figure.marks = [Line([Point(x: 0, y: 0), Point(x: 1, y: 1)], color: .black)]
    figure.strip = Strip(yAxis: Axis(label: "low"), marks: figure.marks)
    let text = script(Page(title: "all of it", figures: [[figure, figure]]))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("plot ") } == 4)
    #expect(text.contains("set multiplot") && text.hasSuffix("unset multiplot\n"))
    #expect(text.contains("set label 'all of it' at screen 0.5, screen 0.9"))
    #expect(text.contains("set ylabel 'low' "))
  }

  @Test(arguments: 0..<60) func carelessFiguresGiveScripts(seed: Int) {
    let random = RandomFigure(seed: seed)
    let text = script(Page(random.figure), size: random.page)
    #expect(text == script(Page(random.figure), size: random.page))
    for line in text.split(separator: "\n") where line.hasPrefix("set") {
      #expect(!line.contains("inf") && !line.contains("nan"), "\(line)")
    }
    #expect(text.contains("\nplot "))
  }

  @Test func commentsStayComments() {
    #expect("a \\".gnuplotComment == "# a \\.")
    #expect("a\nplot x".gnuplotComment == "# a\\nplot x")
  }

  @Test(
    arguments: [
      (0.30000000000000004, -7, "0.3"), (1.717e9 + 0.25, -2, "1717000000.25"), (0, 3, "0"),
      (-12345.678, 2, "-12300"), (1.5e-30, -37, "15e-31"), (2e20, 14, "2e20"),
      (-0.004, -3, "-0.004"),
    ] as [(Double, Int, String)])
  func numbersAreShort(number: Double, exponent: Int, text: String) {
    #expect(decimalText(number, exponent: exponent) == text)
  }
}
