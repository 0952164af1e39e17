import CKernels
import FileIO

/// A limit on the gradient, which is applied before the optimizer sees it.
public enum Clipping: Equatable, Sendable {
  /// Scales the whole gradient g to g c / (n + 10⁻⁶) if its norm n = √(Σ g²) is above the limit c,
  /// as PyTorch's `clip_grad_norm_` does. R. Pascanu, T. Mikolov and Y. Bengio, "On the difficulty
  /// of training recurrent neural networks", 2013.
  case norm(Double)
  /// Limits each element to the range from minus the limit to the limit.
  case value(Double)

  /// Stops the program unless the limit is above 0.
  func check() {
    let limit =
      switch self {
      case .norm(let limit), .value(let limit): limit
      }
    require(limit > 0, "a gradient clipped at \(limit); give a number above 0")
  }

  /// Clips a whole gradient, a column.
  func apply<S: Scalar>(to gradient: MutableMatrixView<S>) {
    switch self {
    case .norm(let limit):
      let norm = gradient.view.dot(gradient.view).squareRoot()
      let factor = limit / (norm + 1e-6)
      if factor < 1 { gradient.scale(by: factor) }
    case .value(let limit): S.loops.pointee.clip(gradient.rows, limit, gradient.base)
    }
  }
}
