import NN
import Testing

struct AdagradTests {
  @Test func stepsAreThoseOfThePaper() {
    let rule = Adagrad(learningRate: 0.5, rateDecay: 0.3, epsilon: 1e-3)
    var sum = 0.0
    let expected = OneWeight.path(steps: 10) { gradient, step in
      sum += gradient * gradient
      return -0.5 / (1 + 0.3 * Double(step - 1)) * gradient / (sum.squareRoot() + 1e-3)
    }
    OneWeight.expect(rule, follows: expected)
  }
}
