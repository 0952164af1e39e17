import AllocationCounter
import NN
import Testing

/// Only with optimization: without it the compiler itself puts much on the heap.
struct AllocationTests {
  #if DEBUG
    private static let isOptimized = false
  #else
    private static let isOptimized = true
  #endif

  @Test(.enabled(if: isOptimized && nn_allocations_are_counted()))
  func aStepInSteadyStateAllocatesNothing() {
    let inputs = Matrix<Float>(
      rows: 400, columns: 2, elements: (0..<800).map { Float($0 % 31) / 31 })
    let targets = Matrix<Float>(rows: 400, columns: 1, elements: (0..<400).map { Float($0 % 2) })
    let order = Array((0..<400).reversed())
    let trainer = Trainer(
      Sequential<Float>.twoSpirals(), loss: MeanSquaredError(), optimizer: Adam(), threads: 1)
    func steps(_ count: Int) -> Int {
      let before = nn_allocations_of_this_thread()
      for step in 0..<count {
        // Whole batches and chosen rows.
        trainer.trainOneStep(
          inputs: inputs, targets: targets, rows: step % 2 == 0 ? nil : order[0..<128])
      }
      return nn_allocations_of_this_thread() - before
    }
    _ = steps(4)
    #expect(steps(1000) == 0)
  }
}
