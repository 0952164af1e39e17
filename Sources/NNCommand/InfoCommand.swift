import ArgumentParser
import FileIO
import NN
import Runs

/// `nn info`
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Tells what a trained model reads, what it predicts, and how it was made.")

  @Argument(help: "A model file that nn train has written, or the folder of its run.")
  var model: String

  @Flag(help: "Print everything as JSON.")
  var json = false

  func run() throws {
    switch try TrainedModel(path: model) {
    case .f32(let model): try tell(model)
    case .f64(let model): try tell(model)
    }
  }

  private func tell<S: Scalar>(_ trained: Model<S>) throws {
    let facts = try TableModel(trained, path: model).facts
    let output = ByteWriter.standardOutput()
    try output.write(json ? "\(facts.json)\n" : facts.text)
    try output.flush()
  }
}
