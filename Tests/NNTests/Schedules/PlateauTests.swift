import NN
import Testing

struct PlateauTests {
  /// The rate after each of the costs, from 1.
  private func rates(_ schedule: Plateau, _ costs: [Double]) -> [Double] {
    var state = [Double](repeating: 0, count: schedule.counters.count)
    return costs.map { cost in
      schedule.observe(cost: cost, state: &state)
      return schedule.rate(1, at: 0, of: 0, state: state)
    }
  }

  @Test func theRateFallsAfterPatienceEpochsWithoutGain() {
    #expect(
      rates(Plateau(factor: 0.5, patience: 1), [3, 2, 2, 2, 2, 2, 1, 1])
        == [1, 1, 1, 0.5, 0.5, 0.25, 0.25, 0.25])
    #expect(rates(Plateau(factor: 0.5, patience: 0), [3, 3, 3]) == [1, 0.5, 0.25])
  }

  @Test func aGainBelowTheThresholdIsNone() {
    #expect(
      rates(Plateau(factor: 0.5, patience: 0, threshold: 0.1), [10, 9.5, 8.9, 8.5])
        == [1, 0.5, 0.5, 0.25])
    // Of costs below 0 too.
    #expect(
      rates(Plateau(factor: 0.5, patience: 0, threshold: 0.1), [-10, -10.5, -11.5])
        == [1, 0.5, 0.5])
  }

  @Test func theRateStaysAboveTheMinimum() {
    #expect(
      rates(Plateau(factor: 0.1, patience: 0, minimum: 0.05), [1, 1, 1, 1]) == [1, 0.1, 0.05, 0.05])
    // A rate that is below it to begin with stays as it is.
    let schedule = Plateau(minimum: 0.5)
    #expect(schedule.rate(0.2, at: 0, of: 0, state: [0, 0, 0, 3]) == 0.2)
  }

  @Test func costsThatAreNoNumberAreNoGain() {
    #expect(
      rates(Plateau(factor: 0.5, patience: 0), [.nan, 3, 2, .nan, .infinity, 1])
        == [0.5, 0.5, 0.5, 0.25, 0.125, 0.125])
  }
}
