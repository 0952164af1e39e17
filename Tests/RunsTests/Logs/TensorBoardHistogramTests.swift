import Testing

@testable import Runs

struct TensorBoardHistogramTests {
  @Test func everyNumberIsInItsBucket() {
    let numbers = (0..<1000).map { Double(($0 * 7919) % 1000) / 100 - 3 }
    let histogram = TensorBoardHistogram(numbers[...])
    #expect(histogram.minimum == -3 && histogram.maximum == 6.99 && histogram.count == 1000)
    #expect(histogram.counts.count == 30 && histogram.counts.reduce(0, +) == 1000)
    #expect(
      histogram.limits.last == 6.99
        && zip(histogram.limits, histogram.limits.dropFirst()).allSatisfy(<))
    var low = -Double.infinity
    for (limit, count) in zip(histogram.limits, histogram.counts) {
      // A number at a limit may be rounded into the next bucket.
      let inside = numbers.filter { $0 >= low && $0 < limit }.count
      #expect(abs(Double(inside) - count) <= 1)
      low = limit
    }
    #expect(abs(histogram.sum - numbers.reduce(0, +)) < 1e-9)
    #expect(abs(histogram.sumOfSquares - numbers.reduce(0) { $0 + $1 * $1 }) < 1e-8)
  }

  @Test func equalNumbersShareABucketAndInfinitiesAreLeftOut() {
    let histogram = TensorBoardHistogram(([2, 2, .infinity, .nan, 2] as [Float])[...])
    #expect(histogram.limits == [2] && histogram.counts == [3] && histogram.count == 3)
    #expect(TensorBoardHistogram([Double]()[...]).count == 0)
    let wide = TensorBoardHistogram(
      [-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude][...])
    #expect(wide.counts.first == 1 && wide.counts.last == 1)
    #expect(wide.limits.allSatisfy { $0.isFinite })
  }
}
