import CKernels

/// The kernels of one instruction set and precision, behind one Swift face for both precisions.
struct KernelSet<T: BinaryFloatingPoint & Sendable>: CustomStringConvertible {
  typealias Product = (
    Int, Int, Int, UnsafePointer<T>, Int, Int, UnsafePointer<T>, Int, Int, UnsafePointer<T>?, Bool,
    UnsafeMutablePointer<T>, Int
  ) -> Void
  typealias Function = (Int, UnsafePointer<T>, UnsafeMutablePointer<T>) -> Void
  typealias Slope = (Int, UnsafePointer<T>, UnsafePointer<T>, UnsafeMutablePointer<T>) -> Void

  let description: String
  let product: Product
  let transpose:
    (Int, Int, UnsafePointer<T>, Int, UnsafePointer<Int>?, UnsafeMutablePointer<T>, Int) -> Void
  let addRowSums: (Int, Int, UnsafePointer<T>, Int, UnsafeMutablePointer<T>) -> Void
  let exp: Function
  let tanh: Function
  let sigmoid: Function
  let tanhGradient: Slope
  let sigmoidGradient: Slope
  let squaredError: (Int, UnsafePointer<T>, UnsafePointer<T>, T, UnsafeMutablePointer<T>?) -> T
  let addScaled: (Int, T, UnsafePointer<T>, UnsafeMutablePointer<T>) -> Void

  /// `function` of each element of `x`.
  func map(_ function: Function, _ x: [T]) -> [T] {
    var y = [T](repeating: .nan, count: x.count)
    y.withUnsafeMutableBufferPointer { function(x.count, x, $0.baseAddress!) }
    return y
  }
}

private let instructionSets = ["avx512", "avx2", "baseline"]

/// The single-precision kernels of all instruction sets that this machine has.
func singleSets() -> [KernelSet<Float>] {
  instructionSets.compactMap { name in
    nn_f32_for(name).map { table in
      let k = table.pointee
      return KernelSet(
        description: "\(name) f32", product: k.product, transpose: k.transpose,
        addRowSums: k.add_row_sums, exp: k.exp, tanh: k.tanh, sigmoid: k.sigmoid,
        tanhGradient: k.tanh_gradient, sigmoidGradient: k.sigmoid_gradient,
        squaredError: k.squared_error, addScaled: k.add_scaled)
    }
  }
}

/// The double-precision kernels of all instruction sets that this machine has.
func doubleSets() -> [KernelSet<Double>] {
  instructionSets.compactMap { name in
    nn_f64_for(name).map { table in
      let k = table.pointee
      return KernelSet(
        description: "\(name) f64", product: k.product, transpose: k.transpose,
        addRowSums: k.add_row_sums, exp: k.exp, tanh: k.tanh, sigmoid: k.sigmoid,
        tanhGradient: k.tanh_gradient, sigmoidGradient: k.sigmoid_gradient,
        squaredError: k.squared_error, addScaled: k.add_scaled)
    }
  }
}

/// A generator of the same numbers in every run.
struct Numbers {
  private var state: UInt64 = 1

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// A number from -1 to 1.
  mutating func unit<T: BinaryFloatingPoint>() -> T { T(below(2_000_001) - 1_000_000) / 1_000_000 }

  mutating func units<T: BinaryFloatingPoint>(_ count: Int) -> [T] {
    (0..<count).map { _ in unit() }
  }
}
