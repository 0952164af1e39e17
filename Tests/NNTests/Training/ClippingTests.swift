import NN
import TestSupport
import Testing

struct ClippingTests {
  /// 41,001 parameters, 400 rows: several parts of the parameters, several shards of the batch.
  @Test(arguments: [1, 3]) func itSeesTheWholeGradient(threads: Int) {
    let (inputs, targets) = Wave.rows(400, as: Double.self)
    let network = LargeNetwork.make() as Sequential<Double>
    #expect(network.parameters.count > 40_000)
    func gradientAndStep(_ clipping: [Clipping]) -> (gradient: [Double], step: [Double]) {
      let trainer = Trainer(
        network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 1), clipping: clipping,
        threads: threads)
      let gradient = trainer.gradient(inputs: inputs, targets: targets)
      trainer.trainOneStep(inputs: inputs, targets: targets)
      return (gradient, zip(network.parameters, trainer.network.parameters).map { $0 - $1 })
    }
    func norm(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 }.squareRoot() }

    let (gradient, byNorm) = gradientAndStep([.norm(0.01)])
    let factor = 0.01 / (norm(gradient) + 1e-6)
    #expect(factor < 0.5)
    #expect(firstDifference(byNorm, gradient.map { factor * $0 }, absolute: 1e-15) == nil)
    #expect(isClose(norm(byNorm), 0.01, relative: 1e-3))

    let clipped = gradient.map { min(max($0, -0.001), 0.001) }
    #expect(clipped != gradient)
    let byValue = gradientAndStep([.value(0.001)]).step
    #expect(firstDifference(byValue, clipped, absolute: 1e-15) == nil)

    // One after the other, as they are given.
    let second = 0.001 / (norm(clipped) + 1e-6)
    let byBoth = gradientAndStep([.value(0.001), .norm(0.001)]).step
    #expect(firstDifference(byBoth, clipped.map { second * $0 }, absolute: 1e-15) == nil)

    // A gradient within the limits stays.
    let whole = gradientAndStep([.norm(1000), .value(1000)]).step
    #expect(firstDifference(whole, gradient, absolute: 1e-15) == nil)
  }

  @Test func limitsThatAreNoneStopTheProgram() async {
    await #expect(processExitsWith: .failure) { try trainer(SGD(learningRate: 1), [.norm(-1)]) }
    await #expect(processExitsWith: .failure) { try trainer(SGD(learningRate: 1), [.value(.nan)]) }
    // A line search compares costs with slopes, which clipping would change.
    await #expect(processExitsWith: .failure) { try trainer(LBFGS(), [.norm(1)]) }
    await #expect(processExitsWith: .failure) {
      let trainer = try trainer(SGD(learningRate: 1), [.norm(1)])
      trainer.optimizer = LBFGS()
    }
  }
}

@discardableResult
private func trainer(
  _ optimizer: any Optimizer, _ clipping: [Clipping]
) throws -> Trainer<Double> {
  Trainer(Wave.network(), loss: MeanSquaredError(), optimizer: optimizer, clipping: clipping)
}
