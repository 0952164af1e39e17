import Synchronization

/// A wish to end a training soon, which any thread may utter, such as one that waits for signals.
///
///     let interruption = Interruption()
///     ... // on another thread: interruption.request(SIGINT)
///     let result = try run.train(interruption: interruption)
///
/// The training ends after the present batch. It can go on from there later; see `TrainingState`.
public final class Interruption: Sendable {
  private let number = Atomic<Int32>(0)

  /// Nothing is wished yet.
  public init() {}

  /// Asks for the end; `signal` is the number of the signal that is the reason. Of several requests
  /// the first counts. Precondition: `signal` is not 0.
  public func request(_ signal: Int32) {
    _ = number.compareExchange(expected: 0, desired: signal, ordering: .relaxed)
  }

  /// Whether somebody has asked for the end.
  public var isRequested: Bool { number.load(ordering: .relaxed) != 0 }

  /// The number of the signal that is the reason; nil: nobody has asked.
  public var signal: Int32? { isRequested ? number.load(ordering: .relaxed) : nil }
}
