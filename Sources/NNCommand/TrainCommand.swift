import ArgumentParser
import NN
import PlotCairo
import Runs

/// `nn train`
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains a network on data and writes the model, its history and pictures.",
    discussion: """
      The folder --out then holds model.safetensors, history.csv, history.png, boundary.png and \
      frames/000000.png, ... for a video.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var training: TrainingOptions
  @OptionGroup var pictures: PictureOptions

  func run() throws {
    var recipe = Recipe(data: data.source)
    try network.set(&recipe)
    training.set(&recipe)
    switch training.precision {
    case .f32: try train(Run<Float>(recipe))
    case .f64: try train(Run<Double>(recipe))
    }
  }

  /// Checks the gradients, and says so if that was a sample of them.
  private func checkGradients<S: Scalar>(of run: Run<S>) throws {
    let report = try run.checkGradients()
    guard report.checked < report.count, !training.quiet else { return }
    Terminal.say(
      "gradients right in \(report.checked) of \(report.count) elements; 'nn gradcheck' checks all")
  }

  private func train<S: Scalar>(_ run: Run<S>) throws {
    if !training.quiet { for remark in run.remarks { Terminal.say(remark) } }
    if !training.noGradcheck { try checkGradients(of: run) }
    let drawing = try NetworkDrawing<S>(
      run.dataset, task: run.task, options: pictures)
    // A missing font is an error before the training, not after it.
    try Picture.checkFonts()
    let folder = try RunFolder<S>(path: training.out ?? "out/\(run.dataset.name)")
    let frames = try FrameRecorder(
      folder: folder.file("frames"), every: training.every, draw: drawing.png)
    let plots = PictureFiles(folder: folder, frames: frames, options: pictures)
    let clock = ContinuousClock()
    let began = clock.now
    let result = try run.train(
      threads: training.threads ?? .max,
      observers: screenObservers(drawing) + [frames, folder, plots])
    guard !training.quiet else { return }
    TrainingSummary(
      run: run, result: result, seconds: (clock.now - began) / .seconds(1), folder: folder,
      files: folder.files + plots.files, frames: frames.count
    ).say()
  }

  /// The observer that shows the training in the terminal, if any.
  private func screenObservers<S: Scalar>(
    _ drawing: NetworkDrawing<S>
  ) -> [any RunObserver<S>] {
    if training.live { return [LiveDisplay(drawing, style: pictures.style)] }
    return training.quiet ? [] : [ProgressLine<S>()]
  }
}
