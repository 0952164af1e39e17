import ArgumentParser
import Datasets
import FileIO
import NN
import NNPlot
import Runs

/// `nn plot`
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draws a trained network's boundary or a training's history.",
    subcommands: [PlotBoundaryCommand.self, PlotHistoryCommand.self])
}

/// `nn plot boundary`
struct PlotBoundaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundary",
    abstract: "Draws what a trained network makes of data.",
    discussion: """
      Two features give the boundary over their plane, more a plane through their space (--axes), one \
      feature the curve over the data with its residuals.
      """)

  @Argument(help: "A model file that nn train has written, or the folder of its run.")
  var model: String

  @OptionGroup var data: DataOptions
  @OptionGroup var output: PlotOutput
  @OptionGroup var pictures: PictureOptions

  func run() throws {
    switch try TrainedModel(path: model) {
    case .f32(let model): try plot(model)
    case .f64(let model): try plot(model)
    }
  }

  private func plot<S: Scalar>(_ trained: Model<S>) throws {
    let model = try TableModel(trained, path: self.model)
    let dataset = try data.load(for: model)
    guard
      let drawing = try NetworkDrawing<S>(
        dataset, task: trained.task, scalings: model.scalings, preparation: model.preparation,
        settings: pictures.settings, record: trained.record)
    else {
      throw Failure(
        .data,
        """
        \(self.model): the network has \(trained.network.outputWidth) outputs and no names of \
        classes; give one with 1 output, or one for each class
        """)
    }
    let cost = try Recipe.loss(trained.loss, for: trained.task).value(
      output: trained.network.forward(model.scalings.scaled(dataset.inputs)),
      target: model.scalings.targets.scaled(dataset.targets, as: S.self))
    try output.write(
      drawing.figure(trained.network, epoch: trained.epochs, cost: cost), on: drawing.page,
      name: "boundary")
  }
}

/// `nn plot history`
struct PlotHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Draws the cost, or another column, over the epochs of a training.")

  @Argument(
    help: "A history.csv that nn train has written, the folder of its run, or - for standard input."
  )
  var history: String

  @Option(
    help: ArgumentHelp(
      "The column that is drawn, such as accuracy or learning_rate, with that of the rows held out.",
      valueName: "column"))
  var show = "cost"

  @OptionGroup var output: PlotOutput
  @OptionGroup var pictures: PictureOptions

  func run() throws {
    var reading = ReadingOptions()
    reading.header = .present
    let folder = Folder(history)
    let path = folder.exists ? folder.file("history.csv") : history
    let table = try Table(path: path, options: reading)
    func column(_ name: String) throws -> [Double]? {
      guard let column = table.column(named: name) else { return nil }
      // A metric has empty cells where it was not taken.
      guard case .numbers(let numbers) = column.values, !numbers.allSatisfy(\.isNaN) else {
        throw TableError(
          file: table.file, line: 1, column: column.position,
          message: "column '\(name)' does not hold numbers only; give the history of a training")
      }
      return numbers
    }
    guard table.rows > 0 else {
      throw TableError(
        file: table.file, line: 1,
        message: "no rows after the header; give the history of a training")
    }
    guard let values = try column(show) else {
      let names = table.columns.map(\.name).filter { $0 != "epoch" }.joined(separator: ", ")
      let cure =
        show == "cost" ? "give the history.csv of a training" : "it has \(names)"
      throw TableError(
        file: table.file, line: 1, message: "there is no column '\(show)'; \(cure)")
    }
    let validation = try column("validation_\(show)") ?? []
    // Without the epochs, each row is one.
    let epochs = try column("epoch")
    try output.write(
      HistoryPicture(
        costs: values, validation: validation, epochs: epochs,
        name: show.split(separator: "_").joined(separator: " "),
        mayBeLogarithmic: !Self.shares.contains(show), style: pictures.settings.style
      ).figure, on: pictures.settings.page(), name: "history")
  }

  /// The columns whose best value is 1.
  private static let shares = Set(
    Metric.allCases.filter(\.largerIsBetter).flatMap { [$0.key, "validation_\($0.key)"] })
}
