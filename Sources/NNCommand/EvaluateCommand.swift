import ArgumentParser
import Datasets
import FileIO
import NN
import Runs

/// `nn evaluate`
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores a trained model on rows with known targets.",
    discussion: """
      Prints all metrics, for classes the confusion matrix and the calibration too; 'nn list metrics' \
      explains them. Exits with 1 if a requirement is not met.
      """)

  @Argument(help: "A model file that nn train has written, or the folder of its run.")
  var model: String

  @Argument(help: "A table with the target column, or - for standard input.")
  var data: String

  @OptionGroup var reading: ReadingFlags

  @Option(
    help: ArgumentHelp(
      "A bound that the score must meet, such as accuracy=0.95 or rmse=3; may be given several times.",
      valueName: "metric=value"),
    transform: Self.requirement)
  var require: [Requirement] = []

  @Flag(help: "Print the scores as JSON.")
  var json = false

  func run() throws {
    switch try TrainedModel(path: model) {
    case .f32(let model): try evaluate(model)
    case .f64(let model): try evaluate(model)
    }
  }

  private func evaluate<S: Scalar>(_ trained: Model<S>) throws {
    let model = try TableModel(trained, path: self.model)
    let table = try Table(path: data, options: reading.options)
    let judged = try model.judged(table)
    for line in table.remarks + judged.notes.lines(table.lines.line(ofRow:)) {
      Terminal.say(line)
    }
    let left = table.rows - judged.rows.count
    if left > 0 { Terminal.say("\(left) rows without a target left out") }
    let scores = model.scores(judged.dataset)
    let output = ByteWriter.standardOutput()
    try output.write(json ? "\(scores.json)\n" : scores.text)
    try output.flush()
    let faults = require.compactMap { $0.fault(in: scores) }
    if !faults.isEmpty { throw Failure(.checkFailed, faults.joined(separator: "; ")) }
  }

  private static func requirement(_ text: String) throws -> Requirement {
    do throws(WordError) {
      return try Requirement(parsing: text)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
