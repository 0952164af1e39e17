/// What a gradient check found, tensor by tensor.
public struct GradientReport: Sendable, Equatable {
  /// What it found for one tensor of parameters, or for the inputs.
  public struct Entry: Sendable, Equatable {
    /// The tensor: `0.weight`, ..., or `inputs`.
    public let name: String
    /// Its dimensions; the inputs are samples x features.
    public let dimensions: [Int]
    /// How many elements were checked: all that there are.
    public let checked: Int
    /// How many of them are wrong.
    public let wrong: Int
    /// The largest |analytic - numeric|.
    public let largestAbsoluteError: Double
    /// The largest |analytic - numeric| / max(|analytic|, |numeric|), 0 where both are 0.
    public let largestRelativeError: Double
    /// The index of the element that is furthest from passing, one number a dimension.
    public let worstIndex: [Int]
    /// What `backward` gave there.
    public let worstAnalytic: Double
    /// What the difference of two costs gave there.
    public let worstNumeric: Double

    /// Compares the two gradients of a tensor.
    init(
      _ tensor: TensorShape, analytic: [Double], numeric: [Double], absoluteTolerance: Double,
      relativeTolerance: Double
    ) {
      var wrong = 0
      var largestAbsoluteError = 0.0
      var largestRelativeError = 0.0
      var worst = 0
      var worstExcess = -1.0
      for (index, (a, n)) in zip(analytic, numeric).enumerated() {
        let error = abs(a - n)
        let size = max(abs(a), abs(n))
        // Written so that a NaN on either side is wrong, and worse than any number.
        if !(error <= absoluteTolerance + relativeTolerance * abs(n)) { wrong += 1 }
        let excess = error / (absoluteTolerance + relativeTolerance * abs(n))
        if !(excess <= worstExcess), !worstExcess.isNaN {
          worst = index
          worstExcess = excess
        }
        largestAbsoluteError = maximumOrNaN(largestAbsoluteError, error)
        largestRelativeError = maximumOrNaN(largestRelativeError, size == 0 ? 0 : error / size)
      }
      name = tensor.name
      dimensions = tensor.dimensions
      checked = analytic.count
      self.wrong = wrong
      self.largestAbsoluteError = largestAbsoluteError
      self.largestRelativeError = largestRelativeError
      worstIndex = tensor.index(ofElement: worst)
      worstAnalytic = analytic[worst]
      worstNumeric = numeric[worst]
    }

    /// Whether every element is right.
    public var passed: Bool { wrong == 0 }
  }

  /// The tensors in the network's order, then the inputs.
  public let entries: [Entry]

  /// Whether every element of every tensor is right.
  public var passed: Bool { entries.allSatisfy(\.passed) }
}

/// The larger number, or NaN where either is.
private func maximumOrNaN(_ a: Double, _ b: Double) -> Double {
  a.isNaN || b.isNaN ? .nan : max(a, b)
}
