import Runs
import Testing

@Suite struct FrameScheduleTests {
  private func epochs(_ count: Int, over all: Int) -> [Int] {
    guard case .at(let epochs) = FrameSchedule.spaced(count, over: all) else { return [] }
    return epochs
  }

  /// With the frame at the end there are as many as wanted, as far as there are epochs.
  @Test(arguments: [(120, 20_000), (2, 5), (12, 1000), (50, 20), (3, 1)]) func asManyAsWanted(
    count: Int, all: Int
  ) {
    let found = epochs(count, over: all)
    #expect(found.count + 1 == min(count, all + 1))
    #expect(found.first == 0 && found == Array(Set(found)).sorted())
    #expect(found.allSatisfy { $0 < all })
  }

  @Test func earlyEpochsAreCloser() {
    let found = epochs(120, over: 20_000)
    let steps = zip(found, found.dropFirst()).map { $1 - $0 }
    #expect(steps.prefix(20).allSatisfy { $0 == 1 })
    #expect(steps == steps.sorted() && (found.last ?? 0) > 15_000)
  }

  @Test func settingsChoose() {
    var output = OutputSettings()
    #expect(output.frameSchedule(over: 10).isEmpty)
    output.every = 5
    #expect(output.frameSchedule(over: 10) == .every(5))
    output.frames = 3
    #expect(output.frameSchedule(over: 10) == .at([0, 3]))
  }
}
