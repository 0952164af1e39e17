import Testing

@testable import NN

struct CheckedBatchTests {
  @Test func theRowsAreCutInTwo() {
    for rows in 1...200 {
      let inputs = Matrix.random(rows, 2, seed: 1)
      let batch = CheckedBatch(inputs, inputs, nil, isWhole: false)
      let (first, second) = (batch.parts[0], batch.parts[1])
      #expect(batch.parts.count == 2 && first.lowerBound == 0)
      #expect(first.upperBound == second.lowerBound && second.upperBound == batch.samples)
      #expect(first.count > 16 && second.count % 2 == 1 && first.count != second.count)
      #expect(batch.samples % rows == 0 && batch.samples < 2 * max(rows, 18))
      #expect(
        (0..<batch.samples).allSatisfy { batch.inputs[$0, 1] == inputs[$0 % rows, 1] })
    }
  }

  @Test func aWholeBatchIsOnePart() {
    let inputs = Matrix.random(4, 2, seed: 1)
    let batch = CheckedBatch(inputs, inputs, [1, 2, 3, 4], isWhole: true)
    #expect(batch.parts == [0..<20])
    #expect(batch.weights?.prefix(6) == [1, 2, 3, 4, 1, 2])
  }
}
