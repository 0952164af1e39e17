import NN
import Plot
import TestSupport
import Testing

@testable import NNPlot

/// What of a network's inside is shown: its layers as people count them, its tables of weights, and the
/// values of its units over a plane.
struct InsideNetworkTests {
  private func network(_ words: String, inputs: Int) throws -> Sequential<Double> {
    try Sequential(
      NetworkDescription(parsing: words).layers(inputs: inputs), inputs: inputs, seed: 3)
  }

  @Test func layersAreCountedAsInWords() throws {
    let network = try network(
      "8 tanh, dropout 0.2, 6 linear, batch-norm, relu, residual(4 relu, 6 linear), 2 leaky-relu",
      inputs: 3)
    let layers = network.unitLayers
    #expect(
      layers.map(\.title) == [
        "layer 1: 8 tanh, dropout", "layer 3: 6 linear, batch-norm, relu", "layer 6: 6 residual",
        "layer 7: 2 leaky-relu",
      ])
    #expect(layers.map(\.width) == [8, 6, 6, 2])
    #expect(layers.map(\.last) == [2, 5, 6, 8])
    #expect(layers.map(\.bounds) == [-1...1, nil, nil, nil])
    #expect(layers[1].activation is ReLU && layers[2].activation == nil)
  }

  @Test func tablesAreThoseOfTheTensors() throws {
    let network = try network("3 tanh, residual(4 relu, 3 no-bias linear), 2 linear", inputs: 2)
    let tables = network.weightTables
    #expect(
      tables.map(\.title) == [
        "layer 1: 3 tanh", "layer 2, residual: 4 relu", "layer 2, residual: 3 linear",
        "layer 3: 2 linear",
      ])
    #expect(tables.map(\.rows) == [3, 4, 3, 2] && tables.map(\.columns) == [2, 3, 4, 3])
    #expect(tables.map { $0.biases == nil } == [false, false, true, false])
    // All parameters are in some table, in order.
    let ranges = tables.flatMap { [$0.weights, $0.biases].compactMap { $0 } }
    #expect(ranges.flatMap { Array($0) } == Array(network.parameters.indices))
    let leaving = network.leavingTable(ofUnitLayer: 0, width: 3, in: tables)
    #expect(leaving?.title == "layer 2, residual: 4 relu")
  }

  @Test func theLargestAreFoundInOrder() {
    #expect(largest(2, of: [1, 5, .nan, 3]) == [1, 3])
    #expect(largest(2, of: [4, 4, 4]) == [0, 1])
    #expect(largest(9, of: [1, 2]) == [0, 1])
  }

  @Test func roundNumbersAbove() {
    let pairs = [
      (3.0, 5.0), (5, 5), (0.0011, 0.002), (1, 1), (9.99, 10), (0, 1), (-2, 1), (.infinity, 1),
      (1.5e308, 1.5e308), (.leastNonzeroMagnitude, .leastNonzeroMagnitude),
    ]
    for (number, above) in pairs { #expect(RoundNumber(above: number).value == above, "\(number)") }
  }

  @Test func levelsHoldTheNumbersOfTics() {
    #expect(RoundNumber(above: 1.7).levels.count == 41)
    for (number, tics) in [
      (1.7, [0.2, 0.5, 1.5]), (0.0045, [0.0005, 0.001, 0.003]), (9, [2, 5]),
    ] {
      let levels = RoundNumber(above: number).levels
      #expect(tics.allSatisfy { levels.contains($0) && levels.contains(-$0) }, "\(number)")
    }
    for number in [2 * Double.leastNonzeroMagnitude, 1.7e308] {
      let levels = RoundNumber(above: number).levels
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 && $1.isFinite })
      #expect(levels.contains(0) && levels.count % 2 == 1)
    }
  }

  @Test func weightsAsTexts() {
    let pairs = [
      (1.234, "1.23"), (-0.5, "-0.50"), (0, "0"), (-12.999, "-13.00"), (0.001, "0.001000"),
      (12345, "1.235e4"), (.nan, "nan"),
    ]
    for (weight, text) in pairs { #expect(weightText(weight) == text) }
  }

  @Test func unitsOverAPlane() throws {
    var network = try network("2 tanh, 1 linear", inputs: 3)
    network.parameters = [1, 0, 0, 0, 2, 1, 0.5, -1, 1, 1, 0]
    let inputs: Matrix<Double> = [[-1, 0, 7], [1, 4, 7], [0, 2, 7]]
    let grid = InputGrid(
      inputs, featureNames: ["a", "b", "c"], axes: .columns(1, 0),
      scalings: .identity(inputs: 3, targets: 1), groups: [], settings: FigureSettings())
    #expect(grid.labels == ["b", "a"] && grid.caption.hasPrefix("across: b, up: a; at c = 7"))
    let values = grid.values(of: network, [(1, [1, 0]), (2, [0])])
    let yRange = try #require(grid.yRange)
    for (row, column) in [(0, 0), (7, 31), (59, 59)] {
      let (b, a) = (
        grid.xRange.at(Double(column) / 59), yRange.at(Double(row) / 59)
      )
      let place = row * 60 + column
      let (first, second) = (tanhOf(a + 0.5), tanhOf(2 * b + 7 - 1))
      #expect(isClose(values[0][1][place], first, absolute: 1e-12))
      #expect(isClose(values[0][0][place], second, absolute: 1e-12))
      #expect(isClose(values[1][0][place], first + second, absolute: 1e-12))
    }
  }

  private func tanhOf(_ x: Double) -> Double { Tanh().values([x])[0] }

  @Test func unitsOfANetworkThatNeedsAllInputs() throws {
    let network = try network("batch-norm, 3 relu, 1 linear", inputs: 2)
    let grid = InputGrid(
      [[0, 0], [1, 2]], featureNames: ["a", "b"], axes: .columns(0, 1),
      scalings: .identity(inputs: 2, targets: 1), groups: [], settings: FigureSettings())
    let values = grid.values(of: network, [(3, [0])])[0][0]
    let corner: Matrix<Double> = [[grid.xRange.upperBound, -0.1]]
    #expect(isClose(values[59], network.forward(corner)[0, 0], absolute: 1e-12))
  }

  /// Far from 0 the coordinates keep their digits.
  @Test func timesInSecondsHaveUnits() throws {
    var network = try network("1 tanh, 1 linear", inputs: 1)
    network.parameters = [1, -1_717_000_030, 1, 0]
    let inputs: Matrix<Double> = [[1_717_000_029], [1_717_000_031]]
    let grid = InputGrid(
      inputs, featureNames: ["time"], axes: .columns(0, 1),
      scalings: .identity(inputs: 1, targets: 1), groups: [], settings: FigureSettings())
    let values = grid.values(of: network, [(1, [0])])[0][0]
    #expect(isClose(values[0], tanhOf(-1.1), absolute: 1e-6))
    #expect(isClose(values[299], tanhOf(1.1), absolute: 1e-6))
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func withoutRowsTheScalingTellsTheRange() {
    let scaling = Scaling(means: [10], deviations: [2])
    let grid = InputGrid(
      Matrix(rows: 0, columns: 1), featureNames: ["x"], axes: .columns(0, 1),
      scalings: Scalings(inputs: scaling, targets: .identity(1)), groups: [],
      settings: FigureSettings())
    #expect(grid.xRange.contains(5) && grid.xRange.contains(15) && !grid.xRange.contains(4))
    #expect(grid.caption.hasPrefix("no rows: "))
  }
}

extension Activation {
  fileprivate func values(_ numbers: [Double]) -> [Double] {
    let row = Matrix(rows: 1, columns: numbers.count, elements: numbers)
    return Sequential<Double>(inputs: numbers.count) { self }.forward(row).elements
  }
}
