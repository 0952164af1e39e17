import NN

/// Finds out why a training diverged, when it does.
///
///     let recorder = PostMortemRecorder<Double>()
///     do {
///       let result = try run.train(observers: [recorder])
///     } catch {
///       for line in recorder.postMortem?.lines ?? [] { print(line) }
///     }
public final class PostMortemRecorder<S: Scalar>: RunObserver {
  /// Why the training diverged; nil: it did not.
  public private(set) var postMortem: PostMortem?
  /// The last good model; nil: no epoch was good.
  public private(set) var lastGood: Model<S>?
  /// The epoch of the state that the training went on from, if its cost had blown up by then; nil: it had
  /// not, or the training began anew.
  public private(set) var spoiltStart: Int?

  private let threads: Int
  /// How many epochs were done when the training began or went on.
  private var firstEpoch = 0

  /// A recorder that uses up to `threads` threads.
  public init(threads: Int = .max) { self.threads = threads }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    switch event {
    case .started:
      (postMortem, lastGood, spoiltStart) = (nil, nil, nil)
      firstEpoch = training.epoch
    case .diverged(let error): try explain(error, training)
    case .epoch, .finished: break
    }
  }

  private func explain(_ error: RunError, _ training: Training<S>) throws {
    let (run, state) = (training.run, training.lastGood)
    let isGood = isGood(state, of: run)
    if !isGood, state.history.epochs == firstEpoch { spoiltStart = firstEpoch }
    var limit = Double.infinity
    if case .exploded = error { limit = run.explosionLimit(for: .infinity) ?? .infinity }
    // What spoilt the state may have begun long ago.
    let isNear = state.trainer.steps < DivergenceReplay<S>.mostSteps
    let isSpoilt = limit < .infinity || !isGood && isNear
    let start = isSpoilt ? try Training(run, threads: threads).state : state
    postMortem = try PostMortem(of: run, from: start, limit: limit, threads: threads)
    guard isGood, limit == .infinity, state.history.epochs > 0 else { return }
    let (network, epoch) = state.chosen ?? (state.network, state.history.epochs)
    lastGood = try run.model(network, epochs: epoch)
  }

  /// Whether the cost of a state is near the least one so far, and not above that of a network which has
  /// learned nothing.
  private func isGood(_ state: TrainingState<S>, of run: Run<S>) -> Bool {
    guard state.history.epochs > 0 else { return true }
    let cost = run.cost(of: state.chosen?.network ?? state.network)
    return (state.chosen != nil || state.history.isHealthy)
      && cost <= max(run.cost(of: run.network), run.constantCost(run.targets))
  }
}
