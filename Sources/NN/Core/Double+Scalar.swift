import CKernels

extension Double: Scalar {
  public static var typeName: String { "F64" }

  public static func product(
    _ a: MatrixView<Double>, _ b: MatrixView<Double>, bias: UnsafePointer<Double>?,
    accumulate: Bool,
    into c: MutableMatrixView<Double>
  ) {
    let kernels = nn_f64()
    func product(_ scratch: UnsafeMutableRawPointer?) -> Bool {
      kernels.pointee.product(
        c.rows, c.columns, a.columns, a.base, a.rowStride, a.columnStride, b.base, b.rowStride,
        b.columnStride, bias, accumulate, c.base, c.rowStride, scratch)
    }
    if !product(nil) {
      withUnsafeTemporaryAllocation(byteCount: kernels.pointee.product_scratch, alignment: 64) {
        _ = product($0.baseAddress)
      }
    }
  }

  public static func addRowSums(of a: MatrixView<Double>, to sums: UnsafeMutablePointer<Double>) {
    nn_f64().pointee.add_row_sums(a.rows, a.columns, a.base, a.rowStride, sums)
  }

  public static func transpose(
    _ a: MatrixView<Double>, rows: UnsafePointer<Int>?, into b: MutableMatrixView<Double>
  ) {
    nn_f64().pointee.transpose(
      b.columns, b.rows, a.base, a.rowStride, rows, b.base, b.rowStride)
  }

  public static func tanh(
    _ count: Int, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>
  ) {
    nn_f64().pointee.tanh.value(count, x, y, 0)
  }

  public static func tanhGradient(
    _ count: Int, _ y: UnsafePointer<Double>, _ dy: UnsafePointer<Double>,
    _ dx: UnsafeMutablePointer<Double>
  ) {
    nn_f64().pointee.tanh.gradient(count, y, dy, dx, 0)
  }

  public static func sigmoid(
    _ count: Int, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>
  ) {
    nn_f64().pointee.sigmoid.value(count, x, y, 0)
  }

  public static func sigmoidGradient(
    _ count: Int, _ y: UnsafePointer<Double>, _ dy: UnsafePointer<Double>,
    _ dx: UnsafeMutablePointer<Double>
  ) {
    nn_f64().pointee.sigmoid.gradient(count, y, dy, dx, 0)
  }

  public static func relu(
    _ count: Int, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>
  ) {
    nn_f64().pointee.relu.value(count, x, y, 0)
  }

  public static func reluGradient(
    _ count: Int, _ y: UnsafePointer<Double>, _ dy: UnsafePointer<Double>,
    _ dx: UnsafeMutablePointer<Double>
  ) {
    nn_f64().pointee.relu.gradient(count, y, dy, dx, 0)
  }

  public static func softmaxCrossEntropy(
    _ z: MatrixView<Double>, _ t: MatrixView<Double>, scale: Double,
    _ dz: MutableMatrixView<Double>?
  ) -> Double {
    nn_f64().pointee.softmax_cross_entropy(
      z.rows, z.columns, z.base, z.rowStride, t.base, t.rowStride, nil, nil, 0, scale,
      dz?.base, dz?.rowStride ?? 0)
  }

  public static func adam(
    _ count: Int, gradient: UnsafePointer<Double>, mean: UnsafeMutablePointer<Double>,
    variance: UnsafeMutablePointer<Double>, parameters: UnsafeMutablePointer<Double>,
    beta1: Double, beta2: Double, rate: Double, root: Double, epsilon: Double
  ) {
    nn_f64().pointee.adam(
      count, gradient, mean, variance, parameters, rate, beta1, beta2, root, epsilon, 1)
  }

  public static func squaredError(
    _ count: Int, _ y: UnsafePointer<Double>, _ t: UnsafePointer<Double>, scale: Double,
    _ dy: UnsafeMutablePointer<Double>?
  ) -> Double {
    nn_f64().pointee.squared_error(count, y, t, nil, nil, scale / 2, dy)
  }

  public static func addScaled(
    _ count: Int, _ alpha: Double, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>
  ) {
    nn_f64().pointee.add_scaled(count, alpha, x, y)
  }
}
