import NN
import TestSupport
import Testing

struct ScalingTests {
  private static let scaling = Scaling(means: [1, -2], deviations: [2, 4])

  @Test func columnsAreMovedAndDivided() {
    let scaled: Matrix<Double> = Self.scaling.scaled([[3, 2], [1, -2], [0, 0]])
    #expect(scaled == [[1, 1], [0, 0], [-0.5, 0.5]])
    #expect(Self.scaling.unscaled(scaled) == [[3, 2], [1, -2], [0, 0]])
    let single: Matrix<Float> = Self.scaling.scaled([[3, 2]])
    #expect(single == [[1, 1]] && Self.scaling.unscaled(single) == [[3, 2]])
  }

  @Test func smallDifferencesOfLargeNumbersRemain() {
    // Single precision alone could not tell these seconds apart.
    let times = Scaling(means: [1_717_000_000], deviations: [10])
    let scaled: Matrix<Float> = times.scaled([[1_717_000_000], [1_717_000_001]])
    #expect(scaled == [[0], [0.1]])
  }

  @Test func theIdentityChangesNothing() {
    let identity = Scaling.identity(2)
    let rows: Matrix<Double> = [[0.1, -3], [1e300, 1e-300]]
    #expect(identity.isIdentity && identity.scaled(rows) == rows)
    #expect(!Self.scaling.isIdentity)
  }

  @Test func outputsAreThoseOfScalingByHand() throws {
    let network = Sequential<Double>(seed: 3) {
      Linear(2, 5)
      Tanh()
      Linear(5, 1)
    }
    let scalings = Scalings(
      inputs: Self.scaling, targets: Scaling(means: [10], deviations: [3]))
    let rows: Matrix<Double> = [[3, 2], [0.5, -7]]
    let outputs = scalings.outputs(of: network, for: rows)
    let byHand = network.forward([[1, 1], [-0.25, -1.25]])
    for row in 0..<2 { #expect(isClose(outputs[row, 0], 10 + 3 * byHand[row, 0], relative: 1e-15)) }
  }
}
