import NN
import TestSupport
import Testing

struct SubspaceTests {
  private static let origin = [0.5, -1, 2, 0.25]
  private static let directions = [[1.0, 0, 0, 0], [0, 0.5, -0.25, 1]]

  private func check(_ network: Sequential<Double>) throws {
    let flat = try #require(network.restricted(to: Self.directions, from: Self.origin))
    #expect(flat.inputWidth == 2 && flat.outputWidth == network.outputWidth)
    for (u, v) in [(0.0, 0.0), (1, 0), (-0.3, 0.8)] {
      let x = Self.origin.indices.map {
        Self.origin[$0] + u * Self.directions[0][$0] + v * Self.directions[1][$0]
      }
      let whole = network.forward([x])
      let there = flat.forward([[u, v]])
      for column in 0..<whole.columns {
        #expect(isClose(there[0, column], whole[0, column], relative: 1e-13))
      }
    }
  }

  @Test func outputsOnAPlaneAreThoseOfTheNetwork() throws {
    try check(
      Sequential(seed: 1) {
        Linear(4, 6)
        Tanh()
        Linear(6, 3)
      })
    try check(
      Sequential(seed: 2) {
        Linear(4, 5, bias: false)
        BatchNorm()
        ReLU()
        Residual([Linear(5, 5)])
        Linear(5, 1)
      })
  }

  @Test func farFromZeroNothingIsLost() throws {
    var network = Sequential<Double>(seed: 1) { Linear(1, 1) }
    // It turns at 1717000030.
    network.parameters = [0.1, -171_700_003]
    let flat = try #require(network.restricted(to: [[30]], from: [1_717_000_030]))
    let single = Sequential<Float>(flat).forward([[0], [0.1], [-0.1]])
    #expect(abs(single[0, 0]) < 1e-6)
    #expect(isClose(Double(single[1, 0]), 0.3, relative: 1e-6))
    #expect(isClose(Double(single[2, 0]), -0.3, relative: 1e-6))
  }

  @Test func anotherFirstLayerHasNoSuchNetwork() throws {
    let network = try Sequential<Double>([LayerNorm(), Linear(4, 2)], inputs: 4)
    let flat = network.restricted(to: Self.directions, from: Self.origin)
    #expect(flat.map(\.inputWidth) == nil)
  }
}
