/// The parameters of a norm: for each feature a gain γ, 1 at first, and a shift β, 0 at first, under the
/// names that PyTorch has for them.
enum GainAndShift {
  static func tensors(width: Int) -> [TensorShape] {
    [TensorShape("weight", [width]), TensorShape("bias", [width])]
  }

  static func initialize<S: Scalar>(_ parameters: MutableMatrixView<S>) {
    let width = parameters.rows / 2
    parameters.part(at: 0, rows: width).fill(1)
    parameters.part(at: width, rows: width).fill(0)
  }
}
