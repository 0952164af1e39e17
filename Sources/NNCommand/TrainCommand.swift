import ArgumentParser
import NN

/// `nn train`
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains a network on data and leaves the model, its history and pictures.",
    discussion: """
      The folder --out then holds model.safetensors, history.csv, history.png, boundary.png and \
      frames/000000.png, ... for a video.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var training: TrainingOptions
  @OptionGroup var pictures: PictureOptions

  func run() throws {
    switch training.precision {
    case .f32: try run(in: Float.self)
    case .f64: try run(in: Double.self)
    }
  }

  private func run<S: Scalar>(in precision: S.Type) throws {
    try TrainingRun<S>(
      data: data, network: network, training: training, pictures: pictures
    ).run()
  }
}

/// The optimizers by name.
enum OptimizerName: String, ExpressibleByArgument, CaseIterable {
  case sgd, adam

  func optimizer(learningRate: Double) -> any Optimizer {
    switch self {
    case .sgd: SGD(learningRate: learningRate)
    case .adam: Adam(learningRate: learningRate)
    }
  }
}

/// The options that say how a network is trained and what is left of it.
struct TrainingOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "How far a step goes along the gradient.")
  var learningRate = 0.1

  @Option(help: "The rule that moves the parameters: sgd or adam.")
  var optimizer = OptimizerName.sgd

  @Option(parsing: .unconditional, help: "How often all rows are gone through.")
  var epochs = 20_000

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Rows of a training step, or full. (default: full)", valueName: "n|full"),
    transform: BatchSize.init(parsing:))
  var batchSize = BatchSize.full

  @Option(help: "The numbers to compute in: f32 or f64.")
  var precision = Precision.f64

  @Option(
    help: ArgumentHelp(
      "Start from the weights in this file instead of random ones.",
      valueName: "file.safetensors"))
  var initial: String?

  @Flag(help: "Train without checking the gradients first.")
  var noGradcheck = false

  @Option(
    help: ArgumentHelp(
      "The folder for what is left. (default: out/ and the data's name)", valueName: "folder"))
  var out: String?

  @Option(
    parsing: .unconditional,
    help: "Draw a frame before the first epoch, each N epochs and at the end; 0: none.")
  var every = 200

  @Flag(help: "Show the boundary and the cost in the terminal as the network learns.")
  var live = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Option(
    parsing: .unconditional,
    help: "The most threads; the result does not depend on it. (default: all processors)")
  var threads: Int?

  private static let mostEpochs = 100_000_000

  func validate() throws {
    guard learningRate > 0, learningRate.isFinite else {
      throw ValidationError("--learning-rate \(learningRate): give a number above 0, such as 0.1")
    }
    guard (1...Self.mostEpochs).contains(epochs) else {
      throw ValidationError("--epochs \(epochs): give a number from 1 to \(Self.mostEpochs)")
    }
    guard every >= 0 else {
      throw ValidationError("--every \(every): give a number of epochs, or 0 for no frames")
    }
    if let threads, threads < 1 {
      throw ValidationError("--threads \(threads): give a number from 1")
    }
    if live, !Terminal.showsOutput {
      throw ValidationError("--live: standard output is no terminal; leave --live out")
    }
    if let out, out.isEmpty { throw ValidationError("--out: give the name of a folder") }
  }
}
