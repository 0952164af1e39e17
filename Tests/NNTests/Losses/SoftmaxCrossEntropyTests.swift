import Foundation
import NN
import TestSupport
import Testing

struct SoftmaxCrossEntropyTests {
  private let loss = SoftmaxCrossEntropy()

  @Test func valueAndGradientAreThoseOfTheFormula() {
    let logits: Matrix<Double> = [[1, 2, 3], [0, 0, 0]]
    let targets: Matrix<Double> = [[0, 0, 1], [1, 0, 0]]
    let sum = exp(1.0) + exp(2.0) + exp(3.0)
    let value = (log(sum) - 3 + log(3.0)) / 2
    #expect(isClose(loss.value(output: logits, target: targets), value, relative: 1e-14))
    let gradient = loss.gradient(output: logits, target: targets).elements
    let first = [exp(1.0) / sum / 2, exp(2.0) / sum / 2, (exp(3.0) / sum - 1) / 2]
    let third = 1.0 / 3
    let second = [(third - 1) / 2, third / 2, third / 2]
    #expect(firstDifference(gradient, first + second, relative: 1e-13) == nil)
  }

  @Test func largeLogitsDoNotOverflow() {
    let logits: Matrix<Float> = [[1e30, -1e30], [-1e30, 1e30], [88, 800]]
    let targets: Matrix<Float> = [[1, 0], [0, 1], [0, 1]]
    #expect(loss.value(output: logits, target: targets) == 0)
    #expect(loss.value(output: logits, target: [[1, 0], [0, 1], [1, 0]]).isFinite)
    #expect(loss.gradient(output: logits, target: targets).elements.allSatisfy { $0 == 0 })
    #expect(loss.value(output: [[.nan, 0]] as Matrix<Float>, target: [[1, 0]]).isNaN)
  }

  @Test func manySamplesAverage() {
    let logits = Matrix<Float>(
      rows: 1000, columns: 7, elements: (0..<7000).map { Float($0 % 11) / 3 })
    let targets = Matrix<Float>(
      rows: 1000, columns: 7, elements: (0..<7000).map { $0 % 7 == $0 / 7 % 7 ? 1 : 0 })
    let single = (0..<1000).map {
      loss.value(
        output: logits.rows($0..<$0 + 1), target: targets.rows($0..<$0 + 1))
    }
    #expect(
      isClose(
        loss.value(output: logits, target: targets), single.reduce(0, +) / 1000, relative: 1e-6))
    // p sums to 1 and so does t: the gradient of a sample sums to 0.
    let gradient = loss.gradient(output: logits, target: targets)
    for row in 0..<1000 {
      #expect(abs((0..<7).reduce(0) { $0 + gradient[row, $1] }) < 1e-8)
    }
  }
}
