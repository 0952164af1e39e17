import Datasets
import NN

/// The jobs that are timed; the peers' scripts do the same.
enum Work {
  /// One full-batch step of 2-50-30-1 on 400 points, in microseconds.
  static func spirals<S: Scalar>(_ type: S.Type, threads: Int) -> Double {
    let data = Dataset.twoSpirals(seed: 4)
    let (inputs, targets) = (Matrix<S>(data.inputs), Matrix<S>(data.targets))
    let trainer = Trainer(
      Sequential<S>.twoSpirals(seed: 4), loss: MeanSquaredError(),
      optimizer: SGD(learningRate: 0.1), threads: threads)
    return 1e6 * secondsOf { trainer.trainOneStep(inputs: inputs, targets: targets) }
  }

  /// One step of 784-256-128-10 with Adam and batches of 128 shuffled rows, in microseconds.
  static func mlp(threads: Int) -> Double {
    let rows = 12_800
    var generator = RandomGenerator(seed: 1, stream: .data)
    let inputs = Matrix<Float>(
      rows: rows, columns: 784, elements: (0..<rows * 784).map { _ in Float(generator.normal()) })
    var targets = Matrix<Float>(rows: rows, columns: 10)
    for row in 0..<rows { targets[row, Int(generator.next() % 10)] = 1 }
    let trainer = Trainer(
      network([784, 256, 128, 10]), loss: SoftmaxCrossEntropy(), optimizer: Adam(),
      threads: threads)
    let seconds = secondsOf {
      _ = trainer.trainOneEpoch(
        inputs: inputs, targets: targets, batchSize: 128, using: &generator)
    }
    return 1e6 * seconds / Double(rows / 128)
  }

  /// The product of two matrices of `size` x `size`, in GFLOP/s.
  static func product<S: Scalar>(_ type: S.Type, size: Int, threads: Int) -> Double {
    let numbers = Matrix<S>(
      rows: size, columns: size,
      elements: (0..<size * size).map { S($0 * 7919 % 257) / 257 - 0.5 })
    var product = numbers
    let seconds = secondsOf { product.assignProduct(numbers, numbers, threads: threads) }
    return 2e-9 * Double(size * size * size) / seconds
  }

  /// 1,000,000 rows of 10 features through 64-64-3 with ReLU, in milliseconds.
  static func forward() -> Double {
    let inputs = Matrix<Float>(
      rows: 1_000_000, columns: 10, elements: (0..<10_000_000).map { Float($0 % 251) / 251 })
    let network = network([10, 64, 64, 3])
    return 1e3 * secondsOf { _ = network.forward(inputs) }
  }

  /// The gradient check of 2-50-30-1 on 20 points, in seconds.
  static func gradientCheck() -> Double {
    let data = Dataset.twoSpirals(points: 10, seed: 4)
    let network = Sequential<Double>.twoSpirals(seed: 4)
    return secondsOf {
      _ = NN.gradientCheck(
        network, MeanSquaredError(), inputs: data.inputs, targets: data.targets)
    }
  }

  /// One step of a network with two hidden layers `width` wide, batches of `batch`, in microseconds.
  static func grid(batch: Int, width: Int, threads: Int) -> Double {
    let inputs = Matrix<Float>(
      rows: batch, columns: 16, elements: (0..<batch * 16).map { Float($0 % 251) / 251 - 0.5 })
    let targets = Matrix<Float>(rows: batch, columns: 1, repeating: 0.5)
    let trainer = Trainer(
      network([16, width, width, 1]), loss: MeanSquaredError(),
      optimizer: SGD(learningRate: 0.001), threads: threads)
    return 1e6 * secondsOf { trainer.trainOneStep(inputs: inputs, targets: targets) }
  }

  /// Linear layers of these widths with ReLU between them.
  private static func network(_ widths: [Int]) -> Sequential<Float> {
    Sequential(seed: 1) {
      for index in 1..<widths.count {
        if index > 1 { ReLU() }
        Linear(widths[index - 1], widths[index], initializer: HeNormal())
      }
    }
  }
}
