import NN

let network = Sequential<Double>(seed: 1) {
  Linear(2, 8)
  Tanh()
  Linear(8, 1)
  Sigmoid()
}
let inputs: Matrix<Double> = [[0, 0], [0, 1], [1, 0], [1, 1]]
let targets: Matrix<Double> = [[0], [1], [1], [0]]

let trainer = Trainer(network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 1))
for _ in 0..<2000 { trainer.trainOneStep(inputs: inputs, targets: targets) }

let outputs = trainer.network.forward(inputs)
for row in 0..<inputs.rows {
  print("\(Int(inputs[row, 0])) xor \(Int(inputs[row, 1])) = \(outputs[row, 0] < 0.5 ? 0 : 1)")
}
