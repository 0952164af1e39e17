import NN
import TestSupport
import Testing

/// What each layer computes, against answers worked out by hand or from its formula.
struct LayerTests {
  private func network<S: Scalar>(
    _ layer: any Layer, inputs: Int? = nil, parameters: [S] = []
  ) throws -> Sequential<S> {
    var network = try Sequential<S>([layer], inputs: inputs)
    network.parameters = parameters
    return network
  }

  @Test func linearMultipliesAndAdds() throws {
    // W = [[1, 2, 3], [4, 5, 6]], b = [10, 20]
    let layer: Sequential<Double> = try network(
      Linear(3, 2), parameters: [1, 2, 3, 4, 5, 6, 10, 20])
    let inputs: Matrix<Double> = [[1, 0, -1], [2, 1, 0]]
    #expect(layer.forward(inputs) == [[8, 18], [14, 33]])

    let (inputGradient, parameterGradient) = layer.backward(
      inputs, outputGradient: [[1, 2], [3, 4]])
    #expect(inputGradient == [[9, 12, 15], [19, 26, 33]])
    // The gradient of W in rows, then that of b.
    #expect(parameterGradient == [7, 3, -1, 10, 4, -2, 4, 6])
  }

  @Test func tanhKeepsItsAccuracyEverywhere() throws {
    let layer: Sequential<Double> = try network(Tanh(), inputs: 1)
    let known: [(Double, Double)] = [
      (0, 0), (1e-300, 1e-300), (1e-8, 1e-8 - 1e-24 / 3), (0.5, 0.46211715726000975),
      (1, 0.7615941559557649), (20, 1), (700, 1), (1e300, 1),
    ]
    for (x, y) in known {
      for sign in [-1.0, 1] {
        let output = layer.forward([[sign * x]])[0, 0]
        #expect(abs(output - sign * y) <= 2 * y.ulp, "tanh \(sign * x) = \(output)")
        let slope = layer.backward([[sign * x]], outputGradient: [[1]]).inputs[0, 0]
        #expect(slope == (1 - output) * (1 + output))
      }
    }
  }

  @Test func sigmoidKeepsItsAccuracyEverywhere() throws {
    let layer: Sequential<Double> = try network(Sigmoid(), inputs: 1)
    let known: [(Double, Double)] = [
      (0, 0.5), (1e-300, 0.5), (1e-8, 0.5000000025), (-1e-8, 0.4999999975),
      (1, 0.7310585786300049), (-1, 0.2689414213699951), (40, 1), (700, 1),
      (-40, 4.248354255291589e-18), (-700, 9.859676543759770e-305), (1e300, 1), (-1e300, 0),
    ]
    for (x, y) in known {
      let output = layer.forward([[x]])[0, 0]
      #expect(abs(output - y) <= 2 * y.ulp, "sigmoid \(x) = \(output)")
      let slope = layer.backward([[x]], outputGradient: [[1]]).inputs[0, 0]
      #expect(isClose(slope, output * (1 - output), relative: 1e-15))
    }
  }

  @Test func reluCutsOffWhatIsNegative() throws {
    let layer: Sequential<Double> = try network(ReLU(), inputs: 5)
    let inputs: Matrix<Double> = [[-2, -0.0, 0, 1e-300, 3]]
    #expect(layer.forward(inputs) == [[0, 0, 0, 1e-300, 3]])
    #expect(layer.forward([[.nan, .infinity, -.infinity, 1, 2]]).elements[0].isNaN)
    #expect(layer.forward([[0, .infinity, -.infinity, 1, 2]]) == [[0, .infinity, 0, 1, 2]])
    let slopes = layer.backward(inputs, outputGradient: [[5, 5, 5, 5, 5]]).inputs
    #expect(slopes == [[0, 0, 0, 5, 5]])
  }

  @Test func singlePrecisionComputesInSinglePrecision() throws {
    let tanh: Sequential<Float> = try network(Tanh(), inputs: 1)
    #expect(abs(tanh.forward([[0.5]])[0, 0] - 0.46211716) <= 2 * Float(0.46).ulp)
    #expect(tanh.forward([[-88]]) == [[-1]])
    let sigmoid: Sequential<Float> = try network(Sigmoid(), inputs: 1)
    #expect(sigmoid.forward([[100]]) == [[1]])
    #expect(sigmoid.forward([[-200]]) == [[0]])
  }

  @Test func weightsAreGlorotNormalAndBiasesZero() throws {
    let network = try Sequential<Double>([Linear(300, 200)], seed: 7)
    let weights = network.parameters[..<60_000]
    #expect(network.parameters[60_000...].allSatisfy { $0 == 0 })
    let variance = weights.reduce(0) { $0 + $1 * $1 } / 60_000
    #expect(isClose(variance, 2.0 / 500, relative: 0.03))
    #expect(abs(weights.reduce(0, +) / 60_000) < 0.001)
  }
}
