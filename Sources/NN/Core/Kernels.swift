import CKernels

/// The inner loops for one precision, as the module `CKernels` describes them.
///
/// It has no public members: `MatrixView` and `MutableMatrixView` offer what the loops compute.
public struct Kernels: Sendable {
  // Any thread may read it: the table is a constant of the program.
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
