import ArgumentParser
import Runs

/// The options for the training and its output.
struct TrainingOptions: ParsableArguments {
  @Option(
    number: .above(0, suchAs: "0.1"),
    help: ArgumentHelp(
      "How far a step goes along the gradient. (default: the optimizer's own, 0.1 of sgd)",
      valueName: "rate"))
  var learningRate: Double?

  @Option(
    help: ArgumentHelp(
      "The rule that moves the parameters, such as 'sgd momentum=0.9' or 'adam'; 'nn list optimizers' "
        + "has all.", valueName: "words"))
  var optimizer = Recipe().optimizer

  @Option(
    help: ArgumentHelp(
      "How the learning rate goes from step to step, such as 'cosine warmup=100'; 'nn list schedules' "
        + "has all.", valueName: "words"))
  var schedule = Recipe().schedule

  @Option(
    number: .above(0, suchAs: "1"),
    help: "Scale a gradient that is longer than this to this length. (default: no limit)")
  var clipNorm: Double?

  @Option(
    number: .above(0, suchAs: "1"),
    help: "Limit each element of the gradient to this size. (default: no limit)")
  var clipValue: Double?

  @Option(
    number: .from(0, suchAs: "0.0001"),
    help: "A penalty on the absolute values of all parameters but biases.")
  var l1 = Recipe().l1

  @Option(
    number: .from(0, suchAs: "0.0001"),
    help: "A penalty on half the squares of all parameters but biases (weight decay).")
  var l2 = Recipe().l2

  @Option(
    number: .whole(1...Recipe.mostEpochs), help: "The number of passes over all rows.")
  var epochs = Recipe().epochs

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Rows of a training step, or full. (default: full)", valueName: "n|full"),
    transform: BatchSize.init(parsing:))
  var batchSize = Recipe().batchSize

  @Option(help: "The numbers to compute in: f32 or f64.")
  var precision = Recipe().precision

  @Option(
    help: ArgumentHelp(
      "Start from the weights in this file instead of random ones.",
      valueName: "file.safetensors"))
  var initial: String?

  @Flag(help: "Train without checking the gradients first.")
  var noGradcheck = false

  @Option(
    help: ArgumentHelp(
      "The folder for the output files. (default: out/ and the data's name)", valueName: "folder"))
  var out: String?

  @Option(
    number: .whole(0 ... .max),
    help: "Draw a frame before the first epoch, each N epochs and at the end; 0: none.")
  var every = 200

  @Flag(help: "Show the boundary and the cost in the terminal as the network learns.")
  var live = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Option(
    number: .whole(1 ... .max),
    help: "The most threads; the result does not depend on it. (default: all processors)")
  var threads: Int?

  func validate() throws {
    var recipe = Recipe()
    set(&recipe)
    try recipe.validate()
    if live, !Terminal.showsOutput {
      throw ValidationError("--live: standard output is no terminal; leave --live out")
    }
    if let out, out.isEmpty { throw ValidationError("--out: give the name of a folder") }
  }

  /// Sets these options in `recipe`.
  func set(_ recipe: inout Recipe) {
    recipe.learningRate = learningRate
    recipe.optimizer = optimizer
    recipe.schedule = schedule
    recipe.clipNorm = clipNorm
    recipe.clipValue = clipValue
    recipe.l1 = l1
    recipe.l2 = l2
    recipe.batchSize = batchSize
    recipe.epochs = epochs
    recipe.precision = precision
    recipe.initialWeights = initial
  }
}

extension Precision: ExpressibleByArgument {}

extension BatchSize {
  /// The batch size in the words of an option; throws `ValidationError`.
  fileprivate init(parsing text: String) throws {
    guard let size = BatchSize(text) else { throw ValidationError(Self.cure) }
    self = size
  }
}
