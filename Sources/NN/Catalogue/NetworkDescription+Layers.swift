extension NetworkDescription {
  /// The layers of the network for `inputs` features.
  ///
  /// Each `Linear` gets `initializer`; nil: the one that suits its activation. The activation
  /// `linear` adds no layer, so that layers have the same numbers as in PyTorch.
  public func layers(inputs: Int, initializer: (any Initializer)? = nil) -> [any Layer] {
    var width = inputs
    return Self.layers(parts, &width, initializer)
  }

  private static func layers(
    _ parts: [Part], _ width: inout Int, _ initializer: (any Initializer)?
  ) -> [any Layer] {
    parts.flatMap { part -> [any Layer] in
      switch part {
      case .linear(let outputs, let hasBias, let choice):
        let activation = choice.make()
        let linear = Linear(
          width, outputs, bias: hasBias,
          initializer: initializer ?? activation.fittingInitializer)
        width = outputs
        return activation is Identity ? [linear] : [linear, activation]
      case .activation(let choice): return [choice.make()]
      case .layer(let choice): return [choice.make()]
      case .group(let choice, let parts):
        return [choice.make().make(layers(parts, &width, initializer))]
      }
    }
  }

  /// The number of parameters of the network for `inputs` features, without allocating them;
  /// `Int.max` if it is too large for an `Int`. Throws `NetworkError` if a layer cannot take its
  /// input.
  public func parameterCount(inputs: Int) throws(NetworkError) -> Int {
    var width = inputs
    return try Self.parameterCount(parts, &width)
  }

  private static func parameterCount(
    _ parts: [Part], _ width: inout Int
  ) throws(NetworkError) -> Int {
    var count = 0
    for part in parts {
      switch part {
      case .linear(let outputs, let hasBias, _):
        let weights = width.multipliedReportingOverflow(by: outputs)
        if weights.overflow { return Int.max }
        count = sum(count, sum(weights.partialValue, hasBias ? outputs : 0))
        width = outputs
      case .activation: break
      case .layer(let choice):
        for tensor in try choice.make().plan(inputWidth: width).tensors {
          count = sum(count, tensor.count)
        }
      case .group(_, let parts): count = sum(count, try parameterCount(parts, &width))
      }
    }
    return count
  }

  private static func sum(_ a: Int, _ b: Int) -> Int {
    let sum = a.addingReportingOverflow(b)
    return sum.overflow ? Int.max : sum.partialValue
  }
}
