import NN
import TestSupport
import Testing

struct RMSPropTests {
  @Test func stepsAreThoseOfTheFormula() {
    let rule = RMSProp(learningRate: 0.1, alpha: 0.8, epsilon: 1e-3)
    var square = 0.0
    let expected = OneWeight.path(steps: 10) { gradient, _ in
      square = 0.8 * square + 0.2 * gradient * gradient
      return -0.1 * gradient / (square.squareRoot() + 1e-3)
    }
    OneWeight.expect(rule, follows: expected)
  }

  @Test func centeredStepsWithMomentumAreThoseOfTheFormula() {
    let rule = RMSProp(
      learningRate: 0.01, alpha: 0.8, epsilon: 1e-3, momentum: 0.5, centered: true)
    var (square, mean, velocity) = (0.0, 0.0, 0.0)
    let expected = OneWeight.path(steps: 10) { gradient, _ in
      square = 0.8 * square + 0.2 * gradient * gradient
      mean = 0.8 * mean + 0.2 * gradient
      velocity = 0.5 * velocity + gradient / ((square - mean * mean).squareRoot() + 1e-3)
      return -0.01 * velocity
    }
    OneWeight.expect(rule, follows: expected)
  }
}
