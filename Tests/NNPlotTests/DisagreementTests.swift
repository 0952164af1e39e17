import NN
import NNPlot
import Plot
import Testing

/// Where networks contradict each other, and where no rows are near.
struct DisagreementTests {
  private let moment = TrainingMoment(epoch: 3, cost: 0.5)
  private let classes = PredictionTask.twoClasses(["no", "yes"], at: 0...1, by: .probability)
  private let inputs: Matrix<Double> = [[-1, -1], [1, 1], [-1, 1], [1, -1], [0, 0]]

  /// A network whose output reaches 1/2, or is 0, where x is `place`.
  private func network(_ words: String, at place: Double) throws -> Sequential<Double> {
    var network = try Sequential<Double>(
      NetworkDescription(parsing: words).layers(inputs: 2), inputs: 2, seed: 1)
    network.parameters = [1, 0, -place]
    return network
  }

  private func figure(_ words: String, _ task: PredictionTask, _ places: [Double]) throws -> Figure
  {
    let networks = try places.map { try network(words, at: $0) }
    let picture = DisagreementPicture(
      others: Array(networks.dropFirst()), inputs: inputs, targets: [[0], [1], [0], [1], [1]],
      featureNames: ["x", "y"], targetName: "t", task: task)
    return try #require(picture.page(networks[0], at: moment).figures.first)
  }

  /// The borders at -0.5, 0 and 0.5: all say the same beyond the outer two.
  @Test func regionsHaveTheBordersOfTheNetworks() throws {
    let figure = try figure("1 sigmoid", classes, [0, 0.5, -0.5])
    let regions = figure.marks.compactMap { $0 as? Region }
    #expect(regions.count == 2 && regions[0].color != regions[1].color)
    #expect(regions[0].grid.values.allSatisfy { $0 >= 0 })
    let lines = regions[1].grid.contourLines(at: 0)
    #expect(lines.count == 2)
    for line in lines { #expect(line.points.allSatisfy { abs(abs($0.x) - 0.5) < 1e-3 }) }
    // The border of the network itself is the last line.
    let own = try #require(figure.marks.compactMap { $0 as? ContourLine }.last)
    #expect(own.lines.flatMap(\.points).allSatisfy { abs($0.x) < 1e-3 } && own.width > 1)
    #expect(figure.subtitle == "the network and 2 of other seeds")
    let table = try #require(figure.table?())
    #expect(table.rows == 3600 && table.columns[2].values.prefix(1) == [.number(0)])
    #expect(table.columns[2].values[30] == .number(1.0 / 3))
  }

  /// Of three networks over three classes, each says another one right of 0, and the first left of it.
  @Test func severalClasses() throws {
    let networks = try [[0, 0, 0], [-1, 1, 0], [-1, 0, 1]].map { weights in
      var network = try Sequential<Double>(
        NetworkDescription(parsing: "3 linear").layers(inputs: 2), inputs: 2, seed: 1)
      network.parameters = weights.flatMap { [$0, 0] } + [1e-6, 0, 0]
      return network
    }
    let picture = DisagreementPicture(
      others: Array(networks.dropFirst()), inputs: inputs, targets: Matrix(rows: 5, columns: 3),
      featureNames: ["x", "y"], targetName: "t", task: .classes(["a", "b", "c"]))
    let page = picture.page(networks[0], at: moment)
    let regions = page.figures[0].marks.compactMap { $0 as? Region }
    #expect(regions.count == 3)
    func isInside(_ region: Region, column: Int) -> Bool { region.grid.values[column] >= 0 }
    #expect(regions.map { isInside($0, column: 0) } == [true, true, true])
    #expect(regions.map { isInside($0, column: 59) } == [true, false, false])
  }

  /// x, x - 1 and x + 1 have the standard deviation √(2/3) everywhere.
  @Test func theSpreadOfNumbers() throws {
    let figure = try figure("1 linear", .number, [0, 1, -1])
    let contour = try #require(figure.marks.first as? FilledContour)
    let expected = (2.0 / 3).squareRoot()
    #expect(contour.grid.values.allSatisfy { abs($0 - expected) < 1e-9 })
  }

  @Test func equalNetworksAgree() throws {
    let figure = try figure("1 linear", .number, [0.3, 0.3])
    let contour = try #require(figure.marks.first as? FilledContour)
    #expect(contour.grid.values.allSatisfy { $0 == 0 })
  }

  /// A row of points along y = 0 leaves the corners above without rows near.
  @Test func hatchedWhereNoRowsAre() throws {
    let rows = (0...40).map { [Double($0) / 20 - 1, $0 == 40 ? 1 : 0] }
    let network = try network("1 linear", at: 0)
    let picture = DisagreementPicture(
      others: [network], inputs: Matrix(rows: 41, columns: 2, elements: rows.flatMap { $0 }),
      targets: Matrix(rows: 41, columns: 1), featureNames: ["x", "y"], targetName: "t",
      task: .number)
    let page = picture.page(network, at: moment)
    let hatching = try #require(page.figures[0].marks.compactMap { $0 as? Hatching }.first)
    // The upper left corner, and the middle of the row.
    #expect(hatching.grid.values[59 * 60] > hatching.level)
    #expect(hatching.grid.values[3 * 60 + 30] < hatching.level)
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    page.draw(on: canvas)
    #expect(canvas.texts.contains { $0.text == "no rows near" })
  }

  @Test func withoutOtherNetworks() throws {
    let subject = NetworkSubject(
      network: try network("1 linear", at: 0), inputs: inputs, targets: Matrix(rows: 5, columns: 1),
      task: .number, featureNames: ["x", "y"], targetName: "t")
    let figure = try Catalogues.figures.make("disagreement networks=3")
    #expect(throws: FigureError.self) { _ = try figure.picture(of: subject) }
  }
}
