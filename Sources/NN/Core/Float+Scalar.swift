import CKernels

extension Float: Scalar {
  public static var typeName: String { "F32" }

  public static func product(
    _ a: MatrixView<Float>, _ b: MatrixView<Float>, bias: UnsafePointer<Float>?, accumulate: Bool,
    into c: MutableMatrixView<Float>
  ) {
    let kernels = nn_f32()
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
    nn_f32().pointee.tanh.value(count, x, y, 0)
  }

  public static func tanhGradient(
    _ count: Int, _ y: UnsafePointer<Float>, _ dy: UnsafePointer<Float>,
    _ dx: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.tanh.gradient(count, y, dy, dx, 0)
  }

  public static func sigmoid(
    _ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.sigmoid.value(count, x, y, 0)
  }

  public static func sigmoidGradient(
    _ count: Int, _ y: UnsafePointer<Float>, _ dy: UnsafePointer<Float>,
    _ dx: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.sigmoid.gradient(count, y, dy, dx, 0)
  }

  public static func relu(
    _ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.relu.value(count, x, y, 0)
  }

  public static func reluGradient(
    _ count: Int, _ y: UnsafePointer<Float>, _ dy: UnsafePointer<Float>,
    _ dx: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.relu.gradient(count, y, dy, dx, 0)
  }

  public static func softmaxCrossEntropy(
    _ z: MatrixView<Float>, _ t: MatrixView<Float>, scale: Float, _ dz: MutableMatrixView<Float>?
  ) -> Double {
    nn_f32().pointee.softmax_cross_entropy(
      z.rows, z.columns, z.base, z.rowStride, t.base, t.rowStride, nil, nil, 0, Double(scale),
      dz?.base, dz?.rowStride ?? 0)
  }

  public static func adam(
    _ count: Int, gradient: UnsafePointer<Float>, mean: UnsafeMutablePointer<Float>,
    variance: UnsafeMutablePointer<Float>, parameters: UnsafeMutablePointer<Float>,
    beta1: Float, beta2: Float, rate: Float, root: Float, epsilon: Float
  ) {
    nn_f32().pointee.adam(
      count, gradient, mean, variance, parameters, Double(rate), Double(beta1), Double(beta2),
      Double(root), Double(epsilon), 1)
  }

  public static func squaredError(
    _ count: Int, _ y: UnsafePointer<Float>, _ t: UnsafePointer<Float>, scale: Float,
    _ dy: UnsafeMutablePointer<Float>?
  ) -> Float {
    Float(nn_f32().pointee.squared_error(count, y, t, nil, nil, Double(scale) / 2, dy))
  }

  public static func addScaled(
    _ count: Int, _ alpha: Float, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    nn_f32().pointee.add_scaled(count, Double(alpha), x, y)
  }
}
