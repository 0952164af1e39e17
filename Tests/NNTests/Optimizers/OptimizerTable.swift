import NN

/// The optimizers with settings that learn `Wave`, and with all that they can remember.
enum OptimizerTable {
  static let rules: [any Optimizer] = [
    SGD(learningRate: 0.1),
    SGD(learningRate: 0.02, momentum: 0.9),
    SGD(learningRate: 0.02, momentum: 0.9, nesterov: true),
    RMSProp(learningRate: 0.003),
    RMSProp(learningRate: 0.0005, momentum: 0.8, centered: true),
    Adagrad(learningRate: 0.2),
    Adagrad(learningRate: 0.3, rateDecay: 0.001),
    Adam(learningRate: 0.02),
    AdamW(learningRate: 0.02),
    RProp(),
    LBFGS(history: 5, iterations: 3),
  ]
}
