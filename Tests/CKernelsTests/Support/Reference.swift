import Foundation

/// A type with more digits than the kernels have, in which the true values are computed.
protocol Reference: BinaryFloatingPoint, Sendable {
  static func exp(_ x: Self) -> Self
  static func expm1(_ x: Self) -> Self
  static func log(_ x: Self) -> Self
  static func log1p(_ x: Self) -> Self
  static func tanh(_ x: Self) -> Self
  static func erf(_ x: Self) -> Self
  static func erfc(_ x: Self) -> Self
  static func sin(_ x: Self) -> Self
  static func cos(_ x: Self) -> Self
}

extension Double: Reference {
  static func exp(_ x: Double) -> Double { Foundation.exp(x) }
  static func expm1(_ x: Double) -> Double { Foundation.expm1(x) }
  static func log(_ x: Double) -> Double { Foundation.log(x) }
  static func log1p(_ x: Double) -> Double { Foundation.log1p(x) }
  static func tanh(_ x: Double) -> Double { Foundation.tanh(x) }
  static func erf(_ x: Double) -> Double { Foundation.erf(x) }
  static func erfc(_ x: Double) -> Double { Foundation.erfc(x) }
  static func sin(_ x: Double) -> Double { Foundation.sin(x) }
  static func cos(_ x: Double) -> Double { Foundation.cos(x) }
}

#if arch(x86_64)
  extension Float80: Reference {
    static func exp(_ x: Float80) -> Float80 { Foundation.exp(x) }
    static func expm1(_ x: Float80) -> Float80 { Foundation.expm1(x) }
    static func log(_ x: Float80) -> Float80 { Foundation.log(x) }
    static func log1p(_ x: Float80) -> Float80 { Foundation.log1p(x) }
    static func tanh(_ x: Float80) -> Float80 { Foundation.tanh(x) }
    static func erf(_ x: Float80) -> Float80 { Foundation.erf(x) }
    static func erfc(_ x: Float80) -> Float80 { Foundation.erfc(x) }
    static func sin(_ x: Float80) -> Float80 { Foundation.sin(x) }
    static func cos(_ x: Float80) -> Float80 { Foundation.cos(x) }
  }
#endif
