import TestSupport
import Testing

@testable import NN

struct SequentialTests {
  @Test func aListAndABuilderMakeTheSameNetwork() throws {
    let built = Sequential<Double>(seed: 3) {
      Linear(2, 4)
      Tanh()
      Linear(4, 1)
      Sigmoid()
    }
    let listed = try Sequential<Double>(
      [Linear(2, 4), Tanh(), Linear(4, 1), Sigmoid()], seed: 3)
    #expect(built.parameters == listed.parameters)
    #expect(built.widths == [2, 4, 4, 1, 1])
    #expect(built.tensors.map(\.name) == ["0.weight", "0.bias", "2.weight", "2.bias"])
    #expect(built.tensors.map(\.dimensions) == [[4, 2], [4], [1, 4], [1]])
  }

  @Test func buildersTakeConditionsAndLoops() {
    let isDeep = true
    let network = Sequential<Double> {
      Linear(2, 3)
      if isDeep {
        for _ in 0..<2 {
          Tanh()
          Linear(3, 3)
        }
      }
      Sigmoid()
    }
    #expect(network.layers.count == 6)
  }

  @Test func layersThatDoNotFitAreNamed() {
    #expect {
      try Sequential<Double>([Linear(2, 5), Tanh(), Linear(4, 3)])
    } throws: {
      "\($0)" == "layer 2 (Linear 4 -> 3): input width 5, expected 4"
    }
    #expect(throws: NetworkError.self) { try Sequential<Double>([Tanh()]) }
  }

  @Test func theSpiralsNetworkHasTheScriptsShape() {
    let network = Sequential<Double>.twoSpirals()
    #expect(network.widths == [2, 50, 50, 30, 30, 1, 1])
    #expect(network.parameters.count == 1711)
  }

  @Test func aSampleDoesNotDependOnTheOthers() {
    let network = Sequential<Double>.twoSpirals(seed: 2)
    let inputs = Matrix<Double>(
      rows: 300, columns: 2, elements: (0..<600).map { Double($0 % 37) / 10 - 1.5 })
    let all = network.forward(inputs)
    for row in [0, 1, 127, 128, 299] {
      #expect(
        isClose(
          network.forward(inputs.rows(row..<row + 1))[0, 0], all[row, 0], relative: 1e-13))
    }
    #expect(network.forward(Matrix(rows: 0, columns: 2)).rows == 0)
  }

  @Test func aCopyIsASnapshot() {
    var network = Sequential<Float>.twoSpirals()
    let snapshot = network
    network.parameters[0] += 1
    #expect(snapshot.parameters[0] + 1 == network.parameters[0])
  }

  @Test func precisionsAreConverted() {
    let network = Sequential<Double>.twoSpirals(seed: 9)
    #expect(Sequential<Float>(network).parameters == network.parameters.map { Float($0) })
  }
}
