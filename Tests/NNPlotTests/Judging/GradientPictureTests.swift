import NNPlot
import Plot
import TestSupport
import Testing

@testable import NN

struct GradientPictureTests {
  /// A report of a tensor with these gradients; wrong where the two differ by more than a thousandth.
  static func report(_ gradients: [(analytic: Double, numeric: Double)]) -> GradientReport {
    let findings = gradients.enumerated().map { number, gradient in
      let excess = abs(gradient.analytic - gradient.numeric) / (1e-5 * abs(gradient.numeric) + 1e-8)
      return (
        element: number,
        finding: ElementCheck.Finding(
          analytic: gradient.analytic, numeric: gradient.numeric, isRight: excess <= 1,
          isAtKink: number == 1, excess: excess)
      )
    }
    let shape = TensorShape("0.weight", [gradients.count / 2, 2])
    return GradientReport(entries: [GradientReport.Entry(shape, findings, training: [])])
  }

  private func points(_ figure: Figure, _ label: String) -> [Point] {
    figure.marks.compactMap { $0 as? Scatter }.first { $0.label == label }?.points ?? []
  }

  @Test func elementsStandByTheirSizesAndSigns() {
    let figure = GradientPicture(
      Self.report([(0.5, 0.5), (-0.25, -0.25), (-1e-3, -1e-3), (2, 2)])
    ).figure
    #expect(points(figure, "positive") == [Point(x: 0.5, y: 0.5), Point(x: 2, y: 2)])
    #expect(points(figure, "negative") == [Point(x: 1e-3, y: 1e-3)])
    #expect(points(figure, "at a kink") == [Point(x: 0.25, y: 0.25)])
    #expect(figure.title == "gradient of 4 elements: all right")
    #expect(figure.xAxis.range == figure.yAxis.range)
  }

  @Test func theWorstIsNamed() throws {
    let figure = GradientPicture(
      Self.report([(0.5, 0.5), (0.25, 0.25), (0.1, 0.2), (-0.3, 0.3), (1, 1), (1, 1)])
    ).figure
    #expect(figure.title == "gradient of 6 elements: 2 wrong")
    #expect(
      figure.subtitle
        == "worst: 0.weight[1, 1], -0.3000 by backward, 0.3000 by differences")
    let labels = try #require(figure.marks.compactMap { $0 as? PointLabels }.first).labels
    #expect(labels == [PointLabels.Label(Point(x: 0.3, y: 0.3), text: "worst: 0.weight[1, 1]")])
    #expect(points(figure, "wrong").count == 2)
    // A wrong sign is far outside the tolerance in the strip.
    let strip = try #require(figure.strip)
    let errors = try #require(strip.marks.compactMap { $0 as? Scatter }.last).points
    #expect(errors.allSatisfy { $0.y > 1000 })
  }

  @Test func theCheckOfANetworkIsDrawn() throws {
    let network = try Sequential<Double>([Linear(3, 4), Tanh(), Linear(4, 1)], inputs: 3, seed: 1)
    let report = gradientCheck(
      network, MeanSquaredError(), inputs: .random(7, 3, seed: 2), targets: .random(7, 1, seed: 3))
    let figure = GradientPicture(report).figure
    #expect(figure.title == "gradient of 42 elements: all right")
    let drawn = figure.marks.compactMap { ($0 as? Scatter)?.label == nil ? nil : $0 as? Scatter }
    #expect(drawn.reduce(0) { $0 + $1.points.count } == 42)
  }

  @Test(arguments: [
    [(0, 0), (0, 0)], [(Double.nan, 1), (1, .nan)], [(.infinity, 1), (1e308, 1e308)],
    [(0x1p-1070, 0x1p-1070), (1e-308, 0)],
  ])
  func strangeNumbersCanBeDrawn(gradients: [(Double, Double)]) {
    let figure = GradientPicture(Self.report(gradients.map { ($0.0, $0.1) })).figure
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: canvas)
    let numbers = canvas.lines.filter { !$0.hasPrefix("text") }
    #expect(!numbers.contains { $0.contains("nan") || $0.contains("inf") })
  }

  @Test func zerosAreCounted() {
    let figure = GradientPicture(Self.report([(1, 1), (0, 0), (0, 0), (1e-16, 1e-16)])).figure
    #expect(figure.subtitle.hasSuffix("; 3 that are 0 or nearly are not shown"))
  }
}

extension Matrix<Double> {
  /// Normally distributed numbers.
  fileprivate static func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var generator = RandomGenerator(seed: seed, stream: .data)
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in generator.normal() })
  }
}
