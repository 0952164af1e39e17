import Testing

@testable import NN

struct BatchPlanTests {
  @Test func shardsCoverTheBatchInOrder() {
    for samples in [1, 15, 16, 100, 127, 128, 400, 401, 1000, 4096, 100_000] {
      for parameters in [1711, 1_000_000] {
        let plan = BatchPlan(samples: samples, parameters: parameters)
        let shards = (0..<plan.shards).map(plan.shard)
        #expect(shards.first?.lowerBound == 0 && shards.last?.upperBound == samples)
        #expect(zip(shards, shards.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(shards.allSatisfy { !$0.isEmpty })
      }
    }
  }

  @Test func blocksCoverARangeInOrder() {
    var seen: [Int] = []
    Blocks.forEach(of: 3..<1000) { seen += $0 }
    #expect(seen == Array(3..<1000))
  }
}
