import CKernels
import FileIO

/// Limits to how large a gradient a step follows.
public enum Clipping: Equatable, Sendable {
  /// Where the length n = √(Σ g²) of the whole gradient is above the limit c, it is scaled to it:
  /// g c / (n + 10⁻⁶), as PyTorch's `clip_grad_norm_` does. R. Pascanu, T. Mikolov and Y. Bengio, "On the
  /// difficulty of training recurrent neural networks", 2013.
  case norm(Double)
  /// Each element is kept between minus the limit and the limit.
  case value(Double)

  /// Stops the program where the limit is none.
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
