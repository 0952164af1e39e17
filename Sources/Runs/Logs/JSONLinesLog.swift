import FileIO
import NN

/// Writes a line of JSON for each epoch of a run to a file, a pipe or standard output:
///
///     {"epoch":1,"cost":0.71,"validation_cost":0.69,"learning_rate":0.001,"gradient_norm":0.31,
///      "accuracy":0.55,"validation_accuracy":0.5,"time":"2026-11-25T18:55:30.250Z","seconds":0.004}
///
/// All but the last two are the columns of `history.csv`; a column without a value for the epoch is
/// left out, and a number that is not finite is null. `seconds` is the time in training. Every line is
/// of this form, so that a data frame can be read from the file.
///
/// A line is in the file at most a fifth of a second and an epoch after its epoch; `flush` writes it at
/// once. A run that goes on keeps the lines up to the epoch where it begins; epochs that the file lacks
/// get a line without times.
public final class JSONLinesLog<S: Scalar>: RunObserver {
  /// The error that ended the log; the run goes on without it.
  public private(set) var failure: (any Error)?

  private let path: String
  private let file: AppendedFile
  private let clock: () -> Double
  private var rhythm = LogRhythm()
  private var time = LogTime()
  private var waiting: [UInt8] = []
  /// The moment when the training would have begun, had it not been interrupted.
  private var began = 0.0

  /// Opens the file at `path`, where `-` is standard output. `clock` gives the seconds since 1970.
  ///
  /// Throws `FileError`, also if there is a file that is not the log of a run.
  public init(path: String, clock: @escaping () -> Double) throws(FileError) {
    self.path = path
    self.clock = clock
    file = try AppendedFile(path: path)
    if let size = file.size, size > 0, try !EpochLines(path: path).areLines {
      throw FileError(
        path: path, operation: .create, reason: "the file there is not the log of a run")
    }
  }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) {
    guard failure == nil else { return }
    do throws(FileError) {
      switch event {
      case .started: try begin(training.history)
      case .epoch(let epoch, _):
        let now = clock()
        append(epoch, of: training.history)
        time.append(now, to: &waiting)
        append(#","seconds":"#)
        waiting.append(thousandths: Int(((now - began) * 1000).rounded()))
        append("}\n")
        if rhythm.isDue(at: now) { try write() }
      case .diverged, .finished: try write()
      }
    } catch {
      failure = error
    }
  }

  /// Writes the lines that are still in memory, such as before a checkpoint: a run that goes on from it
  /// then finds all its epochs in the file.
  public func flush() {
    guard failure == nil else { return }
    do throws(FileError) { try write() } catch { failure = error }
  }

  /// Writes the lines that are still in memory.
  public func end() { flush() }

  /// Keeps the lines of the file for the epochs of `history`, and adds those that it lacks.
  private func begin(_ history: TrainingHistory) throws(FileError) {
    began = clock()
    var kept = 0
    if file.size != nil {
      let lines = try EpochLines(path: path, upTo: history.epochs)
      try file.cut(toBytes: lines.lastStart)
      kept = lines.lastEpoch
      began -= lines.lastSeconds
      // The run may have ended there. Then the line has metrics that it has not if the run goes on.
      if kept > 0 {
        append(kept, of: history)
        append(lines.lastTimes + "\n")
      }
    }
    for epoch in kept..<history.epochs {
      append(epoch + 1, of: history)
      append("}\n")
    }
    try write()
  }

  /// Appends the beginning of a line: all but the times.
  private func append(_ epoch: Int, of history: TrainingHistory) {
    append(#"{"epoch":"#)
    waiting.append(digits: epoch, count: 1)
    history.forEachValue(ofEpoch: epoch) { name, value in
      append(#",""#)
      append(name)
      append(#"":"#)
      append(value.isFinite ? value.description : "null")
    }
  }

  private func append(_ text: String) { waiting += text.utf8 }

  private func write() throws(FileError) {
    guard !waiting.isEmpty else { return }
    defer { waiting.removeAll(keepingCapacity: true) }
    try file.append(waiting)
  }
}
