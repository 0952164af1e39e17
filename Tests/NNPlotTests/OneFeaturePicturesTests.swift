import NN
import Plot
import Testing

@testable import NNPlot

/// Pictures over one input: where classes meet, where the rows stand, and residuals.
struct OneFeaturePicturesTests {
  private func linear(_ parameters: [Double], outputs: Int = 1) -> Sequential<Double> {
    var network = Sequential<Double> { Linear(1, outputs) }
    network.parameters = parameters
    return network
  }

  private let inputs = Matrix<Double>(
    rows: 40, columns: 1, elements: (0..<40).map { Double($0) / 2 })

  private func twoClasses(_ weight: Double) -> Figure {
    let targets = Matrix<Double>(
      rows: 40, columns: 1, elements: (0..<40).map { $0 > 20 ? 1 : 0 })
    let picture = CurvePicture<Double>(
      inputs: inputs, targets: targets, featureName: "dose", targetName: "result",
      task: .twoClasses(["dead", "alive"], at: 0...1, by: .logit))
    return picture.figure(linear([weight, -12.3 * weight]), epoch: 1, cost: 1)
  }

  @Test func theMiddleBetweenTwoClassesIsMarkedWithItsPlace() throws {
    for weight in [3.0, -3] {
      let figure = twoClasses(weight)
      let lines = try #require(figure.marks.compactMap { $0 as? VerticalLines }.first)
      #expect(lines.lines.count == 1 && abs(lines.lines[0].x - 12.3) < 1e-3)
      #expect(lines.lines[0].text == "0.5 at 12.3")
      #expect(figure.yAxis.label == "probability of alive")
    }
    let flat = twoClasses(0)
    #expect(flat.marks.compactMap { $0 as? VerticalLines }.allSatisfy { $0.lines.isEmpty })
  }

  @Test func rowsOfClassesStandInAStripAndNotOnTheCurve() throws {
    let figure = twoClasses(3)
    let points = figure.marks.compactMap { $0 as? Scatter }.flatMap(\.points)
    #expect(points.isEmpty)
    let strip = try #require(figure.strip)
    let rows = try #require(strip.marks.compactMap { $0 as? MixedScatter }.first)
    #expect(rows.points.map(\.x) == inputs.elements)
    // Each near the line of its class, and no two of a class on one height.
    #expect(zip(rows.points, rows.kinds).allSatisfy { abs($0.y - Double($1)) < 0.4 })
    #expect(Set(rows.points.map(\.y)).count == 40)
    // 10.5, 11, 11.5 and 12 are alive and lie below 12.3.
    let rings = strip.marks.compactMap { $0 as? Rings }.flatMap(\.points)
    #expect(rings.map(\.x) == [10.5, 11, 11.5, 12])
    #expect(figure.marks.compactMap { ($0 as? Rings)?.label } == ["4 wrong"])
  }

  @Test func bordersOfSeveralClassesAreMarked() throws {
    var targets = Matrix<Double>(rows: 40, columns: 3)
    for row in 0..<40 { targets[row, min(row / 14, 2)] = 1 }
    let picture = ClassCurvesPicture<Double>(
      inputs: inputs, targets: targets, featureName: "time", classNames: ["a", "b", "c"])
    // Logits -x, 0 - 5 and x - 20: a wins up to 5, b up to 15.
    let figure = picture.figure(linear([-1, 0, 1, 0, -5, -20], outputs: 3), epoch: 1, cost: 1)
    let lines = try #require(figure.marks.compactMap { $0 as? VerticalLines }.first).lines
    #expect(lines.map(\.text) == ["5", "15"])
    #expect(abs(lines[0].x - 5) < 1e-3 && abs(lines[1].x - 15) < 1e-3)
  }

  @Test func placesFarFromZeroKeepTheirDigits() {
    let crossings = Crossings([1_717_000_000, 1_717_003_600], [0, 1]) { x in
      x.map { $0 < 1_717_001_234 ? 0 : 1 }
    }
    #expect(abs(crossings.crossings[0].x - 1_717_001_234) < 1)
    #expect(Crossings([0, 1, 2], [1, 1, 1]) { _ in [] }.crossings.isEmpty)
    // Where nothing changes on a finer look, as with rounding, there is still a place.
    #expect(Crossings([0, 1], [0, 1]) { $0.map { _ in 0 } }.crossings.count == 1)
  }

  @Test func theAxisOfResidualsStays() {
    let targets = Matrix<Double>(
      rows: 40, columns: 1, elements: (0..<40).map { Double($0 % 5) * 10 })
    let picture = CurvePicture<Double>(
      inputs: inputs, targets: targets, featureName: "x", targetName: "y")
    let ranges = [[0.0, 20], [5, -100], [0, 1e6]].map {
      picture.figure(linear($0), epoch: 1, cost: 1).strip?.yAxis.range
    }
    #expect(ranges[0] != nil && ranges[0] == ranges[1] && ranges[0] == ranges[2])
    // Residuals beyond it stand at its border.
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    picture.figure(linear([0, 1e6]), epoch: 1, cost: 1).draw(on: canvas)
    #expect(canvas.lines.filter { $0.hasPrefix("  stamp") }.count > 20)
  }
}
