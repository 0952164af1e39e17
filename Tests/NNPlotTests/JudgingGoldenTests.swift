import NN
import NNPlot
import Plot
import TestSupport
import Testing

/// Pictures that judge a network as recorded text; see `differenceFromGolden`.
struct JudgingGoldenTests {
  private func check(_ page: Page, _ name: String) throws {
    let size = Size(width: 800, height: 600)
    let canvas = RecordingCanvas(size: size)
    page.draw(on: canvas)
    let text = canvas.lines.map { $0 + "\n" }.joined()
    #expect(try differenceFromGolden(text, "\(name).txt", size: size) == nil)
  }

  private let scores: Matrix<Double> = [
    [0.9], [0.8], [0.75], [0.6], [0.55], [0.4], [0.4], [0.3], [0.2], [0.1],
  ]
  private let classes = [1, 1, 0, 1, 0, 1, 0, 0, 1, 0]

  @Test func anROCOfTwoClasses() throws {
    let picture = ROCPicture(
      scores: scores, classes: classes, classNames: ["benign", "malignant"])
    try check(Page(picture.figure), "roc")
  }

  @Test func anROCOfThreeClasses() throws {
    let picture = ROCPicture(
      scores: [
        [0.7, 0.2, 0.1], [0.4, 0.5, 0.1], [0.3, 0.3, 0.4], [0.1, 0.2, 0.7], [0.3, 0.6, 0.1],
        [0.2, 0.3, 0.5],
      ], classes: [0, 0, 1, 2, 1, 2], classNames: ["Adelie", "Chinstrap", "Gentoo"],
      rows: "held-out rows", style: PictureStyle(theme: .dark))
    try check(Page(picture.figure), "roc-classes")
  }

  @Test func precisionAndRecall() throws {
    let picture = PrecisionRecallPicture(
      scores: scores, classes: classes, classNames: ["benign", "malignant"])
    try check(Page(picture.figure), "precision-recall")
  }

  @Test func aCalibration() throws {
    let calibration = Calibration(
      probabilities: (0..<60).map { 0.5 + Double($0) / 120 },
      isRight: (0..<60).map { $0 % 7 < 4 + $0 / 20 })
    try check(Page(CalibrationPicture(calibration, lowest: 0.5).figure), "calibration")
  }

  @Test func residuals() throws {
    let truth = (0..<40).map { Double(($0 * 17) % 41) }
    let picture = ResidualPicture(
      truth: truth, predicted: truth.enumerated().map { 0.8 * $1 + Double($0 % 5) },
      name: "price [EUR]")
    try check(picture.page, "residuals")
  }

  @Test func aGradientCheck() throws {
    let report = GradientPictureTests.report([
      (0.5, 0.5), (-0.25, -0.25), (0.1, 0.2), (-1e-3, -1e-3), (2, 2), (3e-7, 2.999999e-7), (0, 0),
      (-4e-3, 4e-3),
    ])
    try check(Page(GradientPicture(report).figure), "gradcheck")
  }
}
