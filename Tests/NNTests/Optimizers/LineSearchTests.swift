import Testing

@testable import NN

struct LineSearchTests {
  /// Functions with a slope below 0 at 0, as value and slope. The first three are those of J. Moré and D.
  /// Thuente, "Line search algorithms with guaranteed sufficient decrease", 1994, which have few acceptable
  /// steps or mislead a search by their slopes.
  static let functions: [@Sendable (Double) -> (Double, Double)] = [
    { t in (-t / (t * t + 2), (t * t - 2) / ((t * t + 2) * (t * t + 2))) },
    { t in
      let s = t + 0.004
      let fourth = s * s * s * s
      return (fourth * s - 2 * fourth, 5 * fourth - 8 * s * s * s)
    },
    { t in (t * t - 3 * t, 2 * t - 3) },
    { t in (1 / (1 + t) + 0.1 * t, -1 / ((1 + t) * (1 + t)) + 0.1) },
    // Beyond 2 it is no number.
    { t in t < 2 ? (-t * (2 - t), 2 * t - 2) : (.infinity, .nan) },
  ]

  @Test(arguments: functions.indices, [1e-3, 0.1, 1, 10])
  func theStepSatisfiesTheStrongWolfeConditions(function: Int, first: Double) {
    let (cost, slope) = Self.functions[function](0)
    let end = end(of: Self.functions[function], from: first)
    #expect(end.cost <= cost + 1e-4 * end.step * slope)
    #expect(abs(end.slope) <= 0.9 * abs(slope))
  }

  @Test(arguments: functions.indices, [1e-9, 1e3, 1e6, 1e300])
  func fromAnywhereTheCostDoesNotRise(function: Int, first: Double) {
    #expect(end(of: Self.functions[function], from: first).cost <= Self.functions[function](0).0)
  }

  /// Where the search ends; that it names the vector with the gradient there is expected.
  private func end(of function: (Double) -> (Double, Double), from first: Double) -> LinePoint {
    let (cost, slope) = function(0)
    let origin = LinePoint(step: 0, cost: cost, slope: slope, gradient: 9)
    var kept: [Int: Double] = [9: 0]
    var evaluations = 0
    let end = LineSearch(origin: origin, leastLength: 1e-9).run(from: first) { step, place in
      let (cost, slope) = function(step)
      kept[place] = step
      evaluations += 1
      return LinePoint(step: step, cost: cost, slope: slope, gradient: place)
    }
    #expect(evaluations <= 26)
    #expect(kept[end.gradient] == end.step)
    return end
  }

  @Test func aCubicIsLeastWhereItsSlopeEnds() {
    // t³ - 12 t is least at 2.
    func point(_ t: Double) -> LinePoint {
      LinePoint(step: t, cost: t * t * t - 12 * t, slope: 3 * t * t - 12, gradient: 0)
    }
    for (a, b) in [(0.0, 5.0), (5, 0), (1, 1.5)] {
      #expect(abs(point(a).cubicMinimum(with: point(b), within: 0...9) - 2) < 1e-12)
    }
    #expect(point(0).cubicMinimum(with: point(5), within: 3...9) == 3)
    #expect(point(0).cubicMinimum(with: point(5), within: 0...1) == 1)
    // -t³ rises nowhere: the middle.
    let falling = [1.0, 2].map {
      LinePoint(step: $0, cost: -$0 * $0 * $0 - $0, slope: -3 * $0 * $0 - 1, gradient: 0)
    }
    #expect(falling[0].cubicMinimum(with: falling[1], within: 1...2) == 1.5)
  }
}
