import NN
import TestSupport
import Testing

struct RankedRowsTests {
  /// scikit-learn's own example, with its values.
  @Test func theAreasAreThoseOfScikitLearn() throws {
    let rows = RankedRows(scores: [0.1, 0.4, 0.35, 0.8], isOfClass: [false, false, true, true])
    #expect(rows.area == 0.75)
    #expect(isClose(try #require(rows.averagePrecision), 5.0 / 6, relative: 1e-15))
    #expect(rows.thresholds.map(\.score) == [0.8, 0.4, 0.35, 0.1])
    #expect(rows.thresholds.map(\.inside) == [1, 1, 2, 2])
    #expect(rows.thresholds.map(\.outside) == [0, 1, 1, 2])
    #expect(rows.counts(from: 0.4) == (1, 1) && rows.counts(from: 0.9) == (0, 0))
  }

  /// 60 rows with many ties; about a third of them of the class.
  private func random(_ seed: UInt64) -> (scores: [Double], isOfClass: [Bool]) {
    var generator = RandomGenerator(seed: seed, stream: .data)
    let isOfClass = (0..<60).map { _ in generator.uniform() < 0.35 }
    let scores = isOfClass.map { ((generator.uniform() + ($0 ? 0.2 : 0)) * 20).rounded() / 20 }
    return (scores, isOfClass)
  }

  @Test(arguments: 1...20) func theAreaIsTheShareOfPairsInTheRightOrder(seed: UInt64) throws {
    let (scores, isOfClass) = random(seed)
    var (pairs, sum) = (0.0, 0.0)
    for (a, inA) in zip(scores, isOfClass) where inA {
      for (b, inB) in zip(scores, isOfClass) where !inB {
        pairs += 1
        sum += a > b ? 1 : a == b ? 0.5 : 0
      }
    }
    let area = try #require(RankedRows(scores: scores, isOfClass: isOfClass).area)
    #expect(isClose(area, sum / pairs, relative: 1e-14))
    let turned = RankedRows(scores: scores.map { -$0 }, isOfClass: isOfClass)
    #expect(isClose(try #require(turned.area), 1 - area, absolute: 1e-14))
    // The order of the rows does not matter, only that of the scores does.
    let other = RankedRows(
      scores: scores.reversed().map { 7 * $0 + 3 }, isOfClass: isOfClass.reversed())
    #expect(other.area == area)
  }

  @Test func aConstantScoreIsACoin() throws {
    let rows = RankedRows(
      scores: [0, -0.0, 0, 0, 0], isOfClass: [true, false, false, true, false])
    #expect(rows.thresholds.count == 1 && rows.area == 0.5 && rows.averagePrecision == 0.4)
  }

  @Test func aPerfectScoreHasAreasOf1() {
    let rows = RankedRows(scores: [-3, 2, .infinity], isOfClass: [false, true, true])
    #expect(rows.area == 1 && rows.averagePrecision == 1)
  }

  @Test func rowsWithoutAScoreAreLeftOut() {
    let rows = RankedRows(scores: [.nan, 1, 0, .nan], isOfClass: [true, true, false, false])
    #expect(rows.inside == 1 && rows.outside == 1 && rows.area == 1)
  }

  @Test func oneClassAloneHasNoArea() {
    let all = RankedRows(scores: [1, 2], isOfClass: [true, true])
    #expect(all.area == nil && all.averagePrecision == 1)
    let none = RankedRows(scores: [1, 2], isOfClass: [false, false])
    #expect(none.area == nil && none.averagePrecision == nil)
    let empty = RankedRows(scores: [], isOfClass: [])
    #expect(empty.area == nil && empty.counts(from: 0) == (0, 0))
  }
}
