import CKernels

/// A number that networks compute in: `Float` or `Double`.
public protocol Scalar: BinaryFloatingPoint, LosslessStringConvertible, Sendable {
  /// The name of the type in a safetensors file: `F32` or `F64`.
  static var typeName: String { get }
  /// The inner loops for this precision.
  static var kernels: Kernels { get }
}

extension Scalar {
  /// The table of inner loops.
  @inline(__always)
  static var loops: UnsafePointer<nn_kernels> { kernels.table }
}
