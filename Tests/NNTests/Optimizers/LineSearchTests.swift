import Testing

@testable import NN

struct LineSearchTests {
  /// Functions with a slope below 0 at 0, as value and slope. The first two are those of J. Moré and D.
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

  /// Where the line search of PyTorch 2.15 ends, and after how many points, from each of `firsts`.
  static let ends: [[(step: Double, points: Int)]] = [
    [
      (0.8230493060851678, 4), (0.822303296454025, 2), (1.0, 1), (10.0, 1),
      (333.33500000283334, 26), (333333.333335, 26),
    ],
    [
      (1.5960000000000019, 13), (1.5960000000002028, 10), (1.5960000000001962, 7),
      (1.5960000000000039, 9), (1.5960000000003354, 14), (1.5960000000009784, 23),
    ],
    [(1.0, 4), (1.0, 2), (1.0, 1), (1.5, 2), (1.5, 2), (1.5, 2)],
    [
      (0.16677411262500003, 4), (0.1, 1), (1.0, 1), (3.4362940637589077, 2),
      (7.510652450591252, 5), (4.519236543313205, 11),
    ],
  ]
  static let firsts = [1e-3, 0.1, 1, 10, 1e3, 1e6]

  @Test(arguments: ends.indices) func itEndsWherePyTorchsDoes(function: Int) {
    for (first, expected) in zip(Self.firsts, Self.ends[function]) {
      let (end, points) = end(of: Self.functions[function], from: first)
      #expect(abs(end.step - expected.step) <= 1e-9 * expected.step, "from \(first)")
      #expect(points == expected.points, "from \(first)")
    }
  }

  @Test(arguments: functions.indices, [1e-3, 0.1, 1, 10])
  func theStepSatisfiesTheStrongWolfeConditions(function: Int, first: Double) {
    let (cost, slope) = Self.functions[function](0)
    let end = end(of: Self.functions[function], from: first).point
    #expect(end.cost <= cost + 1e-4 * end.step * slope)
    #expect(abs(end.slope) <= 0.9 * abs(slope))
  }

  @Test(arguments: functions.indices, [1e-9, 1e3, 1e6, 1e300])
  func fromAnywhereTheCostDoesNotRise(function: Int, first: Double) {
    let function = Self.functions[function]
    #expect(end(of: function, from: first).point.cost <= function(0).0)
  }

  /// Where the search ends and after how many points; that it names the vector with the gradient there is
  /// expected.
  private func end(
    of function: (Double) -> (Double, Double), from first: Double
  ) -> (point: LinePoint, points: Int) {
    let (cost, slope) = function(0)
    let origin = LinePoint(step: 0, cost: cost, slope: slope, gradient: 9)
    var kept: [Int: Double] = [9: 0]
    var points = 0
    let end = LineSearch(origin: origin, leastLength: 1e-9, mostPoints: 25).run(from: first) {
      step, place in
      let (cost, slope) = function(step)
      kept[place] = step
      points += 1
      return LinePoint(step: step, cost: cost, slope: slope, gradient: place)
    }
    #expect(points <= 26)
    #expect(kept[end.gradient] == end.step)
    return (end, points)
  }

  @Test func aSecondPointMayBeHigherThanTheFirst() {
    // As in PyTorch, which goes on outwards from there: to 1, 10 and 10.09.
    let values = [(-1.0, -1.0), (-0.95, -1), (-2, 0)]
    var steps: [Double] = []
    let origin = LinePoint(step: 0, cost: 0, slope: -1, gradient: 9)
    _ = LineSearch(origin: origin, leastLength: 1e-9, mostPoints: 25).run(from: 1) { step, place in
      steps.append(step)
      let (cost, slope) = values[steps.count - 1]
      return LinePoint(step: step, cost: cost, slope: slope, gradient: place)
    }
    #expect(steps == [1, 10, 10.09])
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
