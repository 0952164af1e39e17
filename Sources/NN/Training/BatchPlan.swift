/// How a batch is cut: into shards, which may run at the same time, and each shard into blocks that
/// fit the cache.
///
/// The plan depends on the sizes of the batch and the network, never on the number of threads. So
/// numbers are added in the same order on any number of threads.
struct BatchPlan: Equatable {
  let samples: Int
  /// How many shards there are; each has a gradient of its own.
  let shards: Int
  /// The most samples in a block.
  let blockSamples: Int

  /// Shards end at multiples of this many samples, the lanes of the widest vector.
  private static let grain = 16
  /// The fewest samples in each of `shards` shards. Two shards are worth it early, since they give
  /// a second thread work. More shards have to repay the time to add their gradients.
  private static func leastShard(of shards: Int) -> Int { shards == 2 ? 64 : 128 }
  /// The fewest samples for which threads share the work within a layer.
  private static let leastShared = 16
  /// The most shards. Each costs memory, and time to add its gradient.
  private static let mostShards = 16
  /// The most shards for a network of more than `largeNetwork` parameters, whose gradients fill the
  /// caches.
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

  /// Whether threads share the work within each layer, because there is only one shard. With few
  /// samples a layer mostly reads its weights, and sharing would move them from core to core.
  var sharesLayers: Bool { shards == 1 && samples >= Self.leastShared }

  /// Whether all samples go through the network at once.
  var isOneBlock: Bool { shards == 1 && samples <= blockSamples }

  /// The numbers of the samples in shard `index`.
  func shard(_ index: Int) -> Range<Int> {
    bound(index)..<bound(index + 1)
  }

  private func bound(_ index: Int) -> Int {
    let grains = (samples + Self.grain - 1) / Self.grain
    return min(samples, grains * index / shards * Self.grain)
  }
}
