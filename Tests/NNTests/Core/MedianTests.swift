import NN
import Testing

struct MedianTests {
  @Test func theMiddleOfTheSortedNumbers() {
    #expect(median([]) == nil)
    #expect(median([3]) == 3 && median([4, 1]) == 2.5 && median([5, -1, 2]) == 2)
    #expect(median([1e308, 1e308]) == 1e308)
  }

  @Test func everyLengthAndOrder() throws {
    var generator = RandomGenerator(seed: 1, stream: .data)
    for count in 1...60 {
      // Few different numbers, so that many are equal.
      let numbers = (0..<count).map { _ in Double(generator.next() % 7) }
      let sorted = numbers.sorted()
      let expected = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
      #expect(median(numbers) == expected, "\(numbers)")
    }
  }
}
