extension NetworkDescription {
  /// The width of the output.
  public var outputWidth: Int {
    guard let width = Self.outputWidth(parts) else { fatalError("a network without a width") }
    return width
  }

  /// The function that gives the output: the last part's activation. It is `linear` where the network
  /// ends in a layer that may give any number: a norm, dropout, or layers to which the input is added.
  public var outputActivation: Choice<any Activation> { Self.outputActivation(parts) }

  /// What the output lies in, and so what targets it can learn; nil: any number.
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
