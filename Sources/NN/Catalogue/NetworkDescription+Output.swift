extension NetworkDescription {
  /// The width of the output.
  public var outputWidth: Int {
    guard let width = Self.outputWidth(parts) else { fatalError("a network without a width") }
    return width
  }

  /// The activation at the end of the network. It is `linear` if the network ends in a layer whose
  /// output may be any number: a norm, dropout, or layers to which the input is added.
  public var outputActivation: Choice<any Activation> { Self.outputActivation(parts) }

  /// The range of the output, and so of the targets that it can learn; nil: all numbers.
  public var outputRange: ClosedRange<Double>? { outputActivation.make().outputRange }

  private static func outputWidth(_ parts: [Part]) -> Int? {
    for part in parts.reversed() {
      switch part {
      case .linear(let width, _, _): return width
      case .activation, .layer: continue
      case .group(_, let parts): if let width = outputWidth(parts) { return width }
      }
    }
    return nil
  }

  private static func outputActivation(_ parts: [Part]) -> Choice<any Activation> {
    switch parts[parts.count - 1] {
    case .linear(_, _, let activation), .activation(let activation): activation
    case .group(let group, let parts) where !group.make().addsInput: outputActivation(parts)
    case .group, .layer: Identity.entry.standard
    }
  }
}
