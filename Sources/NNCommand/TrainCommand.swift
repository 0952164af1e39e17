import ArgumentParser
import FileIO
import Runs

/// `nn train`
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains a network on data and writes the model, its score, its history and pictures.",
    discussion: """
      The folder --out then holds model.safetensors, report.html, report.json, history.csv, pictures \
      and, with --every, frames/000000.png, ... for a video.

      Ctrl-C ends the training after the present batch, writes everything and prints the command that \
      goes on.
      """)

  @OptionGroup var data: DataOptions

  @Option(
    help: ArgumentHelp(
      "Take all settings from the run.yaml of a run, its model or a picture; options beside it win.",
      valueName: "file"))
  var config: String?

  @OptionGroup var columns: ColumnOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var training: TrainingOptions
  @OptionGroup var checkpoints: CheckpointOptions
  @OptionGroup var logging: LogOptions
  @OptionGroup var scoring: ScoringOptions
  @OptionGroup var pictures: PictureOptions

  func validate() throws {
    try pictures.size?.checkPoints()
    if checkpoints.resume != nil, let data = data.data {
      throw ValidationError("'\(data)': a run that goes on has its data; leave it out")
    }
    if training.live, logging.log == "-" {
      throw ValidationError("--log -: --live takes standard output; give the log a file")
    }
  }

  func run() throws { try job().run() }

  private func job() throws -> TrainJob {
    let screen = self.screen
    if let folder = checkpoints.resume {
      return try TrainJob.resuming(
        folder, epochs: training.epochs, screen: screen, change: keep)
    }
    var keeping = KeepingSettings()
    keep(&keeping)
    let (given, base) = try record()
    let path = training.out ?? "out/\(given.recipe.data.name)"
    let record: RunRecord
    do throws(FileError) {
      record = try given.fingerprinted()
    } catch {
      throw EarlierModel(in: path).mentioned(after: error)
    }
    if let base { screen.say(base.changes(in: record)) }
    return TrainJob(
      record: record, keeping: keeping, screen: screen,
      path: path,
      searchesRate: training.learningRate == .automatic)
  }

  private var screen: ScreenSettings {
    var screen = ScreenSettings(
      isQuiet: training.quiet, isLive: training.live, threads: training.threads ?? .max)
    if screen.isLive, let lack = Terminal.lackForPages {
      screen.isLive = false
      screen.say(["--live needs \(lack); the progress is shown instead"])
    }
    return screen
  }

  private func keep(_ keeping: inout KeepingSettings) {
    checkpoints.set(&keeping)
    logging.set(&keeping)
  }
}
