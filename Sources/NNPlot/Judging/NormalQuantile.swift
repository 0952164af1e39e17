#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The number that a standard normal variable is below with this `probability`, to about nine digits; not
/// finite at 0 and 1.
///
/// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics
/// 37, 1988 (the shorter of its two approximations, with a Newton step behind it).
func normalQuantile(_ probability: Double) -> Double {
  guard probability > 0, probability < 1 else {
    return probability == 0 ? -.infinity : probability == 1 ? .infinity : .nan
  }
  let fromMiddle = probability - 0.5
  var quantile: Double
  if abs(fromMiddle) <= 0.425 {
    let r = 0.180625 - fromMiddle * fromMiddle
    quantile =
      fromMiddle * polynomial(r, [3.3871327179, 50.434271938, 159.29113202, 59.109374720])
      / polynomial(r, [1, 17.895169469, 78.757757664, 67.187563600])
  } else {
    let tail = min(probability, 1 - probability)
    let r = (-log(tail)).squareRoot()
    let size =
      r <= 5
      ? polynomial(r - 1.6, [1.4234372777, 2.7568153900, 1.3067284816, 0.17023821103])
        / polynomial(r - 1.6, [1, 0.73700164250, 0.12021132975])
      : polynomial(r - 5, [6.6579051150, 3.0812263860, 0.42868294337, 0.017337203997])
        / polynomial(r - 5, [1, 0.24197894225, 0.012258202635])
    quantile = fromMiddle < 0 ? -size : size
  }
  // The derivative of the distribution is the density. Far out both are too small to help.
  let density = exp(-quantile * quantile / 2) / (2 * Double.pi).squareRoot()
  if density > 1e-12 {
    let below = erfc(-quantile / 2.squareRoot()) / 2
    quantile -= (below - probability) / density
  }
  return quantile
}

private func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
  coefficients.reversed().reduce(0) { $0 * x + $1 }
}
