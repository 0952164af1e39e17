/// A batch goes through a network in blocks of samples that fit the cache.
enum Blocks {
  /// The most samples in a block.
  static let samples = 256

  /// Calls `body` with each block of at most `most` samples of `range`, in order.
  @inline(__always)
  static func forEach(
    of range: Range<Int>, most: Int = samples, _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + most, range.upperBound)
      body(start..<end)
      start = end
    }
  }
}
