import ArgumentParser
import Datasets
import FileIO
import NN
import Runs
import Synchronization

/// `nn predict`
struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Prints a trained network's prediction for each row of data.",
    discussion: """
      Columns are found by name, in any order, and prepared as in the training; without a header they \
      are those of the training's file, or the features in order. Several classes give the class and \
      the probability of each, two classes with one output its probability and the class, numbers give \
      prediction. What the training has not seen is counted on standard error.
      """)

  @Argument(help: "A model file that nn train has written, or the folder of its run.")
  var model: String

  @Argument(help: "A table, or - for standard input.")
  var data = "-"

  @OptionGroup var reading: ReadingFlags

  @Flag(help: "Print all columns of the data before the predictions.")
  var append = false

  @Option(
    help: ArgumentHelp(
      "Print these columns of the data before the predictions.", valueName: "columns"))
  var keep: String?

  @Flag(help: "Refuse what the training has not seen: categories, far values, missing cells.")
  var strict = false

  @Flag(help: "Print an object of JSON for each row.")
  var json = false

  func validate() throws {
    if append, keep != nil {
      throw ValidationError("--append prints all columns; leave out --keep")
    }
  }

  func run() throws {
    switch try TrainedModel(path: model) {
    case .f32(let model): try predict(model)
    case .f64(let model): try predict(model)
    }
  }

  private func predict<S: Scalar>(_ trained: Model<S>) throws {
    let table = try TableReader(path: data, options: reading.options)
    let remarks = table.remarks
    for remark in remarks { Terminal.say(remark) }
    var options = PredictionOptions()
    options.isStrict = strict
    options.skipsBadRows = reading.skipBad
    options.form = json ? .json : .csv
    options.isShown = Terminal.showsOutput
    if append { options.kept = .all }
    if let keep {
      options.kept = .named(
        table.columnNames.contains(keep)
          ? [keep] : keep.split(separator: ",").map { String($0) })
    }
    let output = Mutex(ByteWriter.standardOutput())
    let summary = try PredictionStream(TableModel(trained, path: model), options)
      .run(table) { bytes in try output.withLock { try $0.write(bytes) } }
    try output.withLock { try $0.flush() }
    // Some are known after the last row only, such as how many rows had too few fields.
    for remark in table.remarks where !remarks.contains(remark) { Terminal.say(remark) }
    for line in summary.lines { Terminal.say(line) }
  }
}
