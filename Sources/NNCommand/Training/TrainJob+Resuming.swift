import FileIO
import NN
import Runs

extension TrainJob {
  /// The job that goes on with the run in the folder at `path`, to `epochs` epochs if they are given;
  /// `change` alters what it keeps. Throws `Failure` if it cannot go on with the same bits.
  static func resuming(
    _ path: String, epochs: Int?, screen: ScreenSettings, change: (inout KeepingSettings) -> Void
  ) throws -> TrainJob {
    let (file, remarks) = try CheckpointFolder(ofRun: path).latest()
    screen.say(remarks)
    var found: CheckpointRecord
    do throws(RecordError) {
      found = try CheckpointRecord(json: file.record)
    } catch {
      throw Failure(.data, "\(file.path): \(error)")
    }
    change(&found.keeping)
    try checkFiles(found.run, path)
    if found.run.version != RunRecord.programVersion {
      screen.say([
        "the run began with nn \(found.run.version), this is \(RunRecord.programVersion): the last bits may differ"
      ])
    }
    let planned = found.run.recipe.epochs
    if let epochs {
      guard epochs >= file.epochs else {
        throw Failure(
          .usage, "--epochs \(epochs): \(file.epochs) are done already; give at least as many")
      }
      if found.run.output.frames != nil, epochs != planned {
        throw Failure(
          .usage,
          "--epochs \(epochs): the frames are spaced over \(planned) epochs (--frames); leave --epochs out, or "
            + "train anew")
      }
      found.run.recipe.epochs = epochs
    }
    screen.say(lines(file, of: found.run, planned: planned, path))
    return TrainJob(
      record: found.run, keeping: found.keeping, screen: screen, path: path, checkpoint: file)
  }

  private static func lines(
    _ file: CheckpointFile, of record: RunRecord, planned: Int, _ path: String
  ) -> [String] {
    let recipe = record.recipe
    var lines = ["going on with \(path) after \(file.epochs) of \(recipe.epochs) epochs"]
    if recipe.epochs == file.epochs {
      lines[0] =
        "\(path) has all its \(file.epochs) epochs, its files are written again; --epochs trains more"
    }
    if recipe.epochs != planned, recipe.schedule != "constant" {
      lines.append(
        "the schedule '\(recipe.schedule)' was for \(planned) epochs; from here on it is that for \(recipe.epochs)"
      )
    }
    if recipe.epochs != planned, record.output.every > 0, record.output.frame.contains("history") {
      lines.append("the costs in the frames so far are drawn over \(planned) epochs; they stay so")
    }
    return lines
  }

  /// Throws if a file that the run reads is not what it was: the run would go on with other rows.
  private static func checkFiles(_ record: RunRecord, _ folder: String) throws {
    for file in record.files {
      let now = try FileFingerprint(ofFile: file.path)
      guard now?.sha256 != file.sha256 else { continue }
      throw Failure(
        .data,
        """
        \(file.path) has changed since the run began (\(file.bytes) bytes then, \(now?.bytes ?? 0) now); give it \
        back its content, or train anew without --resume
        """)
    }
  }
}
