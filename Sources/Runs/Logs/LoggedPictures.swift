import Synchronization

/// The pictures that wait for being written into a log. They may come from any thread.
public final class LoggedPictures: Sendable {
  /// A picture of a network.
  struct Picture: Sendable {
    let tag: String
    /// After how many epochs the network was as it is drawn.
    let epoch: Int
    /// The bytes of a PNG.
    let bytes: [UInt8]
  }

  private struct State {
    var waiting: [Picture] = []
    var lastEpochs: [String: Int] = [:]
  }

  private let state = Mutex(State())

  init() {}

  /// Adds a picture, the bytes of a PNG, of the network after `epoch` epochs to those of one `tag`.
  ///
  /// It is left out if it is not of a later epoch than the one before: TensorBoard would take it for a
  /// new run and hide the earlier ones.
  public func add(_ png: [UInt8], tag: String, epoch: Int) {
    state.withLock { state in
      guard epoch > state.lastEpochs[tag, default: -1] else { return }
      state.lastEpochs[tag] = epoch
      state.waiting.append(Picture(tag: tag, epoch: epoch, bytes: png))
    }
  }

  /// Hands over the pictures that wait.
  func take() -> [Picture] {
    state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
  }
}
