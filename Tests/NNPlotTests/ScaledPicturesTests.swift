import Foundation
import NN
import NNPlot
import Plot
import TestSupport
import Testing

/// Pictures of networks that get scaled inputs and learnt scaled targets, against networks that have
/// the scaling in their weights.
struct ScaledPicturesTests {
  private let inputs: Matrix<Double> = [[900, 3], [1100, 7], [950, 6], [1080, 4]]

  /// tanh units, whose first layer gets (x - 1000) / 100 and (y - 5) / 2, and an end.
  private func networks(
    _ end: [Double], scale: Double = 1, offset: Double = 0
  ) -> (scaled: Sequential<Double>, natural: Sequential<Double>) {
    var network = Sequential<Double> {
      Linear(2, 2)
      Tanh()
      Linear(2, 1)
    }
    let weights = [0.7, -0.4, 0.2, 0.9]
    let biases = [0.1, -0.3]
    network.parameters = weights + biases + end
    var natural = network
    // w (x - m) / d + b = (w / d) x + (b - w m / d)
    let first = weights[0] * 10 + weights[1] * 2.5
    let second = weights[2] * 10 + weights[3] * 2.5
    var parameters = [weights[0] / 100, weights[1] / 2, weights[2] / 100, weights[3] / 2]
    parameters += [biases[0] - first, biases[1] - second]
    parameters += [end[0] * scale, end[1] * scale, end[2] * scale + offset]
    natural.parameters = parameters
    return (network, natural)
  }

  private let inputScaling = Scaling(means: [1000, 5], deviations: [100, 2])

  private func picture(
    _ targets: Matrix<Double>, _ task: PredictionTask, _ scalings: Scalings?
  ) -> BoundaryPicture<Double> {
    BoundaryPicture(
      inputs: inputs, targets: targets, featureNames: ["x", "y"], targetName: "t", task: task,
      scalings: scalings)
  }

  @Test func aSurfaceIsInTheTargetsUnits() throws {
    let (scaled, natural) = networks([0.5, -0.8, 0.1], scale: 10, offset: 50)
    let targets: Matrix<Double> = [[40], [61], [48], [55]]
    let scalings = Scalings(inputs: inputScaling, targets: Scaling(means: [50], deviations: [10]))
    let ours = picture(targets, .number, scalings).figure(scaled, epoch: 1, cost: 1)
    let byHand = picture(targets, .number, nil).figure(natural, epoch: 1, cost: 1)
    #expect(ours.xAxis.range == byHand.xAxis.range && ours.yAxis.range == byHand.yAxis.range)
    func heights(_ figure: Figure) throws -> [Double] {
      try #require(figure.marks.compactMap { $0 as? FieldRegions }.first).field.samples.heights
    }
    let (values, expected) = (try heights(ours), try heights(byHand))
    #expect(firstDifference(values, expected, relative: 1e-5) == nil)
    #expect(values.allSatisfy { (30...70).contains($0) } && values.max() != values.min())
  }

  @Test func aBoundaryStandsWhereTheScaledNetworkIsUndecided() throws {
    let (scaled, natural) = networks([1.5, -0.8, 0.1])
    let targets: Matrix<Double> = [[0], [1], [0], [1]]
    let task = PredictionTask.twoClasses(["a", "b"], at: 0...1, by: .logit)
    let scalings = Scalings(inputs: inputScaling, targets: .identity(1))
    let figure = picture(targets, task, scalings).figure(scaled, epoch: 1, cost: 1)
    let mark = try #require(figure.marks.compactMap { $0 as? FieldRegions }.first)
    let refined = RefinedField(mark.field, levels: [0], width: 600, height: 400)
    let points = refined.lines(at: 0).flatMap(\.points)
    #expect(points.count > 10)
    let at = Matrix(rows: points.count, columns: 2, elements: points.flatMap { [$0.x, $0.y] })
    #expect(natural.forward(at).elements.allSatisfy { abs($0) < 1e-3 })
    // Taken for natural units, they would lie elsewhere.
    #expect(scaled.forward(at).elements.contains { abs($0) > 0.1 })
  }

  @Test func aCurveIsInTheTargetsUnits() throws {
    var network = Sequential<Double> {
      Linear(1, 1)
      Tanh()
    }
    network.parameters = [0.8, 0.2]
    let scalings = Scalings(
      inputs: Scaling(means: [1000], deviations: [100]),
      targets: Scaling(means: [50], deviations: [10]))
    let figure = CurvePicture<Double>(
      inputs: [[900], [1000], [1150]], targets: [[44], [52], [60]], featureName: "x",
      targetName: "t", scalings: scalings
    ).figure(network, epoch: 1, cost: 1)
    func output(_ x: Double) -> Double {
      50 + 10 * tanh(0.8 * (x - 1000) / 100 + 0.2)
    }
    let curve = try #require(figure.marks.compactMap { $0 as? Line }.first).points
    #expect(curve.count > 100)
    #expect(
      firstDifference(curve.map(\.y), curve.map { output($0.x) }, relative: 1e-12) == nil)
    let residuals = try #require(figure.strip?.marks.compactMap { $0 as? Scatter }.first).points
    let expected = [44 - output(900), 52 - output(1000), 60 - output(1150)]
    #expect(firstDifference(residuals.map(\.y), expected, absolute: 1e-9) == nil)
  }
}
