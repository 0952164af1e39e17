import FileIO

/// A penalty on large parameters, added to the cost: λ1 Σ |p| + λ2 Σ p² / 2.
///
/// A training step adds its gradient, λ1 sign(p) + λ2 p, to that of the loss after clipping. λ2 is
/// what PyTorch calls `weight_decay`. The costs that a trainer returns do not include the penalty.
public struct Penalty: Equatable, Sendable {
  /// The factor λ1 of the absolute values.
  public let l1: Double
  /// The factor λ2 of half the squares.
  public let l2: Double
  /// The tensors without a penalty: full names such as `0.weight`, or the ends of names such as
  /// `bias`.
  public let spared: [String]

  /// A penalty on all tensors but the biases. Precondition: l1 and l2 are finite and not negative.
  public init(l1: Double = 0, l2: Double = 0, spared: [String] = ["bias"]) {
    require(
      l1 >= 0 && l2 >= 0 && l1.isFinite && l2.isFinite,
      "a penalty of \(l1) and \(l2); give numbers from 0")
    self.l1 = l1
    self.l2 = l2
    self.spared = spared
  }

  /// Whether there is no penalty.
  var isNone: Bool { l1 == 0 && l2 == 0 }

  /// The ranges of the parameters that have a penalty.
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

  /// The penalty of `parameters`, a column.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func cost<S: Scalar>(of parameters: MatrixView<S>) -> Double {
    l1 * parameters.sumOfMagnitudes() + l2 * parameters.dot(parameters) / 2
  }

  /// Adds the penalty's gradient with respect to `parameters`, a column, to `gradient`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func addGradient<S: Scalar>(of parameters: MatrixView<S>, to gradient: MutableMatrixView<S>) {
    if l2 != 0 { gradient.add(S(l2), times: parameters) }
    guard l1 != 0 else { return }
    let l1 = S(l1)
    gradient.assign(gradient.view, parameters) { $1 > 0 ? $0 + l1 : $1 < 0 ? $0 - l1 : $0 }
  }
}
