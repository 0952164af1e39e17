import Foundation
import NN
import Testing

/// Passes work on threads with little stack, as those of user interfaces and servers often have.
struct StackTests {
  private func onThread(stackBytes: Int, _ body: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        body()
        continuation.resume()
      }
      thread.stackSize = stackBytes
      thread.start()
    }
  }

  private func passes<S: Scalar>(_ type: S.Type, width: Int, rows: Int) {
    let network = Sequential<S>(seed: 1) {
      Linear(3, width)
      LayerNorm()
      Residual {
        Linear(width, width)
        BatchNorm()
        Sigmoid()
        Dropout(0.1)
      }
      Linear(width, 5)
    }
    let inputs = Matrix<S>(rows: rows, columns: 3, repeating: 0.5)
    let targets = Matrix<S>(
      rows: rows, columns: 5, elements: (0..<5 * rows).map { $0 % 5 == 0 ? 1 : 0 })
    #expect(network.forward(inputs).elements.allSatisfy { $0.isFinite })
    let trainer = Trainer(
      network, loss: SoftmaxCrossEntropy(classWeights: [1, 2, 1, 1, 1]), optimizer: Adam())
    for _ in 0..<2 {
      #expect(trainer.trainOneStep(inputs: inputs, targets: targets).isFinite)
    }
  }

  @Test(arguments: [64, 512], [(8, 400), (600, 100)])
  func passesWorkOnLittleStack(kilobytes: Int, size: (width: Int, rows: Int)) async {
    await onThread(stackBytes: kilobytes << 10) {
      passes(Float.self, width: size.width, rows: size.rows)
      passes(Double.self, width: size.width, rows: size.rows)
    }
  }
}
