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

  @Argument(help: "A model file that nn train has written.")
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

  private func plot<S: Scalar>(_ model: Model<S>) throws {
    if case .numbers = model.task {
      throw Failure(
        .data,
        """
        \(self.model): the network has \(model.network.outputWidth) outputs and no names of classes; \
        give one with 1 output, or one for each class
        """)
    }
    let dataset = try data.load(for: model)
    let drawing = try NetworkDrawing<S>(dataset, task: model.task, options: pictures)
    let cost = try Recipe(loss: model.loss).madeLoss(for: model.task).value(
      output: model.network.forward(Matrix<S>(dataset.inputs)),
      target: Matrix<S>(dataset.targets))
    try output.write(
      drawing.figure(model.network, epoch: model.epochs, cost: cost), pictures, name: "boundary")
  }
}

/// `nn plot history`
struct PlotHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Draws the cost over the epochs of a training.")

  @Argument(help: "A history.csv that nn train has written, or - for standard input.")
  var history: String

  @OptionGroup var output: PlotOutput
  @OptionGroup var pictures: PictureOptions

  func run() throws {
    let table = try TableReader(path: history, header: .present)
    table.select([try table.column(named: "cost")])
    var costs: [Double] = []
    var row: [Double] = []
    while try table.nextRow(into: &row) { costs += row }
    guard !costs.isEmpty else {
      throw TableError(
        file: table.file, line: table.line,
        message: "no rows after the header; give the history of a training")
    }
    try output.write(
      HistoryPicture(costs: costs, style: pictures.style).figure, pictures, name: "history")
  }
}
