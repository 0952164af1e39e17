import NN
import TestSupport
import Testing

struct SoftmaxTests {
  @Test func knownProbabilities() {
    let result = softmax([[0, 0], [1, 0]] as Matrix<Double>)
    #expect(result[0, 0] == 0.5 && result[0, 1] == 0.5)
    #expect(isClose(result[1, 0], 0.7310585786300049, relative: 1e-15))
    #expect(isClose(result[1, 1], 0.2689414213699951, relative: 1e-15))
  }

  @Test func noLogitsOverflow() {
    #expect(softmax([[1e300, 0, -1e300]] as Matrix<Double>) == [[1, 0, 0]])
  }

  @Test func theLargestColumnIsTheFirstOfEquals() {
    let matrix: Matrix<Double> = [[0, 2, 2], [3, 2, 1], [-2, -1, -1]]
    #expect((0..<3).map { matrix.largestColumn(inRow: $0) } == [1, 0, 1])
  }
}
