import NN
import NNPlot
import Plot
import TestSupport
import Testing

struct ROCPictureTests {
  /// scikit-learn's example: the area is 3/4.
  private let example = ROCPicture(
    scores: [[0.1], [0.4], [0.35], [0.8]], classes: [0, 0, 1, 1], classNames: ["no", "yes"])

  private func curves(_ figure: Figure) -> [Line] {
    figure.marks.compactMap { $0 as? Line }.filter { $0.label != nil }
  }

  /// The area below a line from left to right.
  private func area(_ points: [Point]) -> Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1.x - $1.0.x) * ($1.1.y + $1.0.y) / 2 }
  }

  @Test func theCurveRunsThroughTheRates() throws {
    let figure = example.figure
    let expected = [(0.0, 0.0), (0, 0.5), (0.5, 0.5), (0.5, 1), (1, 1)]
    #expect(try #require(curves(figure).first).points == expected.map(Point.init))
    #expect(figure.title == "ROC of yes, area 0.7500")
    #expect(figure.subtitle == "marked: threshold 0.5, 50.0 % of yes, 0.0 % of no")
    let marker = try #require(figure.marks.last as? Scatter)
    #expect(marker.points == [Point(x: 0, y: 0.5)])
    #expect(
      figure.summary
        == "ROC of yes against no on 4 rows: area 0.7500; from 0.5 on 50.0 % true and 0.0 % false "
        + "positives.")
  }

  /// Rows of `classes` classes, with scores that know them a little.
  private func random(_ rows: Int, classes: Int) -> (scores: Matrix<Double>, classes: [Int]) {
    var generator = RandomGenerator(seed: 5, stream: .data)
    let numbers = (0..<rows).map { $0 * 7 % classes }
    let elements = numbers.flatMap { number in
      (0..<classes).map { generator.uniform() + ($0 == number ? 0.3 : 0) }
    }
    return (Matrix(rows: rows, columns: classes, elements: elements), numbers)
  }

  @Test(arguments: [(60, 3), (500, 12), (20_000, 2), (20_000, 3)])
  func theAreaBelowEachLineIsWhatTheKeySays(rows: Int, classes: Int) throws {
    let (scores, numbers) = random(rows, classes: classes)
    let names = (0..<classes).map { "c\($0)" }
    let figure = ROCPicture(scores: scores, classes: numbers, classNames: names).figure
    let lines = curves(figure)
    #expect(lines.count == (classes == 2 ? 1 : classes))
    for line in lines {
      let text = try #require(line.label?.split(separator: " ").last)
      #expect(isClose(area(line.points), try #require(Double(text)), absolute: 6e-4))
      #expect(line.points.count <= 4001)
      #expect(line.points.first == Point(x: 0, y: 0) && line.points.last == Point(x: 1, y: 1))
    }
  }

  @Test func theTitleHasTheMeanOverClasses() {
    let scores: Matrix<Double> = [
      [0.9, 0.1, 0], [0.1, 0.8, 0.1], [0.2, 0.2, 0.6], [0.6, 0.3, 0.1],
    ]
    let figure = ROCPicture(
      scores: scores, classes: [0, 1, 2, 1], classNames: ["a", "b", "c"]
    ).figure
    // a: 3 of 3 pairs, b: 4 of 4, c: 3 of 3 but for no tie.
    #expect(figure.title == "ROC of each class, mean area 1.000")
    #expect(curves(figure).map(\.label) == ["a 1.000", "b 1.000", "c 1.000"])
    #expect(figure.keyPlace == .right)
  }

  @Test func ofManyClassesTheWorstAreDrawn() {
    let (scores, numbers) = random(900, classes: 30)
    let names = (0..<30).map { "c\($0)" }
    let figure = ROCPicture(scores: scores, classes: numbers, classNames: names).figure
    #expect(curves(figure).count == 12)
    #expect(figure.subtitle.hasSuffix("; the 12 of 30 classes with the least area"))
  }

  @Test func rowsOfOneClassHaveNoCurve() {
    let figure = ROCPicture(
      scores: [[0.2], [0.7]], classes: [1, 1], classNames: ["no", "yes"]
    ).figure
    #expect(curves(figure).isEmpty && figure.title == "ROC")
    #expect(figure.subtitle.hasSuffix("; all rows are of one class: no curve"))
    let three = ROCPicture(
      scores: [[0.2, 0.8, 0], [0.7, 0.2, 0.1]], classes: [1, 0], classNames: ["a", "b", "c"])
    #expect(curves(three.figure).count == 2)
    #expect(three.figure.subtitle.hasSuffix("; no row of c"))
  }

  @Test func scoresThatAreNoNumbersAreLeftOutAndItIsSaid() {
    let figure = ROCPicture(
      scores: [[.nan], [0.4], [0.6], [.infinity]], classes: [0, 0, 1, 1], classNames: ["a", "b"]
    ).figure
    #expect(figure.title == "ROC of b, area 1.000")
    #expect(figure.subtitle.hasSuffix("; 1 row without a score left out"))
    let none = ROCPicture(scores: [[.nan], [.nan]], classes: [0, 1], classNames: ["a", "b"])
    #expect(curves(none.figure).isEmpty)
  }

  @Test func aConstantModelIsTheDiagonal() throws {
    let figure = ROCPicture(
      scores: [[0.3], [0.3], [0.3]], classes: [0, 1, 1], classNames: ["a", "b"]
    ).figure
    #expect(try #require(curves(figure).first).points == [Point(x: 0, y: 0), Point(x: 1, y: 1)])
    #expect(figure.title == "ROC of b, area 0.5000")
  }

  @Test func partsThatDoNotFitEndTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = ROCPicture(scores: [[1]], classes: [0, 1], classNames: ["a", "b"])
    }
    await #expect(processExitsWith: .failure) {
      _ = ROCPicture(scores: [[1]], classes: [2], classNames: ["a", "b"])
    }
  }
}
