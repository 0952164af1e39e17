import ArgumentParser
import Datasets
import FileIO
import NN
import NNPlot
import Plot
import Runs

/// `nn plot FIGURE`
struct PlotFigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure",
    abstract: "Draws a figure of a trained network.",
    usage: "nn plot <figure> <model> [<data>] [<options>]",
    discussion: """
      Two features give the boundary over their plane, more a plane through their space (--axes), one \
      feature the curve over the data with its residuals.
      """,
    shouldDisplay: false)

  @Argument(
    help: ArgumentHelp(
      "What is drawn: boundary, units ...; 'nn plot list' names all. Several on one page: 'boundary, "
        + "confusion / units', rows by slash.", valueName: "figure"),
    transform: parsed)
  var figure: FigureWords

  @Argument(help: "A model file that nn train has written, or the folder of its run.")
  var model: String

  @OptionGroup var data: DataOptions
  @OptionGroup var output: PlotOutput
  @OptionGroup var style: StyleOptions

  func run() throws {
    switch try TrainedModel(path: model) {
    case .f32(let model): try plot(model)
    case .f64(let model): try plot(model)
    }
  }

  private func plot<S: Scalar>(_ trained: Model<S>) throws {
    let settings = try style.settings(for: output)
    if let axes = style.words.pictures.axes, !figure.figure.usesPlane {
      throw Failure(
        .usage, "--axes \(axes) changes nothing in the picture '\(figure.words)'; leave it out")
    }
    let model = try TableModel(trained, path: self.model)
    let plotted = try PlottedModel(
      model, path: self.model, data: data, settings: settings, need: figure.figure.dataNeed)
    let picture: any NetworkPage<S>
    do {
      picture = try figure.figure.picture(of: plotted.subject)
    } catch let error as FigureError {
      throw Failure(.data, "\(self.model): \(error.message)")
    }
    let (page, idle) = picture.page(trained.network, at: plotted.moment)
      .applying(settings.figure, done: figure.figure.heeded)
    try settings.check(idle: idle, of: figure.words)
    try output.write(
      page, on: settings.page(carrying: trained.record), name: figure.fileName,
      reading: [self.model, data.path].compactMap(\.self))
  }

  private static func parsed(_ words: String) throws -> FigureWords {
    do throws(WordError) {
      return try FigureWords(words)
    } catch {
      throw ValidationError("\(error.message); 'nn plot list' names all figures")
    }
  }
}
