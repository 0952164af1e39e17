import NN
import Testing

/// Runs of each optimizer against PyTorch's.
struct PyTorchOptimizerTests {
  /// A run of the file.
  struct Run: Sendable, CustomTestStringConvertible {
    let name: String
    let penalty: Penalty
    let clipping: [Clipping]
    let optimizer: @Sendable (_ rate: Double) -> any Optimizer

    init(
      _ name: String, penalty: Penalty = Penalty(), clipping: [Clipping] = [],
      _ optimizer: @escaping @Sendable (_ rate: Double) -> any Optimizer
    ) {
      self.name = name
      self.penalty = penalty
      self.clipping = clipping
      self.optimizer = optimizer
    }

    var testDescription: String { name }
  }

  static let l2 = Penalty(l2: 0.01)

  static let runs = [
    Run("sgd") { SGD(learningRate: $0) },
    Run("sgd momentum=0.9") { SGD(learningRate: $0, momentum: 0.9) },
    Run("sgd momentum=0.9 nesterov") { SGD(learningRate: $0, momentum: 0.9, nesterov: true) },
    Run("sgd momentum=0.9 dampening=0.5") {
      SGD(learningRate: $0, momentum: 0.9, dampening: 0.5)
    },
    Run("sgd l2=0.01", penalty: l2) { SGD(learningRate: $0) },
    Run("sgd momentum=0.9 nesterov l2=0.01", penalty: l2) {
      SGD(learningRate: $0, momentum: 0.9, nesterov: true)
    },
    Run("sgd clip-norm=0.1", clipping: [.norm(0.1)]) { SGD(learningRate: $0) },
    Run("sgd clip-norm=1", clipping: [.norm(1)]) { SGD(learningRate: $0) },
    Run("sgd clip-value=0.01", clipping: [.value(0.01)]) { SGD(learningRate: $0) },
    Run("rmsprop") { RMSProp(learningRate: $0) },
    Run("rmsprop centered") { RMSProp(learningRate: $0, centered: true) },
    Run("rmsprop momentum=0.9") { RMSProp(learningRate: $0, momentum: 0.9) },
    Run("adagrad") { Adagrad(learningRate: $0) },
    Run("adagrad rate-decay=0.1") { Adagrad(learningRate: $0, rateDecay: 0.1) },
    Run("adam") { Adam(learningRate: $0) },
    Run("adam beta1=0.8") { Adam(learningRate: $0, beta1: 0.8) },
    Run("adam l2=0.01", penalty: l2) { Adam(learningRate: $0) },
    Run("adamw") { AdamW(learningRate: $0) },
    Run("rprop") { RProp(learningRate: $0) },
    Run("l-bfgs") { LBFGS(learningRate: $0, iterations: 1) },
    Run("l-bfgs rate=10 history=3") {
      LBFGS(learningRate: $0, history: 3, iterations: 1, evaluations: 30)
    },
    Run("l-bfgs rate=0.1 history=2") {
      LBFGS(learningRate: $0, history: 2, iterations: 1, evaluations: 30)
    },
    Run("l-bfgs iterations=20") { LBFGS(learningRate: $0) },
  ]

  @Test func everyRunOfTheFileIsHere() throws {
    let known = Set(Self.runs.map(\.name))
    // The exact norm is what PyTorch's own clipping is compared with.
    let others: Set = ["problem", "sgd clip-norm=0.1, exact"]
    #expect(Set(try PyTorchValues("optimizers").cases) == known.union(others))
  }

  @Test(arguments: runs) func doublePrecisionIsPyTorchs(run: Run) throws {
    let values = try PyTorchValues("optimizers")
    let ours = try trained(run, values, as: Double.self)
    let costs = try #require(values.numbers(run.name, "cost"))
    #expect(PyTorchValues.difference(ours.costs, costs) == nil)
    let parameters = try #require(values.numbers(run.name, "parameters"))
    #expect(PyTorchValues.difference(ours.parameters.flatMap { $0 }, parameters) == nil)
  }

  @Test(arguments: runs) func singlePrecisionIsAsNearToTheTruthAsPyTorchs(run: Run) throws {
    let values = try PyTorchValues("optimizers")
    let ours = try trained(run, values, as: Float.self).parameters
    let truth = try #require(values.numbers(run.name, "parameters"))
    let allowed = try #require(values.numbers(run.name, "f32_distance")).map { 2 * $0 }
    for (index, parameters) in ours.enumerated() {
      let right = truth[index * parameters.count..<(index + 1) * parameters.count]
      let distance = zip(parameters, right).map { abs($0 - $1) }.max() ?? .nan
      #expect(distance <= allowed[index])
    }
  }

  /// The parameters after the steps that the file tells of, and the cost before each step.
  private func trained<S: Scalar>(
    _ run: Run, _ values: PyTorchValues, as type: S.Type
  ) throws -> (parameters: [[Double]], costs: [Double]) {
    let start = try #require(values.numbers("problem", "parameters"))
    let inputs = Matrix<S>(try values.matrix("problem", "input"))
    let targets = Matrix<S>(try values.matrix("problem", "target"))
    let rate = try #require(values.numbers(run.name, "learning_rate"))[0]
    let steps = try #require(values.numbers(run.name, "steps")).map { Int($0) }
    var network = Sequential<S> {
      Linear(3, 5)
      Tanh()
      Linear(5, 2)
    }
    network.parameters = start.map { S($0) }
    let trainer = Trainer(
      network, loss: MeanSquaredError(), optimizer: run.optimizer(rate), penalty: run.penalty,
      clipping: run.clipping)
    var (parameters, costs): ([[Double]], [Double]) = ([], [])
    for step in 1...(steps.last ?? 0) {
      costs.append(trainer.trainOneStep(inputs: inputs, targets: targets))
      if steps.contains(step) {
        parameters.append(trainer.network.parameters.map { Double($0) })
      }
    }
    return (parameters, costs)
  }
}
