/// One run of `gradientCheck`.
struct GradientComparison {
  private let probe: GradientProbe
  private let options: GradientCheckOptions
  /// The tensors in the network's order, then the inputs.
  private let tensors: [CheckedTensor]
  private let cost: Double
  /// The costs from the other passes, which must be equal to it.
  private let otherCosts: [Double]
  /// How far rounding may move a cost.
  private let rounding: Double

  init(_ probe: GradientProbe, _ options: GradientCheckOptions) {
    self.probe = probe
    self.options = options
    let whole = probe.gradient()
    let inParts = probe.gradientInParts()
    let step = probe.trainingStep()
    cost = probe.load()
    otherCosts = [whole.cost, inParts.cost, step.cost]
    rounding =
      options.forgivesNothing ? 0 : 8 * max(Double.ulpOfOne * abs(cost), probe.noise())
    let chain = probe.network.chain
    var tensors: [CheckedTensor] = []
    for (index, layer) in chain.layers.enumerated() {
      var start = chain.stages[index].start.parameters
      for tensor in layer.tensors {
        let range = start..<start + tensor.count
        tensors.append(
          CheckedTensor(
            shape: tensor.within(layer.name), layer: index, analytic: whole.parameters[range],
            others: [inParts.parameters[range], step.parameters[range]]
          ) { MovableElement(base: probe.parameters.base + range.lowerBound + $0) })
        start = range.upperBound
      }
    }
    let width = probe.network.inputWidth
    tensors.append(
      CheckedTensor(
        shape: TensorShape("inputs", [probe.batch.distinct, width]), layer: 0,
        analytic: probe.batch.sumOfCopies(whole.inputs),
        others: [probe.batch.sumOfCopies(inParts.inputs)]
      ) { probe.input(row: $0 / width, feature: $0 % width) })
    self.tensors = tensors
  }

  /// Compares the elements one after another, and tells `progress` how many are done.
  func report(_ progress: ((Int, Int) -> Void)?) -> GradientReport {
    let most = mostElements
    let total = tensors.reduce(0) { $0 + min($1.shape.count, most) }
    var generator = RandomGenerator(seed: options.seed, stream: .data)
    var done = 0
    var entries = tensors.map { tensor in
      let elements = ElementSample.elements(of: tensor.shape.count, most: most, using: &generator)
      // This runs all layers, so that a difference runs only those from the tensor's layer on.
      probe.load()
      let check = ElementCheck(
        options: options, size: tensor.size, rounding: rounding, cost: cost, probe: probe,
        layer: tensor.layer)
      let findings = elements.map { element in
        let finding = check.check(
          tensor.analytic[tensor.analytic.startIndex + element], tensor.element(element))
        done += 1
        progress?(done, total)
        return (element: element, finding: finding)
      }
      return GradientReport.Entry(
        tensor.shape, findings,
        training: tensor.differing(options, rounding: rounding * probe.batch.scale))
    }
    let differing = costTensor.differing(options, rounding: rounding)
    if !differing.isEmpty {
      entries.append(GradientReport.Entry(costTensor.shape, [], training: differing))
    }
    return GradientReport(entries: entries)
  }

  private var costTensor: CheckedTensor {
    CheckedTensor(
      shape: TensorShape("cost", []), layer: 0, analytic: [cost], others: otherCosts.map { [$0] }
    ) { _ in probe.input(row: 0, feature: 0) }
  }

  /// The most elements of each tensor that are checked.
  private var mostElements: Int {
    let most = max(options.elementsPerTensor ?? .max, 1)
    guard let operations = options.operations else { return most }
    let samples = Double(probe.batch.samples)
    // A difference takes two forward passes from the tensor's layer on. A layer takes two
    // operations for each parameter and about twenty for each output.
    let costs = probe.network.chain.layers.map {
      2 * samples * Double(2 * $0.parameterCount + 20 * $0.plan.outputWidth)
    }
    let affordable = ElementSample.most(
      operations: operations,
      tensors: tensors.map { ($0.shape.count, costs.dropFirst($0.layer).reduce(0, +)) })
    return min(most, affordable)
  }
}
