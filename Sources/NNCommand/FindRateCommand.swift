import ArgumentParser
import FileIO
import NN
import NNPlot
import Plot
import PlotCairo
import Runs

/// `nn find-rate`
struct FindRateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find-rate",
    abstract: "Tries learning rates from small to large and suggests one.",
    discussion: """
      A training in which the rate grows from step to step shows where the cost is least; then short \
      trainings with rates below that choose. 'nn train --learning-rate auto' does the same and takes \
      the rate. The options are those of nn train; the folder --out then holds find-rate.png and \
      find-rate.csv.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var columns: ColumnOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var training: TrainingOptions
  @OptionGroup var pictures: PictureOptions

  func validate() throws {
    try pictures.size?.checkPoints()
    if training.learningRate != nil {
      throw ValidationError("--learning-rate is what is looked for; leave it out")
    }
  }

  func run() throws {
    var recipe = try data.recipe(preset: columns.preset, isQuiet: training.quiet)
    columns.set(&recipe)
    try network.set(&recipe)
    training.set(&recipe)
    try recipe.validate()
    let loaded = try RunData(recipe)
    switch recipe.precision {
    case .f32: try search(recipe, loaded, as: Float.self)
    case .f64: try search(recipe, loaded, as: Double.self)
    }
  }

  private func search<S: Scalar>(_ recipe: Recipe, _ loaded: RunData, as type: S.Type) throws {
    let run = try Run<S>(recipe, loaded)
    try Picture.checkFonts()
    let folder = Folder(training.out ?? "out/\(recipe.data.name)")
    try folder.create()
    let search = try RateSearch(run, threads: training.threads ?? .max)
    try AtomicFile.replace(folder.file("find-rate.csv"), with: search.csv)
    let picture = RatePicture(
      rates: search.steps.map(\.rate), costs: search.steps.map(\.cost),
      smoothed: search.steps.map(\.smoothedCost),
      trials: search.trials.map { ($0.rate, $0.cost ?? .infinity) },
      trialSteps: search.trialSteps, areHeldOut: search.heldOutRows > 0, chosen: search.suggestion,
      style: pictures.settings.style)
    try AtomicFile.replace(
      folder.file("find-rate.png"),
      with: pictures.settings.page().bytes(of: Page(picture.figure), as: .png)
    )
    guard !training.quiet else { return }
    Terminal.say(search.line)
    Terminal.say("files in \(folder.path): find-rate.png, find-rate.csv")
  }
}
