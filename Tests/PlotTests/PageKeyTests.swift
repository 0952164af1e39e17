import TestSupport
import Testing

@testable import Plot

struct PageKeyTests {
  private func page(_ place: Figure.KeyPlace) -> Page {
    var figure = Figure()
    figure.marks = ["Chinstrap", "Gentoo"].map {
      Scatter([Point(x: 1, y: 2)], style: MarkerStyle(size: 5, fill: .black), label: $0)
    }
    figure.keyPlace = place
    let rows = (0..<5).map { row in
      (0..<5).map { row == 0 && $0 == 4 ? figure : Figure() }
    }
    var page = Page(title: "title", figures: rows)
    page.hasKeyAbove = true
    return page
  }

  private func texts(_ page: Page) -> [String] {
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    page.draw(on: canvas)
    return canvas.texts.map(\.text)
  }

  @Test func namesHaveThePagesWidth() {
    let names = texts(page(.above)).filter { $0 == "Chinstrap" || $0 == "Gentoo" }
    #expect(names == ["Chinstrap", "Gentoo"])
  }

  @Test func otherPlacesStay() {
    #expect(!texts(page(.none)).contains("Gentoo"))
    #expect(texts(page(.right)).count { $0.contains("…") } > 0)
  }

  @Test func lastNamesStay() {
    var scale = CategoryScale(["a", "b", "c", "d", "", "bias"])
    scale.keepsLast = true
    let tics = scale.tics(in: -0.5...5.5, most: 3).tics
    #expect(tics.map(\.value) == [0, 2, 5])
  }

  @Test func levelsHaveTheBarsFormat() {
    #expect(LevelScale([-7.5e12, 0, 7.5e12]).texts == ["-7.5e12", "0", "7.5e12"])
    #expect(LevelScale([0.1, 0.25]).texts == ["0.1", "0.25"])
    #expect(LevelScale([0.9999999999945, 0.999999999995]).texts == nil)
  }

  @Test func bandsHaveNames() {
    let tics = LevelScale([-0.5, 0.5, 1.5], ["0", "1/3"]).tics(in: -0.5...1.5, most: 5).tics
    #expect(tics == [Tic(0, .plain("0")), Tic(1, .plain("1/3"))])
  }
}
