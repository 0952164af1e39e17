import FileIO

/// What large parameters cost beside what the loss says: λ1 Σ |p| + λ2 Σ p² / 2.
///
/// A step adds its gradient, λ1 sign(p) + λ2 p, to the gradient of the loss after that has been clipped, as
/// PyTorch does with its `weight_decay`, which λ2 is. Costs are told without it.
public struct Penalty: Equatable, Sendable {
  /// The factor λ1 of the absolute values.
  public let l1: Double
  /// The factor λ2 of half the squares.
  public let l2: Double
  /// The tensors that pay nothing: full names such as `0.weight`, or the ends of names such as `bias`.
  public let spared: [String]

  /// A penalty that spares biases.
  public init(l1: Double = 0, l2: Double = 0, spared: [String] = ["bias"]) {
    require(
      l1 >= 0 && l2 >= 0 && l1.isFinite && l2.isFinite,
      "a penalty of \(l1) and \(l2); give numbers from 0")
    self.l1 = l1
    self.l2 = l2
    self.spared = spared
  }

  /// Whether nothing is to be paid.
  var isNone: Bool { l1 == 0 && l2 == 0 }

  /// The ranges of parameters that pay.
  func ranges(of tensors: [TensorShape]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for tensor in tensors {
      let end = start + tensor.count
      let isSpared = spared.contains { $0 == tensor.name || tensor.name.hasSuffix(".\($0)") }
      if !isSpared { ranges.append(start..<end) }
      start = end
    }
    return ranges
  }

  /// What `parameters`, a column, cost.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func cost<S: Scalar>(of parameters: MatrixView<S>) -> Double {
    l1 * parameters.sumOfMagnitudes() + l2 * parameters.dot(parameters) / 2
  }

  /// Adds the gradient for `parameters`, a column, to `gradient`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func addGradient<S: Scalar>(of parameters: MatrixView<S>, to gradient: MutableMatrixView<S>) {
    if l2 != 0 { gradient.add(S(l2), times: parameters) }
    guard l1 != 0 else { return }
    let l1 = S(l1)
    gradient.assign(gradient.view, parameters) { $1 > 0 ? $0 + l1 : $1 < 0 ? $0 - l1 : $0 }
  }
}
