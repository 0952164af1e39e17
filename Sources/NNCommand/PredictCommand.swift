import ArgumentParser
import Datasets
import FileIO
import NN

/// `nn predict`
struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Prints a trained network's output for each row of data, as CSV.",
    discussion: """
      The data's columns are matched to the model's features by name; without a header they are the \
      features in the model's order. Several classes give the class and the probability of each, two \
      classes probability,class (output,class if the output is no probability), numbers give prediction.
      """)

  @Argument(help: "A model file that nn train has written.")
  var model: String

  @Argument(help: "A CSV file, or - for standard input.")
  var data = "-"

  @Option(help: "Whether the data's first line names the columns: auto, yes or no.")
  var header = HeaderMode.automatic

  func run() throws {
    switch try TrainedModel(path: model) {
    case .f32(let model): try predict(model)
    case .f64(let model): try predict(model)
    }
  }

  private func predict<S: Scalar>(_ model: Model<S>) throws {
    let table = try TableReader(path: data, header: header)
    table.select(try columns(of: table, for: model.features))
    let predictions = Predictions(model, isShown: Terminal.showsOutput)
    let output = ByteWriter.standardOutput()
    var lines = predictions.header
    var row: [Double] = []
    var block: [S] = []
    func predictBlock() throws {
      let rows = block.count / model.features.count
      let inputs = Matrix(rows: rows, columns: model.features.count, elements: block)
      lines += predictions.lines(of: model.network.forward(inputs))
      try output.write(lines)
      lines = ""
      block.removeAll(keepingCapacity: true)
    }
    while try table.nextRow(into: &row) {
      for (index, value) in row.enumerated() {
        let rounded = S(value)
        guard rounded.isFinite else {
          throw TableError(
            file: table.file, line: table.line,
            message:
              "\(value) in column '\(model.features[index])' is too large for a model in f32; "
              + "scale the column and train again, or train with --precision f64")
        }
        block.append(rounded)
      }
      if block.count >= Self.blockRows * model.features.count { try predictBlock() }
    }
    try predictBlock()
    try output.flush()
  }

  /// How many rows go through the network at once.
  private static let blockRows = 4096

  /// The columns of the table that are the model's features, in the model's order.
  private func columns(of table: TableReader, for features: [String]) throws -> [Int] {
    if table.hasHeader { return try features.map(table.column(named:)) }
    guard table.columnNames.count == features.count else {
      throw TableError(
        file: table.file, line: 1,
        message: """
          \(table.columnNames.count) columns without a header, the model reads \(features.count) \
          (\(features.joined(separator: ", "))); give these, or a header with their names
          """)
    }
    return Array(features.indices)
  }
}
