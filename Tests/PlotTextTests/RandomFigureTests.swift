import Plot
import PlotText
import TestSupport
import Testing

struct RandomFigureTests {
  @Test(arguments: 0..<200) func textsStayOnThePageAndApart(seed: Int) {
    let (columns, rows) = [(40, 12), (79, 24), (80, 40), (200, 60)][seed % 4]
    let page = CharacterCanvas(
      columns: columns, rows: rows, repertoire: seed % 3 == 0 ? .ascii : .blocks(hasColor: false))
    let canvas = TextBoxCanvas(page)
    RandomFigure(seed: seed).figure.draw(on: canvas)
    // Texts fall onto whole cells: by less than half a one they may come together.
    #expect(canvas.mistakes(slack: 3.9) == [])
  }
}
