/// The activations and their slopes as their formulas have them, in a type with more digits.
enum TrueValues<R: Reference> {
  static func sigmoid(_ x: R) -> R { x > 0 ? 1 / (1 + R.exp(-x)) : R.exp(x) / (1 + R.exp(x)) }
  static func softplus(_ x: R) -> R { max(x, 0) + R.log1p(R.exp(-abs(x))) }
  static func elu(_ x: R, _ alpha: R = 1) -> R { x > 0 ? x : alpha * R.expm1(x) }
  static func eluSlope(_ x: R, _ alpha: R = 1) -> R { x > 0 ? 1 : alpha * R.exp(x) }
  static func softsign(_ x: R) -> R { x / (1 + abs(x)) }
  static func softsignSlope(_ x: R) -> R { 1 / ((1 + abs(x)) * (1 + abs(x))) }

  static var seluScale: R { 1.0507009873554804934193349852946 }
  static var seluAlpha: R { 1.6732632423543772848170429916717 }
  static func selu(_ x: R) -> R { seluScale * elu(x, seluAlpha) }
  static func seluSlope(_ x: R) -> R { seluScale * eluSlope(x, seluAlpha) }

  static func silu(_ x: R) -> R { x * sigmoid(x) }
  static func siluSlope(_ x: R) -> R { sigmoid(x) * (1 + x * sigmoid(-x)) }

  static func mish(_ x: R) -> R { x * tanhOfSoftplus(x) }
  static func mishSlope(_ x: R) -> R {
    // 1 - tanh(softplus(x))^2 in terms of power = exp(-|x|), without a difference.
    let power = R.exp(-abs(x))
    let denominator = x > 0 ? 1 + 2 * power + 2 * power * power : power * power + 2 * power + 2
    let factor = x > 0 ? 4 * power * (1 + power) : 4 * (1 + power)
    return tanhOfSoftplus(x) + x * factor * power / (denominator * denominator)
  }
  static func tanhOfSoftplus(_ x: R) -> R {
    let power = R.exp(-abs(x))
    return x > 0
      ? (1 + 2 * power) / (1 + 2 * power + 2 * power * power)
      : power * (power + 2) / (power * power + 2 * power + 2)
  }

  static func gelu(_ x: R) -> R { x * normalTail(-x) }
  static func geluSlope(_ x: R) -> R { normalTail(-x) + x * normalDensity(x) }

  static func geluTanh(_ x: R) -> R { x * sigmoidOfGELU(x) }
  static func geluTanhSlope(_ x: R) -> R {
    let slope = geluLinear.high * (1 + 3 * cubic.high * x * x)
    return sigmoidOfGELU(x) * (1 + x * sigmoidOfGELU(-x) * slope)
  }

  /// P(X > a) of the normal distribution. What a / sqrt(2) lost in rounding is made good: far out it
  /// would be seen.
  static func normalTail(_ a: R) -> R {
    let root = R(2).squareRoot()
    let rootLow = R(2).addingProduct(-root, root) / (2 * root)
    let z = a / root
    let lost = (a.addingProduct(-z, root) - z * rootLow) / root
    return (R.erfc(z) - lost * 2 / R.pi.squareRoot() * R.exp(-z * z)) / 2
  }

  /// exp(-x^2 / 2) / sqrt(2 pi), likewise.
  static func normalDensity(_ x: R) -> R {
    let square = x * x
    let lost = (-square).addingProduct(x, x)
    return R.exp(-square / 2) * (1 - lost / 2) / (2 * R.pi).squareRoot()
  }

  /// 0.044715 in two parts.
  private static var cubic: (high: R, low: R) {
    let high = R(44_715) / 1_000_000
    return (high, R(44_715).addingProduct(-high, 1_000_000) / 1_000_000)
  }

  /// 2 sqrt(2 / pi) = sqrt(8 / pi) in two parts; the sine of the rounded pi is what its rounding lost.
  private static var geluLinear: (high: R, low: R) {
    let quotient = 8 / R.pi
    let lost = (R(8).addingProduct(-quotient, R.pi) - quotient * R.sin(R.pi)) / R.pi
    let root = quotient.squareRoot()
    return (root, (quotient.addingProduct(-root, root) + lost) / (2 * root))
  }

  /// sigmoid(w), w = 2 sqrt(2 / pi) (x + 0.044715 x^3), with w in two parts.
  static func sigmoidOfGELU(_ x: R) -> R {
    let (linear, cubic) = (geluLinear, cubic)
    let square = x * x
    let squareLow = (-square).addingProduct(x, x)
    let term = cubic.high * square
    let termLow =
      (-term).addingProduct(cubic.high, square) + cubic.high * squareLow
      + cubic.low * square
    let sum = 1 + term
    let sumLow = (term < 1 ? term - (sum - 1) : 1 - (sum - term)) + termLow
    let factor = linear.high * sum
    let factorLow =
      (-factor).addingProduct(linear.high, sum) + linear.high * sumLow
      + linear.low * sum
    let w = x * factor
    let wLow = (-w).addingProduct(x, factor) + x * factorLow
    let power = R.exp(-abs(w)) * (1 - (w > 0 ? wLow : -wLow))
    return (w > 0 ? 1 : power) / (1 + power)
  }
}
