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

  static let networks: [[any Layer]] = [
    Sequential<Float>.twoSpirals().layers,
    [Linear(2, 8), Dropout(0.3), LayerNorm(), Sigmoid(), Linear(8, 1)],
    [Linear(2, 8), BatchNorm(), Tanh(), Linear(8, 1)],
    [
      Linear(2, 8), Residual([Linear(8, 8), Tanh()]), Nested([Linear(8, 4), ReLU()]), Linear(4, 1),
    ],
    [Linear(2, 8), Residual([BatchNorm(), Dropout(0.2)]), Linear(8, 1)],
    [Linear(2, 8), Scale(), Noise(), OwnDropout(), Swish(), Linear(8, 1)],
    [GatedUnit(inputs: 2, outputs: 4), Centering(), Counting(), Linear(4, 1)],
  ]

  static let optimizers: [any Optimizer] = [
    Adam(), SGD(learningRate: 0.1), SGD(learningRate: 0.1, momentum: 0.9), SignDescent(),
  ]

  @Test(.enabled(if: isOptimized && nn_allocations_are_counted()), arguments: networks.indices)
  func aStepInSteadyStateAllocatesNothing(network: Int) throws {
    for optimizer in Self.optimizers {
      let layers = Self.networks[network]
      #expect(
        try allocations(Float.self, layers, MeanSquaredError(), optimizer) == 0, "\(optimizer)")
      #expect(
        try allocations(Double.self, layers, MeanSquaredError(), optimizer) == 0, "\(optimizer)")
    }
  }

  @Test(.enabled(if: isOptimized && nn_allocations_are_counted()))
  func aStepWithAnyLossAllocatesNothing() throws {
    let layers: [any Layer] = [Linear(2, 8), Tanh(), Linear(8, 1), Sigmoid()]
    let losses: [any Loss] = [
      MeanSquaredError(outputWeights: [2]), MeanAbsoluteError(), Huber(),
      BinaryCrossEntropy(classWeights: (1, 2)), SoftmaxCrossEntropy(classWeights: [2]), LogCosh(),
    ]
    for loss in losses {
      #expect(try allocations(Float.self, layers, loss, Adam()) == 0, "\(loss)")
    }
  }

  @Test(.enabled(if: isOptimized && nn_allocations_are_counted()))
  func penaltiesAndClippingAllocateNothing() throws {
    let layers: [any Layer] = [Linear(2, 8), Tanh(), Linear(8, 1)]
    let count = try allocations(
      Float.self, layers, MeanSquaredError(), Adam(), penalty: Penalty(l1: 1e-3, l2: 1e-3),
      clipping: [.value(1), .norm(1)])
    #expect(count == 0)
  }

  /// How often a hundred steps, of whole batches and of chosen rows, take memory.
  private func allocations<S: Scalar>(
    _ type: S.Type, _ layers: [any Layer], _ loss: any Loss, _ optimizer: any Optimizer,
    penalty: Penalty = Penalty(), clipping: [Clipping] = []
  ) throws -> Int {
    let inputs = Matrix<S>(rows: 400, columns: 2, elements: (0..<800).map { S($0 % 31) / 31 })
    let targets = Matrix<S>(rows: 400, columns: 1, elements: (0..<400).map { S($0 % 2) })
    let order = Array((0..<400).reversed())
    let trainer = Trainer(
      try Sequential<S>(layers, inputs: 2), loss: loss, optimizer: optimizer, penalty: penalty,
      clipping: clipping, threads: 1)
    func steps(_ count: Int) -> Int {
      let before = nn_allocations_of_this_thread()
      for step in 0..<count {
        trainer.trainOneStep(
          inputs: inputs, targets: targets, rows: step % 2 == 0 ? nil : order[0..<128])
      }
      return nn_allocations_of_this_thread() - before
    }
    _ = steps(4)
    return steps(100)
  }
}
