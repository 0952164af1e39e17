import FileIO

/// A pass over all rows in batches, which can be interrupted after any batch.
///
///     var epoch = Epoch(rows: 1000, batchSize: 32, using: &generator)
///     while !epoch.isDone {
///       trainer.trainNextBatch(of: &epoch, inputs: inputs, targets: targets)
///     }
///     let cost = trainer.finish(epoch)
///
/// An interrupted pass goes on from its `progress`, with a generator in the state in which the pass
/// began.
public struct Epoch: Sendable {
  /// How much of it is done.
  public private(set) var progress: EpochProgress
  /// The number of rows.
  public let rows: Int
  /// The number of rows in a batch; the last one may have fewer.
  public let batchSize: Int
  /// The order of the rows; empty: one batch of all rows as they stand.
  private let order: [Int]

  /// A pass over `rows` rows of which `progress` is done.
  ///
  /// The order of the rows is drawn from `generator`. If one batch holds all rows, they stay in
  /// order and nothing is drawn. Precondition: `rows` and `batchSize` are above 0, and no more
  /// batches are done than there are.
  public init(
    rows: Int, batchSize: Int, using generator: inout RandomGenerator,
    progress: EpochProgress = EpochProgress()
  ) {
    require(batchSize > 0, "batchSize is \(batchSize); give a number above 0")
    self.rows = rows
    self.batchSize = batchSize
    self.progress = progress
    if batchSize >= rows {
      order = []
    } else {
      var drawn = Array(0..<rows)
      generator.shuffle(&drawn)
      order = drawn
    }
    require(progress.batches <= batches, "\(progress.batches) of \(batches) batches are done")
  }

  /// The number of batches.
  public var batches: Int { order.isEmpty ? 1 : (rows + batchSize - 1) / batchSize }

  /// Whether no batch is left.
  public var isDone: Bool { progress.batches == batches }

  /// Whether one batch is left.
  var isAtLastBatch: Bool { progress.batches == batches - 1 }

  /// The numbers of the rows in the next batch, in order; nil: all rows.
  public var nextRows: ArraySlice<Int>? {
    if order.isEmpty { return nil }
    let start = progress.batches * batchSize
    return order[start..<min(start + batchSize, rows)]
  }

  /// The mean of the costs of the batches so far, each counted by its weight.
  public var cost: Double {
    // The cost of one batch stays as it is: a product and a quotient could round it.
    if order.isEmpty { return progress.costSum }
    return progress.weightSum == 0 ? 0 : progress.costSum / progress.weightSum
  }

  /// Notes that a batch of this cost and weight is done.
  mutating func count(cost: Double, weight: Double) {
    progress.batches += 1
    progress.costSum += order.isEmpty ? cost : cost * weight
    progress.weightSum += weight
  }
}
