extension NetworkDescription.Activation {
  /// What the activation's output lies in, and so what targets it can learn; nil: any number.
  public var outputRange: ClosedRange<Double>? {
    switch self {
    case .tanh: -1...1
    case .sigmoid: 0...1
    case .relu: 0...Double.infinity
    case .linear: nil
    }
  }
}

extension NetworkDescription {
  /// What the network's outputs lie in; nil: any number.
  public var outputRange: ClosedRange<Double>? { outputActivation.outputRange }
}
