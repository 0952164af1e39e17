import CKernels

/// A number that kernels compute with: `Float` or `Double`.
typealias KernelNumber = BinaryFloatingPoint & BitwiseCopyable & Sendable

/// The kernels of one instruction set for numbers of type `T`.
struct KernelSet<T: KernelNumber>: CustomStringConvertible {
  typealias Function = (Int, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void

  let description: String
  let table: UnsafePointer<nn_kernels>

  var kernels: nn_kernels { table.pointee }
  /// The rounding of one operation.
  var ulp: Double { Double(T.ulpOfOne) }

  var exp: Function { kernels.exp }
  var erf: Function { kernels.erf }
  var log: Function { kernels.log }
  var tanh: Function { value(kernels.tanh) }
  var sigmoid: Function { value(kernels.sigmoid) }

  /// The values of an activation at one setting.
  func value(_ activation: nn_activation, _ setting: Double = 0) -> Function {
    { activation.value($0, $1, $2, setting) }
  }

  /// `function` of each element of `x`.
  func map(_ function: Function, _ x: [T]) -> [T] {
    var y = [T](repeating: .nan, count: x.count)
    function(x.count, x, &y)
    return y
  }

  /// The slopes of an activation at what its gradient reads.
  func slopes(_ activation: nn_activation, _ setting: Double, _ read: [T]) -> [T] {
    var slopes = [T](repeating: .nan, count: read.count)
    activation.gradient(read.count, read, [T](repeating: 1, count: read.count), &slopes, setting)
    return slopes
  }

  /// The product, in scratch memory where it needs any.
  func product(
    _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<T>, _ aRow: Int, _ aColumn: Int,
    _ b: UnsafePointer<T>, _ bRow: Int, _ bColumn: Int, _ bias: UnsafePointer<T>?,
    _ accumulate: Bool, _ c: UnsafeMutablePointer<T>, _ cRow: Int
  ) {
    let product = kernels.product
    if product(m, n, k, a, aRow, aColumn, b, bRow, bColumn, bias, accumulate, c, cRow, nil) {
      return
    }
    let scratch = UnsafeMutableRawPointer.allocate(
      byteCount: kernels.product_scratch, alignment: 64)
    defer { scratch.deallocate() }
    _ = product(m, n, k, a, aRow, aColumn, b, bRow, bColumn, bias, accumulate, c, cRow, scratch)
  }
}

private let instructionSets = ["avx512", "avx2", "baseline"]

/// The single-precision kernels of all instruction sets that this machine has.
func singleSets() -> [KernelSet<Float>] {
  instructionSets.compactMap { name in
    nn_f32_for(name).map { KernelSet(description: "\(name) f32", table: $0) }
  }
}

/// The double-precision kernels of all instruction sets that this machine has.
func doubleSets() -> [KernelSet<Double>] {
  instructionSets.compactMap { name in
    nn_f64_for(name).map { KernelSet(description: "\(name) f64", table: $0) }
  }
}
