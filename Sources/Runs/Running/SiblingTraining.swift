import NN

/// Networks that are trained as a run is, on the same rows, from the seeds after its own: only their initial
/// weights and the order of the rows differ.
public struct SiblingTraining<S: Scalar>: Sendable {
  /// The networks, by seed.
  public let networks: [Sequential<S>]

  /// Trains `count` networks by `recipe` on `data`, which is loaded by it, on up to `threads` threads.
  /// `progress` is told of each that is done.
  ///
  /// The rows are split by the recipe's own seed, so that scalings and columns are the same for all. Throws
  /// what a run throws. Precondition: `S` is the type of the recipe's precision.
  public init(
    _ recipe: Recipe, _ data: RunData, count: Int, threads: Int = .max,
    progress: ((_ done: Int) -> Void)? = nil
  ) throws {
    try recipe.check()
    let split = recipe.split(data, data.rows)
    networks = try (0..<max(count, 0)).map { index in
      var next = recipe
      next.seed &+= UInt64(index + 1)
      let run = try Run<S>(next, data, training: split.training, heldOut: split.heldOut)
      let network = try run.train(threads: threads).model.network
      progress?(index + 1)
      return network
    }
  }
}
