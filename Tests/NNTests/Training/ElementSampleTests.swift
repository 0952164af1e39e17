import Testing

@testable import NN

struct ElementSampleTests {
  @Test func eachElementIsAsLikelyAsEveryOther() {
    var generator = RandomGenerator(seed: 1, stream: .data)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 {
      let elements = ElementSample.elements(of: 10, most: 3, using: &generator)
      #expect(elements.count == 3 && elements == Set(elements).sorted())
      for element in elements { counts[element] += 1 }
    }
    #expect(counts.allSatisfy { (2800...3200).contains($0) })
  }

  @Test func allAreTakenWhereThereAreNoMore() {
    var generator = RandomGenerator(seed: 1, stream: .data)
    for (count, most) in [(5, 5), (5, 9), (0, 3), (1, 1)] {
      let elements = ElementSample.elements(of: count, most: most, using: &generator)
      #expect(elements == Array(0..<count))
    }
  }

  @Test func operationsAreSharedOut() {
    let tensors: [(count: Int, cost: Double)] = [(100, 2), (5, 1)]
    #expect(ElementSample.most(operations: 1e9, tensors: tensors) == 100)
    #expect(ElementSample.most(operations: 205, tensors: tensors) == 100)
    #expect(ElementSample.most(operations: 204, tensors: tensors) == 99)
    #expect(ElementSample.most(operations: 9, tensors: tensors) == 3)
    #expect(ElementSample.most(operations: 0, tensors: tensors) == 1)
    #expect(ElementSample.most(operations: 10, tensors: []) == 1)
  }
}
