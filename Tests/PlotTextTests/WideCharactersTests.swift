import FileIO
import Plot
import PlotText
import Testing

/// Characters that take two cells of a terminal, or none.
struct WideCharactersTests {
  private func figure(_ name: String) -> Figure {
    var figure = Figure(title: name)
    figure.xAxis = Axis(label: name, range: 0...1)
    figure.yAxis = Axis(label: name, range: 0...1)
    figure.keyPlace = .above
    figure.marks = [
      Scatter([Point(x: 0.5, y: 0.5)], style: MarkerStyle(fill: .black), label: name),
      Scatter(
        [Point(x: 0.6, y: 0.5)], style: MarkerStyle(shape: .square, fill: .black), label: "b"),
    ]
    figure.colorBar = ColorBar(scale: .viridis, levels: [0, 1], label: name)
    return figure
  }

  @Test(arguments: ["東京タワー", "한국어", "e\u{301}te\u{301}", "👩‍👩‍👧 x", "かな漢字 カナ 全角！"])
  func framesAreStraight(name: String) {
    for repertoire in [CharacterCanvas.Repertoire.ascii, .blocks(hasColor: false)] {
      let canvas = CharacterCanvas(columns: 60, rows: 20, repertoire: repertoire)
      figure(name).draw(on: canvas)
      let lines = canvas.text.split(separator: "\n")
      // The frame's right border stands in one column of cells.
      let ends = lines.compactMap { line in
        line.lastIndex { "|│".contains($0) }.map { line[..<$0].cells }
      }
      #expect(ends.count > 10 && Set(ends).count == 1, "\(canvas.text)")
      #expect(lines.allSatisfy { $0.cells <= 60 })
      if case .blocks = repertoire { #expect(canvas.text.contains(name)) }
    }
  }

  @Test func whatCoversHalfOfOneCoversAll() {
    for repertoire in [CharacterCanvas.Repertoire.blocks(hasColor: true), .blocks(hasColor: false)]
    {
      for column in [2, 3] {
        let canvas = CharacterCanvas(columns: 8, rows: 1, repertoire: repertoire)
        let style = TextStyle(size: 13)
        canvas.text("漢漢", at: Point(x: 16, y: 12), style: style)
        canvas.text("x", at: Point(x: Double(column) * 8, y: 12), style: style)
        #expect(
          canvas.text == (column == 2 ? "  x 漢" : "   x漢")
            + (canvas.text.hasSuffix("  \n") ? "  \n" : "\n"))
      }
    }
  }

  @Test func halfOfOneDoesNotStandAtTheEnd() {
    let canvas = CharacterCanvas(columns: 5, rows: 1, repertoire: .blocks(hasColor: false))
    canvas.text("漢漢漢", at: Point(x: 0, y: 12), style: TextStyle(size: 13))
    #expect(canvas.text == "漢漢\n")
  }
}
