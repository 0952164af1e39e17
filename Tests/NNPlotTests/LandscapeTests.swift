import NN
import NNPlot
import Plot
import Testing

/// The cost around a network.
struct LandscapeTests {
  /// y = a x with the weight a: over the rows x = 1, -1 the cost is (a - target)².
  private func subject(weight: Double, target: Double) throws -> NetworkSubject<Double> {
    var network = try Sequential<Double>(
      NetworkDescription(parsing: "1 linear").layers(inputs: 1), inputs: 1, seed: 1)
    network.parameters = [weight, 0]
    var subject = NetworkSubject(
      network: network, inputs: [[1], [-1]], targets: [[target], [-target]], task: .number,
      featureNames: ["x"], targetName: "y")
    subject.loss = MeanSquaredError()
    return subject
  }

  private func figure(_ words: String, _ subject: NetworkSubject<Double>) throws -> Figure {
    let picture = try Catalogues.figures.make(words).picture(of: subject)
    let page = picture.page(subject.network, at: TrainingMoment(epoch: 1, cost: 0))
    return try #require(page.figures.first)
  }

  private func costs(_ figure: Figure) throws -> [Double] {
    let column = try #require(figure.table?().columns.last)
    return column.values.map { if case .number(let number) = $0 { number } else { .nan } }
  }

  /// The only filter is one weight of 2: each direction is 2 or -2, and the bias stays.
  @Test func filtersHaveTheNetworksLength() throws {
    let costs = try costs(figure("landscape points=5 reach=1", subject(weight: 2, target: 2)))
    let steps = [-1, -0.5, 0, 0.5, 1]
    // The signs of the two directions are the same, or they are not.
    let expected = [1.0, -1].map { sign in
      steps.flatMap { y in steps.map { x in 4 * (x + sign * y) * (x + sign * y) } }
    }
    #expect(
      expected.contains { zip($0, costs).allSatisfy { abs($0 - $1) < 1e-9 } }, "\(costs)")
  }

  /// The same seed gives the same picture, another one another.
  @Test func directionsComeFromTheSeed() throws {
    var network = try Sequential<Double>(
      NetworkDescription(parsing: "3 tanh, 1 linear").layers(inputs: 2), inputs: 2, seed: 1)
    network.parameters = network.parameters.map { $0 + 0.1 }
    var subject = NetworkSubject(
      network: network, inputs: [[1, 2], [-1, 1]], targets: [[1], [0]], task: .number,
      featureNames: ["a", "b"], targetName: "y")
    subject.loss = MeanSquaredError()
    subject.seed = 7
    let first = try costs(figure("landscape points=5", subject))
    #expect(try costs(figure("landscape points=5", subject)) == first)
    subject.seed = 8
    #expect(try costs(figure("landscape points=5", subject)) != first)
    // In the middle there is the network itself.
    let own = MeanSquaredError().value(output: network.forward(subject.inputs), target: [[1], [0]])
    #expect(abs(first[12] - own) < 1e-12)
  }

  /// A training that moved the weight by 3 and then the bias by 1 is seen as these two steps.
  @Test func theNetworksPath() throws {
    var subject = try subject(weight: 0, target: 0)
    let networks = [[3.0, 1], [0.0, 1]].enumerated().map { index, parameters in
      var network = subject.network
      network.parameters = parameters
      return (epoch: index, network: network)
    }
    subject.path = { TrainingPath(networks) }
    let figure = try figure("landscape points=5", subject)
    let line = try #require(figure.marks.compactMap { $0 as? Line }.last)
    func distance(_ first: Int, _ second: Int) -> Double {
      let (a, b) = (line.points[first], line.points[second])
      return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
    #expect(line.points.count == 3 && line.points[2] == Point(x: 0, y: 0))
    #expect(abs(distance(0, 1) - 3) < 1e-9 && abs(distance(1, 2) - 1) < 1e-9)
    #expect(figure.subtitle == "2 earlier networks of the training")
    // The plane is the one of weight and bias, so the cost at its places is known.
    let grid = try #require(figure.marks.compactMap { $0 as? FilledContour }.first).grid
    #expect(grid.xRange.contains(line.points[0].x) && grid.yRange.contains(line.points[0].y))
    #expect(figure.marks.contains { ($0 as? Scatter)?.label == "network" })
    #expect(
      try self.figure("landscape points=5 random", subject).marks.allSatisfy { !($0 is Line) })
  }

  @Test func withoutAPathItSaysSo() throws {
    let figure = try figure("landscape points=5", subject(weight: 1, target: 0))
    #expect(figure.subtitle.hasPrefix("random directions: "))
  }

  /// Costs of 0, and ones that are no numbers, have colours too.
  @Test(arguments: [[0, 0, 0, 0], [0, 1, 10, 100], [.nan, .infinity, 1, 2], [-1, 0, 1, 2]])
  func anyCostIsDrawn(costs: [Double]) {
    let grid = Grid(xRange: 0...1, yRange: 0...1, columns: 2, rows: 2, values: costs)
    let figure = LandscapePicture(costs: grid, labels: ["a", "b"]).figure
    let canvas = RecordingCanvas(size: Size(width: 400, height: 300))
    figure.draw(on: canvas)
    #expect(!canvas.lines.contains { $0.contains("nan") })
    #expect(figure.subtitle.isEmpty == costs.allSatisfy(\.isFinite))
  }
}
