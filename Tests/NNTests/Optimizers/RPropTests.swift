import NN
import Testing

struct RPropTests {
  @Test func sizesGrowWhileTheSignStaysAndShrinkWhereItTurns() {
    // w + b goes 3, 2, 0.2, -3.04: then the sign has turned, and nothing moves for a step.
    OneWeight.expect(
      RProp(learningRate: 0.5, growth: 1.8), follows: path([0.5, 0.9, 1.62, 0, -0.81]))
  }

  @Test func sizesStayWithinTheirLimits() {
    OneWeight.expect(
      RProp(learningRate: 0.01, sizes: 0.001...0.012), follows: path([0.01, 0.012, 0.012, 0.012]))
  }

  private func path(_ steps: [Double]) -> [[Double]] {
    OneWeight.path(steps: steps.count) { _, step in -steps[step - 1] }
  }
}
