/// A number that networks compute in: `Float` or `Double`.
///
/// Beside the arithmetic, a scalar brings the inner loops of the framework (module `CKernels`, which
/// says what each computes): a generic layer reaches the loop for its precision through this protocol.
/// Users meet these loops as the operations of `MatrixView` and `MutableMatrixView`.
public protocol Scalar: BinaryFloatingPoint, LosslessStringConvertible, Sendable {
  /// The name of the type in a safetensors file: `F32` or `F64`.
  static var typeName: String { get }

  /// c = a b, plus `bias` in each row where there is one; c += a b where `accumulate` is true.
  static func product(
    _ a: MatrixView<Self>, _ b: MatrixView<Self>, bias: UnsafePointer<Self>?, accumulate: Bool,
    into c: MutableMatrixView<Self>)
  /// sums[i] += the sum of row i.
  static func addRowSums(of a: MatrixView<Self>, to sums: UnsafeMutablePointer<Self>)
  /// b = the transposed a, or only the given rows of it, one for each column of b.
  static func transpose(
    _ a: MatrixView<Self>, rows: UnsafePointer<Int>?, into b: MutableMatrixView<Self>)

  /// y = tanh x over `count` elements; y may be x.
  static func tanh(_ count: Int, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>)
  /// dx = dy (1 - y y); dx may be dy.
  static func tanhGradient(
    _ count: Int, _ y: UnsafePointer<Self>, _ dy: UnsafePointer<Self>,
    _ dx: UnsafeMutablePointer<Self>)
  /// y = 1 / (1 + exp(-x)); y may be x.
  static func sigmoid(_ count: Int, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>)
  /// dx = dy y (1 - y); dx may be dy.
  static func sigmoidGradient(
    _ count: Int, _ y: UnsafePointer<Self>, _ dy: UnsafePointer<Self>,
    _ dx: UnsafeMutablePointer<Self>)

  /// y = max(x, 0); y may be x.
  static func relu(_ count: Int, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>)
  /// dx = dy where y > 0, else 0; dx may be dy.
  static func reluGradient(
    _ count: Int, _ y: UnsafePointer<Self>, _ dy: UnsafePointer<Self>,
    _ dx: UnsafeMutablePointer<Self>)

  /// The sum of -t log softmax(z) over the columns; sets dz = scale (softmax(z) Σt - t) where there
  /// is a dz.
  static func softmaxCrossEntropy(
    _ z: MatrixView<Self>, _ t: MatrixView<Self>, scale: Self, _ dz: MutableMatrixView<Self>?
  ) -> Double
  /// One step of Adam over `count` parameters; see `Adam`.
  static func adam(
    _ count: Int, gradient: UnsafePointer<Self>, mean: UnsafeMutablePointer<Self>,
    variance: UnsafeMutablePointer<Self>, parameters: UnsafeMutablePointer<Self>, beta1: Self,
    beta2: Self, rate: Self, root: Self, epsilon: Self)

  /// The sum of (y - t)^2; sets dy = scale (y - t) where there is a dy.
  static func squaredError(
    _ count: Int, _ y: UnsafePointer<Self>, _ t: UnsafePointer<Self>, scale: Self,
    _ dy: UnsafeMutablePointer<Self>?
  ) -> Self
  /// y += alpha x.
  static func addScaled(
    _ count: Int, _ alpha: Self, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>)
}
