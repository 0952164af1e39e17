import ArgumentParser
import FileIO
import NN
import PlotCairo
import Runs

/// `nn train`
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains a network on data and writes the model, its score, its history and pictures.",
    discussion: """
      The folder --out then holds model.safetensors, report.html, report.json, history.csv, pictures \
      and, with --every, frames/000000.png, ... for a video.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var columns: ColumnOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var training: TrainingOptions
  @OptionGroup var scoring: ScoringOptions
  @OptionGroup var pictures: PictureOptions

  func run() throws {
    var recipe = data.recipe(preset: columns.preset, isQuiet: training.quiet)
    columns.set(&recipe)
    try network.set(&recipe)
    training.set(&recipe)
    try recipe.validate()
    let path = training.out ?? "out/\(recipe.data.name)"
    let earlier = EarlierModel(in: path)
    do {
      let loaded = try RunData(recipe)
      switch training.precision {
      case .f32: try train(recipe, loaded, path, as: Float.self)
      case .f64: try train(recipe, loaded, path, as: Double.self)
      }
    } catch {
      throw earlier.mentioned(after: error)
    }
  }

  private func train<S: Scalar>(
    _ recipe: Recipe, _ loaded: RunData, _ path: String, as type: S.Type
  ) throws {
    let run = try Run<S>(recipe, loaded)
    // What cannot be scored is an error before the training, not after it.
    let testRows = try scoring.testRows(for: run)
    say(run.dataLines + shortened(run.columnLines) + run.remarks)
    if !training.noGradcheck { try checkGradients(of: run) }
    let drawing = try NetworkDrawing<S>(
      run.dataset, task: run.task, scalings: run.scalings, preparation: run.data.preparation,
      options: pictures)
    // A missing font is an error before the training, not after it.
    try Picture.checkFonts()
    let folder = try RunFolder<S>(path: path)
    let frames = try drawing.map { drawing in
      try FrameRecorder<S>(folder: folder.file("frames"), every: every, draw: drawing.png)
    }
    let boundary = frames.map { BoundaryFile(folder: folder, frames: $0) }
    say([try run.trainingLine])
    let clock = ContinuousClock()
    let began = clock.now
    // The model first: a picture that fails does not cost it.
    let all: [(any RunObserver<S>)?] = [folder, frames, boundary]
    let fileObservers = all.compactMap { $0 }
    let result = try run.train(
      threads: threads, observers: screenObservers(drawing) + fileObservers)
    let seconds = (clock.now - began) / .seconds(1)
    var report = try RunReport(run, result)
    report.test = testRows.map { run.scores(of: result.model.network, on: $0) }
    try scoring.score(&report, run, threads: threads, showsProgress: !training.quiet)
    let reportFiles = ReportFiles(report, folder: folder.path, options: pictures)
    let others = folder.files + (boundary?.files ?? [])
    try reportFiles.write(beside: others)
    guard !training.quiet else { return }
    TrainingSummary(
      report: report, seconds: seconds, folder: folder.path,
      files: reportFiles.names + others, frames: frames?.count ?? 0
    ).say()
  }

  /// Checks the gradients, and says so if that was a sample of them.
  private func checkGradients<S: Scalar>(of run: Run<S>) throws {
    let report = try run.checkGradients()
    guard report.checked < report.count else { return }
    say([
      "gradients checked in \(report.checked) of \(report.count) elements, all right; 'nn gradcheck' checks "
        + "every one"
    ])
  }

  private func say(_ lines: [String]) {
    if !training.quiet { for line in lines { Terminal.say(line) } }
  }

  /// The first lines about columns, and how many more there are.
  private func shortened(_ lines: [String]) -> [String] {
    let most = 20
    guard lines.count > most else { return lines }
    return lines.prefix(most) + ["and \(lines.count - most) more columns; report.json has all"]
  }

  private var threads: Int { training.threads ?? .max }

  /// How often a frame is drawn.
  private var every: Int { training.every ?? (data.path == nil ? 200 : 0) }

  /// The observer that shows the training in the terminal, if any.
  private func screenObservers<S: Scalar>(
    _ drawing: NetworkDrawing<S>?
  ) -> [any RunObserver<S>] {
    if training.live, let drawing { return [LiveDisplay(drawing, style: pictures.style)] }
    return training.quiet ? [] : [ProgressLine<S>()]
  }
}
