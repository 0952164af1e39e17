import CKernels
import Foundation
import Testing

/// The loops of activations: all sizes, in place, and at special numbers. How exact the functions are is
/// tested in FunctionTests.
struct ActivationLoopTests {
  private struct Activation: Sendable {
    let name: String
    let kernel: @Sendable (nn_kernels) -> nn_activation
    let value: @Sendable (Double) -> Double
    /// dx / dy, of the output.
    let slope: @Sendable (Double) -> Double
  }

  private static let activations = [
    Activation(name: "tanh", kernel: \.tanh, value: { tanh($0) }, slope: { 1 - $0 * $0 }),
    Activation(
      name: "sigmoid", kernel: \.sigmoid, value: { 1 / (1 + exp(-$0)) }, slope: { $0 * (1 - $0) }),
    Activation(name: "relu", kernel: \.relu, value: { max($0, 0) }, slope: { $0 > 0 ? 1 : 0 }),
  ]

  @Test func valuesAndGradients() {
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  private func check<T>(_ set: KernelSet<T>) {
    for activation in Self.activations {
      let kernel = activation.kernel(set.kernels)
      for size in sizes {
        withArena(for: set) { arena in
          let (x, y) = (arena.random(size), arena.random(size))
          let values = x.values.map(activation.value)
          kernel.value(size, x.pointer, y.pointer, 0)
          y.expect(values, within: 4 * set.ulp, "\(set) \(activation.name)")
          kernel.value(size, x.pointer, x.pointer, 0)
          x.expect(y.values, within: 0, "\(set) \(activation.name) in place")

          let (dy, dx) = (arena.random(size), arena.random(size))
          let slopes = zip(y.values, dy.values).map { activation.slope($0) * $1 }
          kernel.gradient(size, y.pointer, dy.pointer, dx.pointer, 0)
          dx.expect(slopes, within: 4 * set.ulp, "\(set) \(activation.name)'s gradient")
          kernel.gradient(size, y.pointer, dy.pointer, dy.pointer, 0)
          dy.expect(dx.values, within: 0, "\(set) \(activation.name)'s gradient in place")
        }
      }
    }
  }

  @Test func reluOfSpecialNumbers() {
    func check<T>(_ set: KernelSet<T>) {
      withArena(for: set) { arena in
        let x = arena.vector([.nan, .infinity, -.infinity, 0, -0.0])
        let dy = arena.vector([3, 3, .infinity, .nan, 3])
        set.kernels.relu.value(5, x.pointer, x.pointer, 0)
        x.expect([.nan, .infinity, 0, 0, 0], within: 0, "\(set) relu")
        set.kernels.relu.gradient(5, x.pointer, dy.pointer, dy.pointer, 0)
        dy.expect([0, 3, 0, 0, 0], within: 0, "\(set) relu's gradient")
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }
}
