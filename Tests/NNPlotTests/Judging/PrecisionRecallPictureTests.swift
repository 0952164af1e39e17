import NN
import NNPlot
import Plot
import TestSupport
import Testing

struct PrecisionRecallPictureTests {
  private func curves(_ figure: Figure) -> [Line] {
    figure.marks.compactMap { $0 as? Line }.filter { $0.label != nil }
  }

  /// The area below steps from left to right.
  private func area(_ points: [Point]) -> Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1.x - $1.0.x) * ($1.1.y + $1.0.y) / 2 }
  }

  /// scikit-learn's example: an average precision of 5/6.
  @Test func theStepsHaveTheAveragePrecisionBelowThem() throws {
    let figure = PrecisionRecallPicture(
      scores: [[0.1], [0.4], [0.35], [0.8]], classes: [0, 0, 1, 1], classNames: ["no", "yes"]
    ).figure
    let line = try #require(curves(figure).first)
    #expect(isClose(area(line.points), 5.0 / 6, relative: 1e-14))
    #expect(line.points.first == Point(x: 0, y: 1) && line.points.last == Point(x: 1, y: 2.0 / 3))
    #expect(figure.title == "precision and recall of yes, average 0.8333")
    #expect(
      figure.subtitle
        == "marked: threshold 0.5, precision 100.0 %, recall 50.0 %; dashed: the share of yes, 50.0 %"
    )
    let share = try #require(figure.marks.first as? Line)
    #expect(share.points.map(\.y) == [0.5, 0.5] && !share.dash.isEmpty)
  }

  @Test(arguments: [(40, 3), (20_000, 2), (20_000, 4)])
  func theAreaIsWhatTheKeySays(rows: Int, classes: Int) throws {
    var generator = RandomGenerator(seed: 9, stream: .data)
    let numbers = (0..<rows).map { $0 % 5 % classes }
    let elements = numbers.flatMap { number in
      (0..<classes).map { generator.uniform() + ($0 == number ? 0.2 : 0) }
    }
    let figure = PrecisionRecallPicture(
      scores: Matrix(rows: rows, columns: classes, elements: elements), classes: numbers,
      classNames: (0..<classes).map { "c\($0)" }
    ).figure
    for line in curves(figure) {
      let text = try #require(line.label?.split(separator: " ").last)
      #expect(isClose(area(line.points), try #require(Double(text)), absolute: 1e-3))
      #expect(line.points.count < 10_000)
    }
  }

  /// The marker lies on the curve, also where a threshold finds no more rows of the class.
  @Test func theMarkerLiesOnTheCurve() throws {
    let figure = PrecisionRecallPicture(
      scores: [[0.9], [0.8], [0.6], [0.55], [0.2]], classes: [1, 0, 0, 0, 1],
      classNames: ["no", "yes"]
    ).figure
    let marker = try #require(figure.marks.last as? Scatter).points[0]
    #expect(marker == Point(x: 0.5, y: 0.25))
    let points = try #require(curves(figure).first).points
    #expect(points.contains(marker) && points.count == 5)
  }

  @Test func whereNoRowReachesTheThresholdItIsSaid() {
    let figure = PrecisionRecallPicture(
      scores: [[0.1], [0.2]], classes: [0, 1], classNames: ["no", "yes"]
    ).figure
    #expect(figure.subtitle.hasPrefix("no row reaches threshold 0.5; "))
    #expect(!figure.marks.contains { $0 is Scatter })
  }

  @Test func rowsOfOneClassHaveNoCurve() {
    let figure = PrecisionRecallPicture(
      scores: [[0.2], [0.7]], classes: [0, 0], classNames: ["no", "yes"]
    ).figure
    #expect(curves(figure).isEmpty && figure.title == "precision and recall")
  }
}
