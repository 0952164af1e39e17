import ArgumentParser
import FileIO
import NN
import NNPlot

/// `nn plot`
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draws what a trained network does and how it was trained.",
    discussion: """
      nn plot FIGURE MODEL [DATA] draws a figure of a trained network, 'nn plot list' names them all; \
      nn plot history HISTORY... draws how the cost went.
      """,
    subcommands: [PlotHistoryCommand.self, PlotListCommand.self, PlotFigureCommand.self],
    defaultSubcommand: PlotFigureCommand.self)
}

/// `nn plot list`
struct PlotListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the figures, a line each.")

  func run() throws {
    let output = ByteWriter.standardOutput()
    try output.write(CatalogueListing(Catalogues.figures).text)
    try output.flush()
  }
}
