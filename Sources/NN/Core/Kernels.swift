import CKernels

/// The inner loops for one precision, as the module `CKernels` describes them.
///
/// There is nothing for users here: what the loops compute are the operations of `MatrixView` and
/// `MutableMatrixView`.
public struct Kernels: Sendable {
  // The table is a constant of the program.
  nonisolated(unsafe) let table: UnsafePointer<nn_kernels>
}

extension Float: Scalar {
  public static var typeName: String { "F32" }
  public static var kernels: Kernels { Kernels(table: nn_f32()) }
}

extension Double: Scalar {
  public static var typeName: String { "F64" }
  public static var kernels: Kernels { Kernels(table: nn_f64()) }
}
