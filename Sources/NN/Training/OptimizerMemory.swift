/// What an optimizer remembers from step to step.
struct OptimizerMemory<S: Scalar> {
  /// Its vectors one after another.
  let vectors: AlignedBuffer<S>
  /// Its counters.
  var counters: [Double]
  /// How many steps it has done.
  var steps = 0
  private let vectorCount: Int
  private let parameterCount: Int

  /// Zeros for `optimizer`.
  init(_ optimizer: any Optimizer, parameterCount: Int) {
    vectorCount = optimizer.vectors.count
    self.parameterCount = parameterCount
    vectors = AlignedBuffer(count: vectorCount * parameterCount)
    counters = [Double](repeating: 0, count: optimizer.counters.count)
  }

  /// The vectors' elements for the parameters in `range`: a row for each vector.
  @inline(__always)
  func part(_ range: Range<Int>) -> MutableMatrixView<S> {
    MutableMatrixView(
      vectors.base + range.lowerBound, rows: vectorCount, columns: range.count,
      rowStride: parameterCount)
  }

  /// Calls `body` with the counters, which it may change.
  mutating func withCounters(_ body: (Counters) -> Void) {
    counters.withUnsafeMutableBufferPointer { body(Counters($0.baseAddress, count: $0.count)) }
  }
}
