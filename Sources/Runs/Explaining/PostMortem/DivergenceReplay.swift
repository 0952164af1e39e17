import NN

/// Plays a training again from a state before it diverged, and finds the step in which it broke.
///
/// The steps are those of the training to the bit.
struct DivergenceReplay<S: Scalar> {
  /// The steps from the state on, up to the one that broke.
  private(set) var steps: [ReplayedStep] = []
  /// The first number that was not finite; nil: none came up.
  private(set) var wrong: WrongNumber?
  /// The place among `steps` of the one in which the trouble began: the first whose cost or gradient is
  /// far above those before it.
  private(set) var origin = 0
  /// The network before that step and its rows, after those of the step before it, if there is one.
  private(set) var batches: [(network: Sequential<S>, rows: [Int])] = []

  private let run: Run<S>
  private let state: TrainingState<S>
  private let threads: Int

  /// The most steps that are played: two epochs, or many short ones.
  static var mostSteps: Int { 20_000 }
  /// The most rows that the steps go through.
  private static var mostVisits: Int { 50_000_000 }
  /// How many times the usual cost or gradient counts as trouble.
  private static var unusual: Double { 3 }
  /// The most steps whose median is the usual one.
  private static var mostEarlier: Int { 100 }

  /// Plays `run` from `state` until a number is not finite, or the cost of a batch is above `limit`.
  /// Throws `RecipeError` if the words of its recipe are wrong.
  init(
    _ run: Run<S>, from state: TrainingState<S>, limit: Double = .infinity, threads: Int
  ) throws(RecipeError) {
    self.run = run
    self.state = state
    self.threads = threads
    var walk = try ReplayWalk(run, from: state, threads: threads)
    var last = walk.rows
    var visits = 0
    while steps.count < Self.mostSteps, walk.hasNext {
      let before = walk.trainer.network
      let step = walk.next(recording: true)
      last = walk.rows
      steps.append(step)
      visits += last.count
      if !step.isFinite || !Self.isFinite(walk.trainer.network) {
        // Only the length of the gradient may be infinite, as a sum of squares.
        wrong = WrongNumber.find(
          run, walk.trainer, from: before, step: step.step, rows: last)
      }
      if wrong != nil || step.cost > limit || visits > Self.mostVisits { break }
    }
    origin = Self.origin(of: steps)
    try findOrigin()
  }

  private static func isFinite(_ network: Sequential<S>) -> Bool {
    network.parameters.allSatisfy(\.isFinite) && network.buffers.allSatisfy(\.isFinite)
  }

  /// Plays again up to the step before the origin and the origin itself, and keeps the network and the
  /// rows of each: the row at fault may be in the batch whose step spoilt the next one.
  private mutating func findOrigin() throws(RecipeError) {
    var walk = try ReplayWalk(run, from: state, threads: threads)
    let first = max(origin - 1, 0)
    for _ in 0..<first { _ = walk.next(recording: false) }
    for _ in first...origin {
      let network = walk.trainer.network
      _ = walk.next(recording: false)
      batches.append((network, walk.rows))
    }
  }

  /// The first step from which on the cost, or the length of the gradient, is far above the usual one of
  /// the steps before it.
  private static func origin(of steps: [ReplayedStep]) -> Int {
    min(origin(of: steps.map(\.cost)), origin(of: steps.map(\.gradientNorm)))
  }

  private static func origin(of sizes: [Double]) -> Int {
    var least = Double.infinity
    let last = sizes.count - 1
    // The least size from each step on.
    let floors = Array(
      sizes.reversed().map { size -> Double in
        least = min(least, size.isNaN ? .infinity : size)
        return least
      }.reversed())
    for place in sizes.indices.dropFirst() {
      let earlier = sizes[max(0, place - mostEarlier)..<place].filter(\.isFinite)
      if let usual = median(earlier), floors[place] > unusual * usual { return place }
    }
    return max(last, 0)
  }
}
