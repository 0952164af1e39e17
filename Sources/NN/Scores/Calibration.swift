import FileIO

/// Whether predictions are right as often as their probabilities say.
///
/// The probability of a row is that of its predicted class. Bins are (0, 0.1], (0.1, 0.2], ...,
/// (0.9, 1] (C. Guo, G. Pleiss, Y. Sun and K. Q. Weinberger, "On calibration of modern neural
/// networks", 2017).
public struct Calibration: Equatable, Sendable {
  /// The rows whose probability lies in a part of 0...1.
  public struct Bin: Equatable, Sendable {
    /// How many rows there are.
    public let rows: Int
    /// The mean of their probabilities; nil: there are no rows.
    public let meanProbability: Double?
    /// The share that is predicted right; nil: there are no rows.
    public let shareRight: Double?
  }

  /// The bins, from low to high probabilities.
  public let bins: [Bin]
  /// The expected calibration error: Σ n_b / n |share right - mean probability| over the bins b; nil:
  /// there are no rows.
  public let expectedError: Double?

  /// The number of bins.
  public static let count = 10

  /// The calibration of predictions with these `probabilities`, `isRight` or not. Precondition:
  /// there are as many of either, and probabilities are finite.
  public init(probabilities: [Double], isRight: [Bool]) {
    require(
      probabilities.count == isRight.count,
      "\(probabilities.count) probabilities, \(isRight.count) predictions")
    var (rows, right) = (
      [Int](repeating: 0, count: Self.count), [Int](repeating: 0, count: Self.count)
    )
    var sums = [Double](repeating: 0, count: Self.count)
    for (probability, isRight) in zip(probabilities, isRight) {
      let number = Self.bin(of: probability)
      rows[number] += 1
      right[number] += isRight ? 1 : 0
      sums[number] += probability
    }
    bins = (0..<Self.count).map { number in
      let count = Double(rows[number])
      return rows[number] == 0
        ? Bin(rows: 0, meanProbability: nil, shareRight: nil)
        : Bin(
          rows: rows[number], meanProbability: sums[number] / count,
          shareRight: Double(right[number]) / count)
    }
    let gaps = bins.compactMap { bin in
      bin.meanProbability.flatMap { mean in
        bin.shareRight.map { Double(bin.rows) * abs($0 - mean) }
      }
    }
    expectedError = probabilities.isEmpty ? nil : gaps.reduce(0, +) / Double(probabilities.count)
  }

  /// The ends of bin `number`.
  public static func range(ofBin number: Int) -> ClosedRange<Double> {
    Double(number) / Double(count)...Double(number + 1) / Double(count)
  }

  /// The number of the bin that `probability` lies in.
  private static func bin(of probability: Double) -> Int {
    // These multiples are at or a little above the ends of the bins, so that a rounding error does
    // not push 0.3 = 1 - 0.7 over the end. scikit-learn uses the same.
    (0..<count).first { probability <= Double($0 + 1) * 0.1 } ?? count - 1
  }
}
