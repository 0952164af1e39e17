/// How many samples go through a network at once: blocks that fit the cache.
enum Blocks {
  /// The most samples of a block.
  static let samples = 256

  /// Calls `body` with each block of `range` in order.
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
