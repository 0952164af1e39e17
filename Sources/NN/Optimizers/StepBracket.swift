/// Two points of a line between which a line search goes on.
///
/// As in PyTorch the cost alone decides which end is the low one. Nocedal and Wright also want its decrease
/// to be enough, so that a good step always lies between the ends.
struct StepBracket {
  private var first: LinePoint
  private var second: LinePoint
  private var firstIsLow: Bool

  /// The points between `a` and `b`.
  init(_ a: LinePoint, _ b: LinePoint) {
    first = a
    second = b
    firstIsLow = a.cost <= b.cost
  }

  /// The end with the lower cost.
  var low: LinePoint { firstIsLow ? first : second }
  /// The other end.
  var high: LinePoint { firstIsLow ? second : first }
  /// The number of a vector, from 0 to 2, that keeps the gradient of neither end.
  var freeGradient: Int {
    (0...2).first { $0 != first.gradient && $0 != second.gradient } ?? 0
  }
  /// The steps from end to end.
  var steps: ClosedRange<Double> {
    min(first.step, second.step)...max(first.step, second.step)
  }

  /// Puts `point` in place of the high end, and calls that end low that now is.
  mutating func replaceHigh(by point: LinePoint) {
    if firstIsLow { second = point } else { first = point }
    firstIsLow = first.cost <= second.cost
  }

  /// Puts `point` in place of the low end; with `turning` the low end is the high one from now on.
  mutating func replaceLow(by point: LinePoint, turning: Bool) {
    let old = low
    if firstIsLow { first = point } else { second = point }
    if turning { if firstIsLow { second = old } else { first = old } }
  }
}
