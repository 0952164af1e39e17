import Plot
import TestSupport
import Testing

struct PointLabelsTests {
  private func texts(_ labels: [(Double, Double, String)]) -> [String] {
    var figure = Figure()
    figure.xAxis = Axis(range: 0...10)
    figure.yAxis = Axis(range: 0...10)
    figure.marks = [
      PointLabels(
        labels.map { .init(Point(x: $0.0, y: $0.1), text: $0.2) }, color: .black, halo: .white)
    ]
    let canvas = TextBoxCanvas(RecordingCanvas(size: Size(width: 800, height: 600)))
    figure.draw(on: canvas)
    #expect(canvas.mistakes() == [])
    let recording = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: recording)
    return recording.texts.map(\.text)
  }

  @Test(arguments: [(0, 0), (10, 10), (0, 10), (10, 0), (5, 5)])
  func aTextHasItsPlaceEverywhere(x: Double, y: Double) {
    #expect(texts([(x, y, "a point of note")]).contains("a point of note"))
  }

  @Test func textsBesideOnePointDoNotOverlap() {
    let found = texts((0..<9).map { (5.0, 5.0, "text \($0)") })
    #expect(found.contains("text 0") && found.contains("text 1"))
  }

  @Test func whatIsOutsideHasNone() {
    #expect(!texts([(11, 5, "outside"), (.nan, 5, "nowhere")]).contains { $0.contains("e") })
  }

  @Test func longTextsAreShortened() {
    let long = String(repeating: "long ", count: 60)
    #expect(texts([(5, 5, long)]).contains { $0.contains("…") })
  }
}
