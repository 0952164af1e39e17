import NN
import Runs

/// The observers that explain a training: its warnings, and why it diverged.
struct ExplainingObservers<S: Scalar> {
  private let watch: TrainingWatch<S>?
  private let recorder: PostMortemRecorder<S>

  init(_ screen: ScreenSettings, _ warnings: WarningLines) {
    watch =
      screen.isQuiet ? nil : TrainingWatch(threads: screen.threads, report: warnings.say)
    recorder = PostMortemRecorder(threads: screen.threads)
  }

  /// The observers.
  var all: [any RunObserver<S>] {
    let watches: [any RunObserver<S>] = watch.map { [$0] } ?? []
    return watches + [recorder]
  }

  /// What was warned of; empty also if nobody watched.
  var warnings: [TrainingWarning] { watch?.warnings ?? [] }

  /// The failure for a run that ended with `error`, with its post-mortem, whose files are written into
  /// `folder`. Throws `FileError` and `CairoError`.
  func failure(
    _ error: RunError, _ run: Run<S>, _ folder: RunFolder<S>, _ settings: OutputSettings
  ) throws -> any Error {
    guard let postMortem = recorder.postMortem else { return error }
    let files = PostMortemFiles(postMortem, settings: settings)
    let names = try files.write(in: folder, run: run, lastGood: recorder.lastGood)
    let good =
      recorder.lastGood.map {
        "no model is written but the last good one, of epoch \($0.epochs)"
      } ?? "no model is written"
    let advice = recorder.spoiltStart.map {
      ["the checkpoint of epoch \($0) is already part of that; begin anew, without --resume"]
    }
    return Failure(
      .checkFailed, "\(error), \(good); see \(names.joined(separator: ", ")) in \(folder.path)",
      details: postMortem.lines + (advice ?? []))
  }
}
