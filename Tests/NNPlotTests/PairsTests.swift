import NN
import NNPlot
import Plot
import Testing

/// The matrix of planes: what each panel shows, and which inputs are chosen.
struct PairsTests {
  private let moment = TrainingMoment(epoch: 3, cost: 0.5)

  private func network(_ words: String, _ inputs: Int, _ parameters: [Double]) throws
    -> Sequential<Double>
  {
    var network = try Sequential<Double>(
      NetworkDescription(parsing: words).layers(inputs: inputs), inputs: inputs, seed: 1)
    network.parameters = parameters
    return network
  }

  private func rows(_ columns: Int) -> Matrix<Double> {
    var rows = Matrix<Double>(rows: 11, columns: columns)
    for row in 0..<11 {
      for column in 0..<columns { rows[row, column] = Double((row * (column + 2)) % 11) }
    }
    return rows
  }

  /// The slice shows y + 10 (the median 5 of z counts twice), over x across and y up.
  @Test func slicesGoThroughTheTypicalRow() throws {
    let network = try network("1 linear", 3, [0, 1, 2, 0])
    let page = PairsPicture(
      network, inputs: rows(3), targets: Matrix(rows: 11, columns: 1),
      featureNames: ["x", "y", "z"],
      targetName: "t", task: .number
    ).page(network, at: moment)
    #expect(page.rows.map(\.count) == [3, 3, 3])
    let slice = page.figures[3]
    let grid = try #require(slice.marks.first as? FilledContour).grid
    #expect(grid.xRange == -0.5...10.5 && grid.yRange == -0.5...10.5)
    #expect(abs(grid.values[0] - 9.5) < 1e-9 && abs(grid.values.last! - 20.5) < 1e-9)
    #expect(abs(grid.values[59] - 9.5) < 1e-9)
  }

  @Test func rowsAndCountsByClass() throws {
    let network = try network("3 linear", 2, [1, 0, 0, 1, -1, -1, 0, 0, 0])
    var targets = Matrix<Double>(rows: 11, columns: 3)
    for row in 0..<11 { targets[row, row < 6 ? 0 : 2] = 1 }
    let page = PairsPicture(
      network, inputs: rows(2), targets: targets, featureNames: ["x", "y"], targetName: "t",
      task: .classes(["a", "b", "c"])
    ).page(network, at: moment)
    let bars = page.figures[0].marks.compactMap { $0 as? Histogram }
    // All classes, then those up to the second, then the first.
    #expect(bars.map { $0.heights.reduce(0, +) } == [11, 6, 6])
    let scatter = try #require(page.figures[1].marks.first as? MixedScatter)
    #expect(scatter.kinds == (0..<11).map { $0 < 6 ? 0 : 2 })
    #expect(scatter.points[1] == Point(x: 3, y: 2))
    #expect(page.figures[1].marks.compactMap(\.label) == ["a", "b", "c"])
    // Where both inputs are positive the first or the second class wins.
    #expect(page.figures[2].marks.count { $0 is Region } == 3)
  }

  /// Labels stand at the outer edges only.
  @Test func labelsAtTheEdges() throws {
    let network = try network("1 linear", 3, [1, 1, 1, 0])
    let page = PairsPicture(
      network, inputs: rows(3), targets: Matrix(rows: 11, columns: 1),
      featureNames: ["x", "y", "z"],
      targetName: "t", task: .number
    ).page(network, at: moment)
    #expect(page.figures.map(\.xAxis.label) == ["", "", "", "", "", "", "x", "y", "z"])
    #expect(page.figures.map(\.yAxis.label) == ["x", "", "", "y", "", "", "z", "", ""])
  }

  /// Of nine inputs, the eighth a flag, the six with the largest weights are shown.
  @Test func theMostImportantNumbers() throws {
    var rows = rows(9)
    for row in 0..<11 { rows[row, 7] = Double(row % 2) }
    let network = try network("1 linear", 9, [9, 1, 8, 2, 7, 6, 5, 99, 4, 0])
    let page = PairsPicture(
      network, inputs: rows, targets: Matrix(rows: 11, columns: 1),
      featureNames: (0..<9).map { "\($0)" }, targetName: "t", task: .number
    ).page(network, at: moment)
    #expect(page.figures.suffix(6).map(\.xAxis.label) == ["0", "2", "4", "5", "6", "8"])
    #expect(page.subtitle.hasPrefix("the 6 of 9 inputs with the largest weights; "))
  }

  @Test func whatHasNoPairs() throws {
    let network = try network("1 linear", 1, [1, 0])
    var subject = NetworkSubject(
      network: network, inputs: [[1], [2]], targets: [[1], [2]], task: .number,
      featureNames: ["x"], targetName: "t")
    let figure = try Catalogues.figures.make("pairs")
    #expect(throws: FigureError("pairs of inputs need two; draw 'boundary' for one")) {
      _ = try figure.picture(of: subject)
    }
    subject = NetworkSubject(
      network: try self.network("1 linear", 2, [1, 1, 0]), inputs: Matrix(rows: 0, columns: 2),
      targets: Matrix(rows: 0, columns: 1), task: .number, featureNames: ["x", "y"],
      targetName: "t")
    #expect(throws: FigureError.self) { _ = try figure.picture(of: subject) }
  }
}
