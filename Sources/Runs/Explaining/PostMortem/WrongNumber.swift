import NN

/// The first number of a training that was not finite.
public struct WrongNumber: Equatable, Sendable {
  /// In which part of a step it came up.
  public enum Place: String, Sendable {
    /// In the output of a layer.
    case output
    /// In the loss.
    case loss
    /// In the gradient with respect to a layer's parameters.
    case gradient
    /// In a layer's parameters, after the optimizer had moved them.
    case update
  }

  /// The part of the step.
  public let place: Place
  /// The number of the layer, from 0 as in the names of tensors; nil: it is the loss.
  public let layer: Int?
  /// The layer as users name it.
  public let layerName: String
  /// The number of the unit in the layer, from 1; nil: it is of no single unit.
  public let unit: Int?
  /// The row that it comes from, counted among the training rows; nil: it is of no single row.
  public let row: Int?
  /// The number: NaN or an infinity.
  public let value: Double

  /// In words, without the row.
  public var description: String {
    let of = unit.map { "unit \($0) of \(layerName)" } ?? layerName
    switch place {
    case .output: return "\(of) gave \(value)"
    case .loss: return "the loss gave \(value)"
    case .gradient: return "the gradient of \(of) is \(value)"
    case .update: return "the step made a weight of \(of) \(value)"
    }
  }
}

extension WrongNumber {
  /// Looks for it in the step that `trainer` did from `network` with the rows `rows` of the run; nil: all
  /// numbers were finite.
  static func find<S: Scalar>(
    _ run: Run<S>, _ trainer: Trainer<S>, from network: Sequential<S>, step: Int,
    rows: [Int]
  ) -> WrongNumber? {
    let names = LayerNames(run.description)
    let inputs = run.inputs.picking(rows)
    var found: (layer: Int, unit: Int, row: Int, value: Double)?
    network.forEachLayer(inputs, mode: .training, seed: run.recipe.seed, step: step) {
      layer, range, outputs in
      if let found, found.layer <= layer { return }
      guard let (unit, sample) = firstWrong(outputs) else { return }
      found = (layer, unit, range.lowerBound + sample, Double(outputs[unit, sample]))
    }
    if let found {
      return WrongNumber(
        place: .output, layer: found.layer, layerName: names[found.layer], unit: found.unit + 1,
        row: rows[found.row], value: found.value)
    }
    if let wrong = wrongLoss(run, network, inputs, rows: rows, step: step) { return wrong }
    let outputs = network.forward(inputs, mode: .training, seed: run.recipe.seed, step: step)
    let slopes = run.loss.gradient(output: outputs, target: run.targets.picking(rows))
    let gradient = network.backward(
      inputs, outputGradient: slopes, mode: .training, seed: run.recipe.seed, step: step
    ).parameters
    // Backwards, as the gradient is computed.
    if let wrong = wrongParameter(gradient, network, names, place: .gradient, isBackward: true) {
      return wrong
    }
    return wrongParameter(
      trainer.network.parameters, network, names, place: .update, isBackward: false)
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  private static func firstWrong<S: Scalar>(
    _ outputs: MatrixView<S>
  ) -> (unit: Int, sample: Int)? {
    for unit in 0..<outputs.rows {
      for sample in 0..<outputs.columns where !outputs[unit, sample].isFinite {
        return (unit, sample)
      }
    }
    return nil
  }

  private static func wrongLoss<S: Scalar>(
    _ run: Run<S>, _ network: Sequential<S>, _ inputs: Matrix<S>, rows: [Int], step: Int
  ) -> WrongNumber? {
    let outputs = network.forward(inputs, mode: .training, seed: run.recipe.seed, step: step)
    let targets = run.targets.picking(rows)
    let weights = run.weights.map { weights in rows.map { weights[$0] } }
    let cost = run.loss.value(output: outputs, target: targets, weights: weights)
    guard !cost.isFinite else { return nil }
    let row = (0..<rows.count).first { row in
      !run.loss.value(output: outputs.rows(row..<row + 1), target: targets.rows(row..<row + 1))
        .isFinite
    }
    return WrongNumber(
      place: .loss, layer: nil, layerName: "", unit: nil, row: row.map { rows[$0] }, value: cost)
  }

  private static func wrongParameter<S: Scalar>(
    _ numbers: [S], _ network: Sequential<S>, _ names: LayerNames, place: Place, isBackward: Bool
  ) -> WrongNumber? {
    var start = 0
    var wrong: [WrongNumber] = []
    for tensor in network.tensors {
      let part = numbers[start..<start + tensor.count]
      start += tensor.count
      guard let index = part.firstIndex(where: { !$0.isFinite }),
        let layer = tensor.name.split(separator: ".").first.flatMap({ Int($0) })
      else { continue }
      // The first dimension of a weight counts the layer's outputs.
      let unit = (index - part.startIndex) / max(tensor.count / max(tensor.dimensions[0], 1), 1)
      wrong.append(
        WrongNumber(
          place: place, layer: layer, layerName: names[layer], unit: unit + 1, row: nil,
          value: Double(part[index])))
    }
    guard isBackward, let last = wrong.last?.layer else { return wrong.first }
    return wrong.first { $0.layer == last }
  }
}
