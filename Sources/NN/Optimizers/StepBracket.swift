/// Two points of a line between which a line search looks for a step.
///
/// As in PyTorch, the end with the lower cost is the low one. Nocedal and Wright also demand that
/// its cost has fallen enough, so that a good step always lies between the ends.
struct StepBracket {
  private var first: LinePoint
  private var second: LinePoint
  private var firstIsLow: Bool

  /// The bracket with the ends `a` and `b`.
  init(_ a: LinePoint, _ b: LinePoint) {
    first = a
    second = b
    firstIsLow = a.cost <= b.cost
  }

  /// The end with the lower cost.
  var low: LinePoint { firstIsLow ? first : second }
  /// The other end.
  var high: LinePoint { firstIsLow ? second : first }
  /// The number of the vector, from 0 to 2, that holds the gradient of neither end.
  var freeGradient: Int {
    (0...2).first { $0 != first.gradient && $0 != second.gradient } ?? 0
  }
  /// The steps between the ends.
  var steps: ClosedRange<Double> {
    min(first.step, second.step)...max(first.step, second.step)
  }

  /// Puts `point` in place of the high end, and compares the costs anew.
  mutating func replaceHigh(by point: LinePoint) {
    if firstIsLow { second = point } else { first = point }
    firstIsLow = first.cost <= second.cost
  }

  /// Puts `point` in place of the low end. With `turning`, the old low end replaces the high end.
  mutating func replaceLow(by point: LinePoint, turning: Bool) {
    let old = low
    if firstIsLow { first = point } else { second = point }
    if turning { if firstIsLow { second = old } else { first = old } }
  }
}
