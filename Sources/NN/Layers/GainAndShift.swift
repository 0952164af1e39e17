/// The parameters of a norm, named as in PyTorch: for each feature a gain γ, at first 1, and a
/// shift β, at first 0.
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
