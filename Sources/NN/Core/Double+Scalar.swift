import CKernels

extension Double: Scalar {
  public static var typeName: String { "F64" }

  public static func product(
    _ a: MatrixView<Double>, _ b: MatrixView<Double>, bias: UnsafePointer<Double>?,
    accumulate: Bool,
    into c: MutableMatrixView<Double>
  ) {
    nn_product_f64(
      c.rows, c.columns, a.columns, a.base, a.rowStride, a.columnStride, b.base, b.rowStride,
      b.columnStride, bias, accumulate, c.base, c.rowStride)
  }

  public static func addRowSums(of a: MatrixView<Double>, to sums: UnsafeMutablePointer<Double>) {
    nn_add_row_sums_f64(a.rows, a.columns, a.base, a.rowStride, sums)
  }

  public static func transpose(_ a: MatrixView<Double>, into b: MutableMatrixView<Double>) {
    nn_transpose_f64(a.rows, a.columns, a.base, a.rowStride, b.base, b.rowStride)
  }

  public static func tanh(
    _ count: Int, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>
  ) {
    nn_tanh_f64(count, x, y)
  }

  public static func tanhGradient(
    _ count: Int, _ y: UnsafePointer<Double>, _ dy: UnsafePointer<Double>,
    _ dx: UnsafeMutablePointer<Double>
  ) {
    nn_tanh_gradient_f64(count, y, dy, dx)
  }

  public static func sigmoid(
    _ count: Int, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>
  ) {
    nn_sigmoid_f64(count, x, y)
  }

  public static func sigmoidGradient(
    _ count: Int, _ y: UnsafePointer<Double>, _ dy: UnsafePointer<Double>,
    _ dx: UnsafeMutablePointer<Double>
  ) {
    nn_sigmoid_gradient_f64(count, y, dy, dx)
  }

  public static func squaredError(
    _ count: Int, _ y: UnsafePointer<Double>, _ t: UnsafePointer<Double>, scale: Double,
    _ dy: UnsafeMutablePointer<Double>?
  ) -> Double {
    nn_squared_error_f64(count, y, t, scale, dy)
  }

  public static func addScaled(
    _ count: Int, _ alpha: Double, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>
  ) {
    nn_add_scaled_f64(count, alpha, x, y)
  }
}
