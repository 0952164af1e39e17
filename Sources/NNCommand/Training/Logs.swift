import NN
import Runs

/// The logs of a run.
struct Logs<S: Scalar> {
  let lines: JSONLinesLog<S>?
  let tensorBoard: TensorBoardLog<S>?

  /// The logs that `keeping` asks for. Throws `FileError`.
  init(_ keeping: KeepingSettings) throws {
    let clock = WallClock()
    lines = try keeping.log.map { try JSONLinesLog(path: $0, clock: clock.seconds) }
    tensorBoard = try keeping.tensorBoard.map {
      try TensorBoardLog(
        folder: $0, host: Machine.hostName, process: Machine.processNumber, clock: clock.seconds)
    }
  }

  /// Writes what is in memory: a checkpoint is never ahead of a log.
  func flush() {
    lines?.flush()
    tensorBoard?.flush()
  }

  /// The observers that write them; they come before that which writes checkpoints.
  var observers: [any RunObserver<S>] {
    let all: [(any RunObserver<S>)?] = [lines, tensorBoard]
    return all.compactMap { $0 }
  }
}
