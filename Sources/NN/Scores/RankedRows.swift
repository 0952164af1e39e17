import FileIO

/// Rows in the order of how probable a class is for them, which curves of ROC and of precision and recall
/// are made of.
public struct RankedRows: Equatable, Sendable {
  /// How many rows are taken for the class if those are whose score is this one or a higher one.
  public struct Threshold: Equatable, Sendable {
    /// The score.
    public let score: Double
    /// How many rows of the class have it or a higher one.
    public let inside: Int
    /// How many rows of other classes have it or a higher one.
    public let outside: Int
  }

  /// A threshold for each score that a row has, the highest first.
  public let thresholds: [Threshold]

  /// The rows with these `scores`, such as probabilities of a class, each of the class or not. Rows whose
  /// score is NaN are left out. Precondition: there are as many of either.
  public init(scores: [Double], isOfClass: [Bool]) {
    require(
      scores.count == isOfClass.count, "\(scores.count) scores for \(isOfClass.count) rows")
    var (inside, outside): ([Double], [Double]) = ([], [])
    for (score, isOfClass) in zip(scores, isOfClass) where !score.isNaN {
      if isOfClass { inside.append(score) } else { outside.append(score) }
    }
    // Two lists of numbers are sorted faster than one of pairs.
    inside.sort(by: >)
    outside.sort(by: >)
    var thresholds: [Threshold] = []
    var (i, o) = (0, 0)
    while i < inside.count || o < outside.count {
      let score = max(
        i < inside.count ? inside[i] : -.infinity, o < outside.count ? outside[o] : -.infinity)
      while i < inside.count, inside[i] == score { i += 1 }
      while o < outside.count, outside[o] == score { o += 1 }
      thresholds.append(Threshold(score: score, inside: i, outside: o))
    }
    self.thresholds = thresholds
  }

  /// How many rows are of the class.
  public var inside: Int { thresholds.last?.inside ?? 0 }

  /// How many rows are not.
  public var outside: Int { thresholds.last?.outside ?? 0 }

  /// How many rows of the class, and of others, have `score` or a higher one.
  public func counts(from score: Double) -> (inside: Int, outside: Int) {
    let last = thresholds.last { $0.score >= score }
    return (last?.inside ?? 0, last?.outside ?? 0)
  }

  /// The area below the ROC curve: how probable it is that a row of the class has a higher score than one
  /// of another, where a tie counts 1/2; nil: all rows are of the class, or none.
  ///
  /// J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a receiver operating
  /// characteristic curve", 1982.
  public var area: Double? {
    guard inside > 0, outside > 0 else { return nil }
    // Twice the pairs in the right order, and once those in a tie.
    var pairs = 0.0
    var (before, beside) = (0, 0)
    for threshold in thresholds {
      let here = threshold.inside - before
      pairs += Double(here) * Double(2 * outside - threshold.outside - beside)
      (before, beside) = (threshold.inside, threshold.outside)
    }
    return pairs / (2 * Double(inside) * Double(outside))
  }

  /// The average precision: the mean of the precision over the thresholds, each weighted with what it adds
  /// to the recall, Σ (R_n - R_{n-1}) P_n, as scikit-learn has it; nil: no row is of the class.
  public var averagePrecision: Double? {
    guard inside > 0 else { return nil }
    var sum = 0.0
    var before = 0
    for threshold in thresholds where threshold.inside > before {
      let precision = Double(threshold.inside) / Double(threshold.inside + threshold.outside)
      sum += Double(threshold.inside - before) * precision
      before = threshold.inside
    }
    return sum / Double(inside)
  }
}
