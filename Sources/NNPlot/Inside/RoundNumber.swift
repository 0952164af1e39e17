#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// 1, 2 or 5 times a power of ten.
struct RoundNumber: Sendable {
  let value: Double
  /// The digit and the exponent; nil: there is no such number, as above the largest one.
  private let digits: (digit: Int, exponent: Int)?

  /// The least round number that is not below `number`; 1 for 0 and below, and what is no number.
  init(above number: Double) {
    guard number > 0, number.isFinite else {
      (value, digits) = (1, (1, 0))
      return
    }
    let exponent = Int(log10(number).rounded(.down))
    for more in [-1, 0, 1] {
      for digit in [1, 2, 5] {
        let candidate = Self.number(digit, exponent + more)
        if candidate >= number, candidate.isFinite {
          (value, digits) = (candidate, (digit, exponent + more))
          return
        }
      }
    }
    (value, digits) = (number, nil)
  }

  /// Numbers from minus this one to this one, evenly spaced so that round ones are among them, such as
  /// those at the tics of an axis.
  var levels: [Double] {
    guard let digits else { return (-10...10).map { value * (Double($0) / 10) } }
    // A tenth of 1 or 5, a twentieth of 2.
    let step = digits.digit == 2 ? 1 : digits.digit
    let count = 10 * digits.digit / step
    let levels = (-count...count).map { Self.number($0 * step, digits.exponent - 1) }
    // The smallest numbers there are have no tenths.
    return zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 } ? levels : [-value, 0, value]
  }

  /// The nearest number to this decimal one, as its text stands for it.
  private static func number(_ digits: Int, _ exponent: Int) -> Double {
    Double("\(digits)e\(exponent)") ?? .infinity
  }
}
