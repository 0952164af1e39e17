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

  public static func transpose(
    _ a: MatrixView<Float>, rows: UnsafePointer<Int>?, into b: MutableMatrixView<Float>
  ) {
    nn_f32().pointee.transpose(
      b.columns, b.rows, a.base, a.rowStride, rows, b.base, b.rowStride)
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

  public static func relu(
    _ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.relu(count, x, y)
  }

  public static func reluGradient(
    _ count: Int, _ y: UnsafePointer<Float>, _ dy: UnsafePointer<Float>,
    _ dx: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.relu_gradient(count, y, dy, dx)
  }

  public static func softmaxCrossEntropy(
    _ z: MatrixView<Float>, _ t: MatrixView<Float>, scale: Float, _ dz: MutableMatrixView<Float>?
  ) -> Double {
    nn_f32().pointee.softmax_cross_entropy(
      z.rows, z.columns, z.base, z.rowStride, t.base, t.rowStride, scale, dz?.base,
      dz?.rowStride ?? 0)
  }

  public static func adam(
    _ count: Int, gradient: UnsafePointer<Float>, mean: UnsafeMutablePointer<Float>,
    variance: UnsafeMutablePointer<Float>, parameters: UnsafeMutablePointer<Float>,
    beta1: Float, beta2: Float, rate: Float, root: Float, epsilon: Float
  ) {
    nn_f32().pointee.adam(
      count, gradient, mean, variance, parameters, beta1, beta2, rate, root, epsilon)
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
