import CKernels

extension Float: Scalar {
  public static var typeName: String { "F32" }

  public static func product(
    _ a: MatrixView<Float>, _ b: MatrixView<Float>, bias: UnsafePointer<Float>?, accumulate: Bool,
    into c: MutableMatrixView<Float>
  ) {
    nn_product_f32(
      c.rows, c.columns, a.columns, a.base, a.rowStride, a.columnStride, b.base, b.rowStride,
      b.columnStride, bias, accumulate, c.base, c.rowStride)
  }

  public static func addRowSums(of a: MatrixView<Float>, to sums: UnsafeMutablePointer<Float>) {
    nn_add_row_sums_f32(a.rows, a.columns, a.base, a.rowStride, sums)
  }

  public static func transpose(_ a: MatrixView<Float>, into b: MutableMatrixView<Float>) {
    nn_transpose_f32(a.rows, a.columns, a.base, a.rowStride, b.base, b.rowStride)
  }

  public static func tanh(_ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>)
  {
    nn_tanh_f32(count, x, y)
  }

  public static func tanhGradient(
    _ count: Int, _ y: UnsafePointer<Float>, _ dy: UnsafePointer<Float>,
    _ dx: UnsafeMutablePointer<Float>
  ) {
    nn_tanh_gradient_f32(count, y, dy, dx)
  }

  public static func sigmoid(
    _ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    nn_sigmoid_f32(count, x, y)
  }

  public static func sigmoidGradient(
    _ count: Int, _ y: UnsafePointer<Float>, _ dy: UnsafePointer<Float>,
    _ dx: UnsafeMutablePointer<Float>
  ) {
    nn_sigmoid_gradient_f32(count, y, dy, dx)
  }

  public static func squaredError(
    _ count: Int, _ y: UnsafePointer<Float>, _ t: UnsafePointer<Float>, scale: Float,
    _ dy: UnsafeMutablePointer<Float>?
  ) -> Float {
    nn_squared_error_f32(count, y, t, scale, dy)
  }

  public static func addScaled(
    _ count: Int, _ alpha: Float, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    nn_add_scaled_f32(count, alpha, x, y)
  }
}
