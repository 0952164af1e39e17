import Synchronization
import Testing

@testable import NN

struct ThreadTeamTests {
  @Test(arguments: [1, 2, 3, 8]) func eachTaskRunsOnce(threads: Int) {
    let team = ThreadTeam(threads: threads)
    #expect(team.threads <= threads)
    for count in [0, 1, 2, 7, 100] {
      let runs = (0..<100).map { _ in Counter() }
      for _ in 0..<50 { team.run(count) { runs[$0].add() } }
      for (index, run) in runs.enumerated() { #expect(run.value == (index < count ? 50 : 0)) }
    }
  }

  @Test func aTeamWorksAfterItHasSlept() async throws {
    let team = ThreadTeam(threads: 4)
    for _ in 0..<3 {
      let runs = Counter()
      team.run(16) { _ in runs.add() }
      #expect(runs.value == 16)
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    var value: Int { count.load(ordering: .relaxed) }
    func add() { count.add(1, ordering: .relaxed) }
  }
}
