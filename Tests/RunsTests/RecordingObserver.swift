import NN
import Runs

/// Writes down in words what it is told, and does one thing at an event of the test's choice.
final class RecordingObserver<S: Scalar>: RunObserver {
  /// A notebook that several observers may write in.
  final class Notes { var lines: [String] = [] }

  private let name: String
  private let notes: Notes
  private let act: (RunEvent<S>, Training<S>) throws -> Void

  init(
    _ name: String = "", _ notes: Notes = Notes(),
    act: @escaping (RunEvent<S>, Training<S>) throws -> Void = { _, _ in }
  ) {
    self.name = name
    self.notes = notes
    self.act = act
  }

  func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    switch event {
    case .started: notes.lines.append("\(name)started")
    case .epoch(let epoch, _): notes.lines.append("\(name)epoch \(epoch)")
    case .diverged: notes.lines.append("\(name)diverged")
    case .finished: notes.lines.append("\(name)finished")
    }
    try act(event, training)
  }

  func end() { notes.lines.append("\(name)end") }
}

/// What an observer throws in a test.
struct Refusal: Error, Equatable {}
