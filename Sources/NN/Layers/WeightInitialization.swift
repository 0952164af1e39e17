/// The distribution from which the first weights of a layer are drawn, normal with mean zero.
public enum WeightInitialization: Equatable, Sendable {
  /// Variance 2 / (inputs + outputs): Glorot and Bengio, "Understanding the difficulty of training
  /// deep feedforward neural networks", 2010. Suits tanh and sigmoid.
  case glorotNormal
  /// Variance 2 / inputs: He et al., "Delving deep into rectifiers", 2015. Suits ReLU.
  case heNormal

  func standardDeviation(inputs: Int, outputs: Int) -> Double {
    switch self {
    case .glorotNormal: (2 / Double(inputs + outputs)).squareRoot()
    case .heNormal: (2 / Double(inputs)).squareRoot()
    }
  }
}
