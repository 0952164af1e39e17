import Plot
import PlotText
import Testing

struct CharacterCanvasTests {
  /// Two points and a line in a frame.
  private var figure: Figure {
    var figure = Figure(title: "title")
    figure.xAxis = Axis(label: "x", range: 0...10)
    figure.yAxis = Axis(label: "y", range: 0...1)
    figure.marks = [
      Line([Point(x: 0, y: 0), Point(x: 10, y: 1)], color: Color(hex: 0x0072b2)),
      Scatter(
        [Point(x: 2, y: 0.8)], style: MarkerStyle(fill: Color(hex: 0xd55e00)), label: "key"),
    ]
    return figure
  }

  private func text(_ repertoire: CharacterCanvas.Repertoire, _ columns: Int, _ rows: Int) -> String
  {
    let canvas = CharacterCanvas(columns: columns, rows: rows, repertoire: repertoire)
    figure.draw(on: canvas)
    return canvas.text
  }

  @Test(arguments: [(40, 12), (79, 24), (200, 60)])
  func asciiKeepsToItsPageAndCharacters(columns: Int, rows: Int) {
    let text = text(.ascii, columns, rows)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == rows + 1)
    #expect(lines.allSatisfy { $0.count <= columns })
    #expect(!text.contains { !$0.isASCII })
    #expect(text.contains("title") && text.contains("key") && text.contains("*"))
    // The border: corners, tics and edges.
    #expect(text.contains("+"))
  }

  @Test func theFrameIsClosed() throws {
    let lines = text(.ascii, 79, 24).split(separator: "\n").map(Array.init)
    let top = lines.firstIndex { String($0).contains("+--") } ?? 0
    let bottom = lines.lastIndex { String($0).contains("+--") } ?? 0
    try #require(bottom - top > 15)
    let left = lines[top].firstIndex(of: "+") ?? -1
    for line in lines[top...bottom] { #expect("|+*".contains(line[left]) == true) }
    #expect(lines[top].count == lines[bottom].count)
  }

  @Test func ringsChangeTheMarkersInThem() {
    func shown(_ repertoire: CharacterCanvas.Repertoire, rings: Bool) -> String {
      var figure = Figure()
      figure.xAxis.range = 0...10
      figure.yAxis.range = 0...10
      let points = [Point(x: 3, y: 5), Point(x: 7, y: 5)]
      let styles = [MarkerShape.star, .square].map { MarkerStyle(shape: $0, fill: .black) }
      figure.marks = [
        MixedScatter(points + points, styles: styles, kinds: [1, 1, 0, 1]),
        Rings(rings ? points : [], size: 9, color: .black),
      ]
      let canvas = CharacterCanvas(columns: 40, rows: 12, repertoire: repertoire)
      figure.draw(on: canvas)
      return canvas.text
    }
    func has(_ text: String, _ characters: String) -> Bool {
      characters.allSatisfy { text.contains($0) }
    }
    #expect(has(shown(.ascii, rings: false), "*x") && has(shown(.ascii, rings: true), "!"))
    #expect(has(shown(.blocks(hasColor: true), rings: false), "★■"))
    #expect(has(shown(.blocks(hasColor: true), rings: true), "✪▣"))
  }

  @Test func textsAreShownAndNotObeyed() {
    for repertoire in [CharacterCanvas.Repertoire.ascii, .blocks(hasColor: false)] {
      var figure = figure
      figure.title = "a\u{1b}[2J\n\u{9b}31mb"
      figure.xAxis.label = "\u{202e}x"
      let canvas = CharacterCanvas(columns: 79, rows: 24, repertoire: repertoire)
      figure.draw(on: canvas)
      #expect(!canvas.text.unicodeScalars.contains { $0.properties.isBidiControl })
      #expect(!canvas.text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
      #expect(canvas.text.contains(#"a\u{1b}[2J\n\u{9b}31mb"#))
      #expect(canvas.text.contains(#"\u{202e}x"#))
      #expect(canvas.text.split(separator: "\n").count <= 24)
    }
  }

  @Test func blocksAreColouredWhereWanted() {
    let plain = text(.blocks(hasColor: false), 60, 20)
    #expect(!plain.contains("\u{1b}") && plain.contains("┌") && plain.contains("●"))
    let colored = text(.blocks(hasColor: true), 60, 20)
    #expect(colored.contains("\u{1b}[38;2;213;94;0m"))
    // Each line ends without colours.
    for line in colored.split(separator: "\n") where line.contains("\u{1b}") {
      let last = line.split(separator: "\u{1b}", omittingEmptySubsequences: false).last
      #expect(last?.hasPrefix("[0m") == true)
    }
  }

  @Test func areasFillHalfCells() {
    let canvas = CharacterCanvas(columns: 2, rows: 1, repertoire: .blocks(hasColor: true))
    canvas.fill(Path(Rectangle(left: 0, top: 0, width: 8, height: 8)), Color(hex: 0x102030))
    #expect(canvas.text == "\u{1b}[0m\u{1b}[38;2;16;32;48m▀\u{1b}[0m \n")
  }

  @Test func areasEndAtTheBorder() {
    let levels = [0.0, 1]
    let grid = Grid(
      xRange: 0...1, yRange: 0...1, columns: 2, rows: 2, values: [0.5, 0.5, 0.5, 0.5])
    var figure = Figure()
    figure.marks = [
      FilledContour(grid, levels: levels, scale: .viridis),
      // As lost on its own band as a marker can be.
      Scatter(
        [Point(x: 0.5, y: 0.5)],
        style: MarkerStyle(fill: FilledContour.color(of: 0, in: levels, .viridis))),
    ]
    figure.xAxis = Axis(range: 0...1)
    figure.yAxis = Axis(range: 0...1)
    let canvas = CharacterCanvas(columns: 30, rows: 12, repertoire: .blocks(hasColor: true))
    figure.draw(on: canvas)
    let lines = canvas.text.split(separator: "\n")
    #expect(lines.contains { $0.contains("┌─") && !$0.contains("[48;2") })
    #expect(lines.contains { $0.contains("└─") && !$0.contains("[48;2") })
    #expect(lines.contains { $0.contains("○") } && !canvas.text.contains("●"))
  }

  @Test func powersAreRaised() {
    var figure = Figure()
    figure.yAxis = Axis(range: 1e-4...1, scale: .logarithmic)
    for (repertoire, power) in [
      (CharacterCanvas.Repertoire.ascii, "10^-2"), (.blocks(hasColor: false), "10⁻²"),
    ] {
      let canvas = CharacterCanvas(columns: 60, rows: 20, repertoire: repertoire)
      figure.draw(on: canvas)
      #expect(canvas.text.contains(power))
    }
  }

  @Test func levelDataIsALineOfData() {
    let canvas = CharacterCanvas(columns: 40, rows: 12, repertoire: .blocks(hasColor: false))
    var figure = Figure()
    figure.marks = [Line((0...200).map { Point(x: Double($0), y: 3) }, color: .black)]
    figure.draw(on: canvas)
    #expect(
      canvas.text.split(separator: "\n").contains { $0.contains("⠤⠤⠤") || $0.contains("⠒⠒⠒") })
    #expect(!canvas.text.contains("└└"))
  }

  @Test func upwardTextsFitTheirRoom() throws {
    var figure = figure
    figure.colorBar = ColorBar(scale: .viridis, levels: [0, 0.5, 1], label: "probability of one")
    figure.strip = Strip(yAxis: Axis(label: "rest", range: -1...1), marks: [])
    for (rows, label) in [(24, "probability of one"), (10, "probab…")] {
      let canvas = CharacterCanvas(columns: 60, rows: rows, repertoire: .blocks(hasColor: false))
      figure.draw(on: canvas)
      let last = canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.count == 60 ? $0.last ?? " " : " "
      }
      let found = String(last).split(separator: " ").joined(separator: " ")
      #expect(found.hasPrefix(label.prefix(6)) && found.last == label.last)
    }
  }

  @Test(arguments: [(1, 1), (3, 2), (8, 4), (20, 9)]) func hardlyAnyRoomIsNoMistake(
    columns: Int, rows: Int
  ) {
    let lines = text(.ascii, columns, rows).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == rows + 1 && lines.allSatisfy { $0.count <= columns })
  }

  @Test func linesDifferWithoutColours() {
    let points = [[Point(x: 0, y: 0), Point(x: 5, y: 2)], [Point(x: 0, y: 2), Point(x: 5, y: 0)]]
    var figure = Figure()
    figure.keyPlace = .above
    figure.marks = points.enumerated().map { index, ends in
      Line(ends, color: Color.classes[index], label: "line \(index)")
    }
    let canvas = CharacterCanvas(columns: 60, rows: 20, repertoire: .ascii)
    figure.draw(on: canvas)
    #expect(canvas.text.contains("** line 0") && canvas.text.contains("## line 1"))
    #expect(canvas.text.count { $0 == "*" } > 10 && canvas.text.count { $0 == "#" } > 10)
    let blocks = CharacterCanvas(columns: 60, rows: 20, repertoire: .blocks(hasColor: false))
    figure.draw(on: blocks)
    // The second line is dotted.
    #expect(blocks.text.contains(#/[⠤⠒⠉].? +line 0/#), "\(blocks.text)")
    #expect(blocks.text.contains(#/line 0 +[⠄⠠⠂⠐⠁⠈]{1,2} +line 1/#))
  }
}
