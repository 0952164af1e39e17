/// How a batch is cut: into shards, which may run at once, and each shard into blocks that fit the
/// cache.
///
/// It follows from the sizes of batch and network, never from the number of threads, so that sums are
/// taken in the same order however many threads there are.
struct BatchPlan: Equatable {
  let samples: Int
  /// How many shards there are; each has a gradient of its own.
  let shards: Int
  /// The most samples of a block.
  let blockSamples: Int

  /// Shards end at multiples of this many samples, the lanes of the widest vector.
  private static let grain = 16
  /// The fewest samples that are worth a shard. Two shards give a second thread work; more of them make
  /// the sums along the samples longer in total, and need more samples to repay that.
  private static func leastShard(of shards: Int) -> Int { shards == 2 ? 64 : 128 }
  /// The fewest samples with which layers are shared.
  private static let leastShared = 16
  /// The most shards: each costs memory, and time to add its gradient.
  private static let mostShards = 16
  /// The most shards of a network with more parameters than this, whose gradients fill the caches.
  private static let mostLargeShards = 4
  private static let largeNetwork = 1 << 18

  /// The plan for a batch of `samples` through a network of `parameters` parameters; with
  /// `keepsWhole` all samples go through each layer together.
  init(samples: Int, parameters: Int, keepsWhole: Bool = false) {
    self.samples = samples
    blockSamples = keepsWhole ? samples : Blocks.samples
    let most = parameters > Self.largeNetwork ? Self.mostLargeShards : Self.mostShards
    // A power of two, so that 2 and 4 threads have the same work.
    var shards = 1
    while !keepsWhole, shards < most, samples >= 2 * shards * Self.leastShard(of: 2 * shards) {
      shards *= 2
    }
    self.shards = shards
  }

  /// Whether threads share the work in each layer, as there is but one shard. With few samples a layer
  /// does little but read its weights, and sharing would hand them from core to core.
  var sharesLayers: Bool { shards == 1 && samples >= Self.leastShared }

  /// Whether all samples go through the network at once.
  var isOneBlock: Bool { shards == 1 && samples <= blockSamples }

  /// The samples of a shard.
  func shard(_ index: Int) -> Range<Int> {
    bound(index)..<bound(index + 1)
  }

  private func bound(_ index: Int) -> Int {
    let grains = (samples + Self.grain - 1) / Self.grain
    return min(samples, grains * index / shards * Self.grain)
  }
}
