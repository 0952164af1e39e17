import Plot
import PlotCairo
import TestSupport
import Testing

struct RandomFigureTests {
  @Test(arguments: 0..<200) func textsStayOnThePageAndApart(seed: Int) throws {
    let random = RandomFigure(seed: seed)
    var mistakes: [String]?
    let format: PictureFormat = seed % 3 == 0 ? .svg : seed % 3 == 1 ? .pdf : .png
    let scale = [0.25, 0.5, 1, 1.5][seed % 4]
    _ = try Picture.render(size: random.page, scale: scale, as: format) { page in
      let canvas = TextBoxCanvas(page)
      random.figure.draw(on: canvas)
      mistakes = canvas.mistakes()
    }
    #expect(mistakes == [])
  }
}
