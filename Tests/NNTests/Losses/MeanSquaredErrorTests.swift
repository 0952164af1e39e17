import NN
import TestSupport
import Testing

struct MeanSquaredErrorTests {
  @Test func valueAndGradientAreThoseOfTheFormula() {
    let output: Matrix<Double> = [[1, 2], [3, 4], [0, 0]]
    let target: Matrix<Double> = [[1, 0], [0, 4], [2, 1]]
    let loss = MeanSquaredError()
    // (0 + 4 + 9 + 0 + 4 + 1) / 6, and 2 (y - t) / 6
    #expect(loss.value(output: output, target: target) == 3)
    let gradient = loss.gradient(output: output, target: target)
    #expect(gradient.rows == 3 && gradient.columns == 2)
    let expected: [Double] = [0, 2.0 / 3, 1, 0, -2.0 / 3, -1.0 / 3]
    #expect(firstDifference(gradient.elements, expected, relative: 1e-15) == nil)
  }

  @Test func singlePrecisionAddsUpManyElements() {
    let output = Matrix<Float>(rows: 100_000, columns: 1, repeating: 0.1)
    let target = Matrix<Float>(rows: 100_000, columns: 1)
    #expect(isClose(MeanSquaredError().value(output: output, target: target), 0.01, relative: 1e-5))
  }
}
