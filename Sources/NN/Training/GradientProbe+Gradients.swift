extension GradientProbe {
  /// A gradient, with the cost that it belongs to.
  struct Gradient {
    var cost = 0.0
    var parameters: [Double]
    /// samples x features
    var inputs: Matrix<Double>
  }

  /// The gradient that `backward` gives for all rows as one block, added to 0.
  func gradient() -> Gradient { gradient([whole], addedTo: 0) }

  /// The gradient that `backward` gives for the parts of the batch one after another. It is added
  /// to 1, which is then subtracted. A layer that sets its gradient loses the 1, or an earlier
  /// part.
  func gradientInParts() -> Gradient { gradient(batch.parts, addedTo: 1) }

  /// The cost of one step of a trainer, and what the step subtracts from the parameters at a
  /// learning rate of 1, which is the gradient.
  func trainingStep() -> (cost: Double, parameters: [Double]) {
    let trainer = Trainer(
      network, loss: loss, optimizer: SGD(learningRate: 1), seed: Self.seed)
    let cost = trainer.trainOneStep(
      inputs: batch.inputs, targets: batch.targets, weights: batch.weights)
    return (cost, zip(network.parameters, trainer.network.parameters).map { $0 - $1 })
  }

  private func gradient(_ parts: [Range<Int>], addedTo start: Double) -> Gradient {
    var result = Gradient(
      parameters: [Double](repeating: start, count: parameters.count),
      inputs: Matrix(rows: batch.samples, columns: network.inputWidth))
    let batchWeight = parts.reduce(0) { $0 + weight($1) }
    for rows in parts {
      // A layer that reads memory that was never set gets NaN.
      workspace.fill(.nan)
      loadBlock(rows)
      runForward(rows, from: 0)
      let samples = rows.count
      let (input, output) = (workspace.input(samples: samples), workspace.output(samples: samples))
      let outputGradient = workspace.outputGradient(samples: samples)
      let inputGradient = workspace.inputGradient(samples: samples)
      result.cost += loss.evaluate(
        part(rows, batchWeight: batchWeight, gradient: outputGradient))
      let memory = memory(rows)
      network.chain.forgetUnread(input: input, output: output, memory)
      result.parameters.withMutableColumn { gradient in
        network.chain.backward(
          input: input.view, output: output.view, outputGradient: outputGradient.view,
          inputGradient: inputGradient, parameterGradient: gradient, adds: true, memory)
      }
      result.inputs.assign(rows: rows, transposing: inputGradient.view)
    }
    if start != 0 {
      for index in result.parameters.indices { result.parameters[index] -= start }
    }
    return result
  }
}
