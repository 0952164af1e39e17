import NN
import Plot
import TestSupport
import Testing

@testable import NNPlot

struct ResidualPictureTests {
  private func scatter(_ figure: Figure) throws -> Scatter {
    try #require(figure.marks.compactMap { $0 as? Scatter }.first)
  }

  @Test func residualsAreTrueMinusPredicted() throws {
    let picture = ResidualPicture(
      truth: [1, 2, 3, 4], predicted: [1.5, 2, 2.5, 2], name: "price [EUR]")
    let points = [(1.5, -0.5), (2, 0), (2.5, 0.5), (2, 2)].map(Point.init)
    #expect(try scatter(picture.figure).points == points)
    #expect(picture.figure.title == "residuals: mean 0.5000, standard deviation 0.9354")
    #expect(picture.figure.xAxis.label == "predicted price [EUR]")
    #expect(picture.figure.yAxis.label == "true - predicted price [EUR]")
    // Symmetric around 0.
    #expect(picture.figure.yAxis.range == -2.2...2.2)
    #expect(
      picture.page.summary
        == "Residuals of price [EUR] on 4 rows: mean 0.5000, standard deviation 0.9354, the largest "
        + "2.000.")
  }

  @Test func theSecondPanelHasTheQuantilesOfANormalDistribution() throws {
    let picture = ResidualPicture(truth: [0, 3, -3, 1], predicted: [0, 0, 0, 0], name: "y")
    let figures = picture.page.figures
    #expect(figures.count == 2 && figures[0].yAxis.range == figures[1].yAxis.range)
    let points = try scatter(figures[1]).points
    #expect(points.map(\.y) == [-3, 0, 1, 3])
    #expect(isClose(points[3].x, 1.1503493803760079, relative: 1e-9))
    #expect(isClose(points[1].x, -points[2].x, relative: 1e-9))
  }

  @Test func whatIsNotFiniteIsLeftOutAndItIsSaid() throws {
    let picture = ResidualPicture(
      truth: [1, 2, .infinity, 1e308], predicted: [1, .nan, 2, -1e308], name: "y")
    #expect(try scatter(picture.figure).points == [Point(x: 1, y: 0)])
    #expect(picture.figure.subtitle == "1 row; 3 rows without a finite residual left out")
  }

  @Test(arguments: [1e308, 0x1p-1070, 0]) func numbersOfEverySizeCanBeDrawn(size: Double) {
    let picture = ResidualPicture(
      truth: [size, -size / 2, 0, size], predicted: [size / 4, 0, 0, size / 8], name: "y")
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    picture.page.draw(on: canvas)
    #expect(!canvas.lines.contains { $0.contains("nan") || $0.contains("inf") })
  }

  @Test func ofManyRowsASampleIsShown() throws {
    let truth = (0..<20_000).map { Double($0 % 100) }
    let picture = ResidualPicture(
      truth: truth, predicted: truth.map { $0 / 2 }, name: "y", rows: "held-out rows")
    #expect(try scatter(picture.figure).points.count < 5100)
    #expect(picture.figure.subtitle.hasSuffix(" of 20000 rows"))
  }

  @Test func theRunningMedianFollowsABend() throws {
    let points = (0..<200).map { index in
      let x = Double(index) / 100 - 1
      // Every ninth point is far off: the median does not care.
      return Point(x: x, y: x * x + (index % 9 == 0 ? 50 : 0))
    }
    let median = RunningMedian(of: points.reversed()).points
    #expect(median.count == 40 && median == RunningMedian(of: points).points)
    #expect(median.allSatisfy { abs($0.y - $0.x * $0.x) < 0.05 })
    #expect(RunningMedian(of: Array(points.prefix(20))).points.isEmpty)
  }

  @Test(arguments: [
    (0.5, 0.0), (0.975, 1.959963984540054), (0.01, -2.3263478740408408),
    (1e-9, -5.997807015007686), (1e-20, -9.26234008979841), (0.999999, 4.753424308822899),
  ])
  func quantilesAreThoseOfTheNormalDistribution(probability: Double, expected: Double) {
    #expect(isClose(normalQuantile(probability), expected, absolute: 1e-6))
  }

  @Test func quantilesAreSymmetric() {
    for probability in [0.5, 0.4, 0.07, 1e-3, 1e-6] {
      let (low, high) = (normalQuantile(probability), normalQuantile(1 - probability))
      #expect(isClose(low, -high, absolute: 1e-7))
    }
    #expect(normalQuantile(0) == -.infinity && normalQuantile(1) == .infinity)
    #expect(normalQuantile(-1).isNaN && normalQuantile(.nan).isNaN)
  }

  @Test func textsStayApart() {
    let truth = (0..<300).map { Double(($0 * 37) % 101) }
    let picture = ResidualPicture(
      truth: truth, predicted: truth.map { 0.9 * $0 + 3 },
      name: "a target of a long name, with its unit [kg per square metre]")
    for (width, height) in [(800.0, 600.0), (320, 240), (1600, 1200)] {
      let canvas = TextBoxCanvas(RecordingCanvas(size: Size(width: width, height: height)))
      picture.page.draw(on: canvas)
      #expect(canvas.mistakes() == [])
    }
  }
}
