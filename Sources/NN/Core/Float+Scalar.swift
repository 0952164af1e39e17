import CKernels

extension Float: Scalar {
  public static var typeName: String { "F32" }

  public static func product(
    _ a: MatrixView<Float>, _ b: MatrixView<Float>, bias: UnsafePointer<Float>?, accumulate: Bool,
    into c: MutableMatrixView<Float>
  ) {
    nn_f32().pointee.product(
      c.rows, c.columns, a.columns, a.base, a.rowStride, a.columnStride, b.base, b.rowStride,
      b.columnStride, bias, accumulate, c.base, c.rowStride)
  }

  public static func addRowSums(of a: MatrixView<Float>, to sums: UnsafeMutablePointer<Float>) {
    nn_f32().pointee.add_row_sums(a.rows, a.columns, a.base, a.rowStride, sums)
  }

  public static func transpose(_ a: MatrixView<Float>, into b: MutableMatrixView<Float>) {
    nn_f32().pointee.transpose(a.rows, a.columns, a.base, a.rowStride, b.base, b.rowStride)
  }

  public static func tanh(_ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>)
  {
    nn_f32().pointee.tanh(count, x, y)
  }

  public static func tanhGradient(
    _ count: Int, _ y: UnsafePointer<Float>, _ dy: UnsafePointer<Float>,
    _ dx: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.tanh_gradient(count, y, dy, dx)
  }

  public static func sigmoid(
    _ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.sigmoid(count, x, y)
  }

  public static func sigmoidGradient(
    _ count: Int, _ y: UnsafePointer<Float>, _ dy: UnsafePointer<Float>,
    _ dx: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.sigmoid_gradient(count, y, dy, dx)
  }

  public static func squaredError(
    _ count: Int, _ y: UnsafePointer<Float>, _ t: UnsafePointer<Float>, scale: Float,
    _ dy: UnsafeMutablePointer<Float>?
  ) -> Float {
    nn_f32().pointee.squared_error(count, y, t, scale, dy)
  }

  public static func addScaled(
    _ count: Int, _ alpha: Float, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.add_scaled(count, alpha, x, y)
  }
}
