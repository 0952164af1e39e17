import Testing

@testable import NN

struct RandomGeneratorTests {
  @Test func oneSeedGivesTheSameNumbers() {
    var a = RandomGenerator(seed: 5, stream: .data)
    var b = RandomGenerator(seed: 5, stream: .data)
    #expect((0..<100).map { _ in a.next() } == (0..<100).map { _ in b.next() })
  }

  @Test func seedsAndStreamsDiffer() {
    var first: Set<UInt64> = []
    for seed in 0..<10 as Range<UInt64> {
      for stream in [RandomGenerator.Stream.initialization, .shuffling, .data, .splitting] {
        var generator = RandomGenerator(seed: seed, stream: stream)
        first.insert(generator.next())
      }
    }
    #expect(first.count == 40)
  }

  @Test func uniformAndNormalNumbersHaveTheirMoments() {
    var generator = RandomGenerator(seed: 1, stream: .data)
    let count = 100_000.0
    let uniform = (0..<Int(count)).map { _ in generator.uniform() }
    #expect(uniform.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(uniform.reduce(0, +) / count - 0.5) < 0.005)
    let normal = (0..<Int(count)).map { _ in generator.normal() }
    #expect(abs(normal.reduce(0, +) / count) < 0.02)
    #expect(abs(normal.reduce(0) { $0 + $1 * $1 } / count - 1) < 0.02)
    // The share within one standard deviation.
    #expect(abs(Double(normal.count { abs($0) < 1 }) / count - 0.6827) < 0.01)
  }

  @Test func shufflingKeepsTheItemsAndMovesEach() {
    var generator = RandomGenerator(seed: 3, stream: .shuffling)
    var firsts = [Int](repeating: 0, count: 5)
    for _ in 0..<5000 {
      var items = Array(0..<5)
      generator.shuffle(&items)
      #expect(items.sorted() == [0, 1, 2, 3, 4])
      firsts[items[0]] += 1
    }
    for count in firsts { #expect(abs(count - 1000) < 150) }
  }
}
