import NN
import TestSupport
import Testing

struct LayerOutputsTests {
  private let inputs = Matrix<Double>(
    rows: 300, columns: 2, elements: (0..<600).map { Double($0 % 23) / 7 - 1.5 })

  /// The output of each layer, samples x width, put together from the blocks.
  private func outputs(
    _ network: Sequential<Double>, mode: Mode = .inference, step: Int = 1
  ) -> [Matrix<Double>] {
    var result = network.widths.dropFirst().map {
      Matrix<Double>(rows: inputs.rows, columns: $0, repeating: .nan)
    }
    network.forEachLayer(inputs, mode: mode, seed: 7, step: step) { layer, rows, outputs in
      for (column, row) in rows.enumerated() {
        for unit in 0..<outputs.rows { result[layer][row, unit] = outputs[unit, column] }
      }
    }
    return result
  }

  @Test func theyAreThoseOfTheNetworksThatEndThere() throws {
    let layers: [any Layer] = [
      Linear(2, 5), Tanh(), Dropout(0.4), Linear(5, 4), ReLU(), LayerNorm(), Linear(4, 1),
      Sigmoid(),
    ]
    let network = try Sequential<Double>(layers, seed: 3)
    let seen = outputs(network)
    for count in 1...layers.count {
      var part = try Sequential<Double>(Array(layers.prefix(count)), inputs: 2)
      let own = part.parameters.count
      part.parameters = Array(network.parameters.prefix(own))
      #expect(seen[count - 1] == part.forward(inputs), "after \(layers[count - 1])")
    }
  }

  @Test func inTrainingTheyAreThoseOfTheStep() throws {
    let network = Sequential<Double>(seed: 3) {
      Linear(2, 6)
      Tanh()
      Dropout(0.5)
      Linear(6, 2)
    }
    let seen = outputs(network, mode: .training, step: 9)
    #expect(seen.last == network.forward(inputs, mode: .training, seed: 7, step: 9))
    #expect(seen.last != network.forward(inputs))
  }
}
