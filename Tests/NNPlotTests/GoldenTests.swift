import NN
import NNPlot
import Plot
import TestSupport
import Testing

/// Each kind of picture as recorded text; see `differenceFromGolden`.
struct GoldenTests {
  private func check(_ figure: Figure, _ name: String) throws {
    let size = Size(width: 800, height: 600)
    let canvas = RecordingCanvas(size: size)
    figure.draw(on: canvas)
    let text = canvas.lines.map { $0 + "\n" }.joined()
    #expect(try differenceFromGolden(text, "\(name).txt", size: size) == nil)
  }

  private func linear(_ weights: [Double], inputs: Int, outputs: Int = 1) -> Sequential<Double> {
    var network = Sequential<Double> { Linear(inputs, outputs) }
    network.parameters = weights
    return network
  }

  private let inputs: Matrix<Double> = [[-1, -1], [1, 1.5], [-1, 1], [1, -1], [0.25, 0.5]]

  @Test func twoClasses() throws {
    var network = Sequential<Double> {
      Linear(2, 1)
      Sigmoid()
    }
    network.parameters = [2, 1, 0.25]
    let picture = BoundaryPicture<Double>(
      inputs: inputs, targets: [[0], [1], [0], [1], [1]], featureNames: ["width", "height"],
      targetName: "kind", task: .twoClasses(["kind 0", "kind 1"], at: 0...1, by: .probability))
    try check(picture.figure(network, epoch: 20, cost: 0.123456), "two-classes")
  }

  @Test func severalClasses() throws {
    let picture = BoundaryPicture<Double>(
      inputs: inputs, targets: [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0], [0, 1, 0]],
      featureNames: ["x", "y"], targetName: "class", task: .classes(["red", "green", "blue"]))
    let network = linear([-2, 0, 2, 1, 0, -2, 0, 0.5, 0], inputs: 2, outputs: 3)
    try check(picture.figure(network, epoch: 3, cost: 0.5), "several-classes")
  }

  @Test func levels() throws {
    let picture = BoundaryPicture<Double>(
      inputs: inputs, targets: [[-12], [15], [3], [1], [7]], featureNames: ["x", "y"],
      targetName: "height", task: .number,
      style: PictureStyle(theme: .dark, palette: .cividis))
    try check(picture.figure(linear([8, 5, 1], inputs: 2), epoch: 1, cost: 2), "levels")
  }

  @Test func aPlaneThroughMoreInputs() throws {
    let data: Matrix<Double> = [[-1, -1, 0], [1, 1.5, 0.1], [-1, 1, 3], [1, -1, 0]]
    let picture = BoundaryPicture<Double>(
      inputs: data, targets: [[0], [0], [1], [1]], featureNames: ["a", "b", "c"],
      targetName: "t", task: .twoClasses(["t 0", "t 1"], at: 0...1, by: .probability),
      axes: .columns(0, 1))
    // 0.1 everywhere on the plane: class 1 has points and no region.
    let figure = picture.figure(linear([0, 0, 1, 0.05], inputs: 3), epoch: 9, cost: 0.1)
    #expect(figure.subtitle == "faint: far from this plane; at c = 0.05000; no region of t 1")
    try check(figure, "plane")
  }

  @Test func aCurve() throws {
    let picture = CurvePicture<Double>(
      inputs: [[0], [1], [2], [4]], targets: [[1], [2.5], [2], [5]], featureName: "time",
      targetName: "value")
    try check(picture.figure(linear([1, 1], inputs: 1), epoch: 7, cost: 0.25), "curve")
  }

  @Test func curvesOfClasses() throws {
    let picture = ClassCurvesPicture<Double>(
      inputs: [[0], [1], [2], [4]], targets: [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 1]],
      featureName: "time", classNames: ["early", "in time", "late"])
    let network = linear([-2, 0, 2, 3, 2, -3], inputs: 1, outputs: 3)
    try check(picture.figure(network, epoch: 7, cost: 0.25), "class-curves")
  }

  @Test func aConfusion() throws {
    let picture = ConfusionPicture(
      counts: [[12, 0, 1], [2, 7, 0], [0, 0, 0]],
      classNames: ["Adelie", "a penguin with a name that is far too long to be written", "Gentoo"])
    try check(picture.figure, "confusion")
  }

  @Test func predictedAgainstTrue() throws {
    let picture = PredictedPicture(
      truth: [1, 2, 3, 4], predicted: [1.5, 2, 2.5, 4.5], name: "price",
      style: PictureStyle(theme: .dark))
    try check(picture.figure, "predicted")
  }

  @Test func importances() throws {
    let picture = ImportancePicture(
      names: ["width", "height", "weight"], importances: [0.25, 0.5, -0.02],
      spreads: [0.05, 0.1, 0.03], label: "accuracy lost")
    try check(picture.figure, "importance")
  }

  @Test func aHistoryWithValidation() throws {
    let costs = (1...20).map { 1 / Double($0) }
    let validation = (1...20).map { (epoch: Int) -> Double in
      epoch.isMultiple(of: 2) ? 1.5 / Double(epoch) + 0.01 * Double(epoch) : .nan
    }
    try check(
      HistoryPicture(costs: costs, validation: validation, bestEpoch: 12).figure,
      "history-validation")
  }

  @Test func aHistory() throws {
    let costs = (1...60).map { 1 / Double($0 * $0) }
    try check(HistoryPicture(costs: costs).figure, "history")
  }
}
