import ArgumentParser
import NN
import NNPlot
import Runs

/// The options for the training and its output.
struct TrainingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How far a step goes along the gradient; auto finds a good rate first, see 'nn find-rate'. "
        + "(default: the optimizer's own, 0.001 of adam, 0.1 of sgd)",
      valueName: "rate|auto"),
    transform: LearningRate.init(parsing:))
  var learningRate: LearningRate?

  @Option(
    help: ArgumentHelp(
      "The rule that moves the parameters, such as 'sgd momentum=0.9'; 'nn list optimizers' has all. "
        + "(default: adam; sgd for the spirals)", valueName: "words"))
  var optimizer: String?

  @Option(
    help: ArgumentHelp(
      "How the learning rate goes from step to step, such as 'cosine warmup=100'; 'nn list schedules' "
        + "has all. (default: \(Recipe().schedule))", valueName: "words"))
  var schedule: String?

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
    help: "A penalty on the absolute values of all parameters but biases. (default: 0)")
  var l1: Double?

  @Option(
    number: .from(0, suchAs: "0.0001"),
    help: "A penalty on half the squares of all parameters but biases (weight decay). (default: 0)")
  var l2: Double?

  @Option(
    number: .whole(1...Recipe.mostEpochs),
    help: "The most passes over all rows. (default: 1000; 20000 for the spirals)")
  var epochs: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Rows of a training step; auto is 32, more for long tables. (default: auto; full for the spirals)",
      valueName: "n|auto|full"),
    transform: BatchSize.init(parsing:))
  var batchSize: BatchSize?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The rows held out to judge the network and to stop in time: a share, 0 for none, or a file. "
        + "(default: 0.2; 0 for the spirals)", valueName: "share|file"),
    transform: Validation.init(parsing:))
  var validation: Validation?

  @Option(
    number: .whole(1...Recipe.mostEpochs),
    help:
      "Stop after this many epochs in which the rows held out got no better. (default: 50; 10 to 50 for long tables)"
  )
  var patience: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What tells how good the network is on the rows held out: cost, or a metric of 'nn list metrics'. "
        + "The model has the weights of the best epoch. (default: cost)", valueName: "cost|metric"),
    transform: Monitor.init(parsing:))
  var monitor: Monitor?

  @Option(
    number: .from(0, suchAs: "0.001"),
    help:
      "By how much more than this it must get better for the patience to begin anew. (default: 0)")
  var minDelta: Double?

  @Flag(help: "Write the weights of the last epoch as well, as last.safetensors.")
  var keepLast = false

  @Option(help: "equal, or balanced: rows of rare classes count more. (default: equal)")
  var classWeights: ClassWeights?

  @Option(help: "The numbers to compute in: f32 or f64. (default: f64)")
  var precision: Precision?

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
    help: ArgumentHelp(
      "Draw a frame before the first epoch, each N epochs and at the end; 0: none. (default: 0; 200 for "
        + "the spirals)"))
  var every: Int?

  @Option(
    number: .whole(2...100_000),
    help: ArgumentHelp(
      "Draw about N frames, closer to each other in the first epochs, where most happens. (default: as "
        + "--every says)"))
  var frames: Int?

  @Option(
    help: ArgumentHelp(
      "What a frame shows: figures of 'nn plot list', and history, in a row by commas, rows by slashes. "
        + "(default: '\(OutputSettings.standardFrame)')", valueName: "figures"),
    transform: Self.frameWords)
  var frame: String?

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
    // Any number, so that an optimizer whose words set the rate too is found.
    if learningRate == .automatic { recipe.learningRate = 1 }
    try recipe.validate()
    if validation == Validation.none {
      let given = [
        patience != nil ? "--patience" : nil, (monitor ?? .cost) != .cost ? "--monitor" : nil,
        (minDelta ?? 0) > 0 ? "--min-delta" : nil,
      ].compactMap(\.self)
      if let option = given.first {
        throw ValidationError("\(option) needs rows that are held out; leave out --validation 0")
      }
    }
    if every != nil, frames != nil {
      throw ValidationError("--frames: it chooses the epochs itself; leave out --every")
    }
    if live, !Terminal.showsOutput {
      throw ValidationError("--live: standard output is no terminal; leave --live out")
    }
    if let out, out.isEmpty { throw ValidationError("--out: give the name of a folder") }
  }

  /// Words for a frame; throws `ValidationError` if they name no figures.
  private static func frameWords(_ words: String) throws -> String {
    do throws(WordError) {
      return try FigureWords(words).words
    } catch {
      throw ValidationError("\(error.message); 'nn plot list' names all figures")
    }
  }

  /// Sets these options in `output`.
  func set(_ output: inout OutputSettings) {
    if let every { (output.every, output.frames) = (every, nil) }
    if let frames { output.frames = frames }
    if let frame { output.frame = frame }
    if keepLast { output.keepsLast = true }
    if noGradcheck { output.checksGradients = false }
  }

  /// Sets these options in `recipe`.
  func set(_ recipe: inout Recipe) {
    if let optimizer {
      // The rate that a record has suits its own optimizer.
      (recipe.optimizer, recipe.learningRate) = (optimizer, nil)
    }
    if case .rate(let rate) = learningRate { recipe.learningRate = rate }
    if let schedule { recipe.schedule = schedule }
    if let clipNorm { recipe.clipNorm = clipNorm }
    if let clipValue { recipe.clipValue = clipValue }
    if let l1 { recipe.l1 = l1 }
    if let l2 { recipe.l2 = l2 }
    if let batchSize { recipe.batchSize = batchSize }
    if let epochs { recipe.epochs = epochs }
    if let validation { recipe.validation = validation }
    if let patience { recipe.patience = .epochs(patience) }
    if let monitor { recipe.monitor = monitor }
    if let minDelta { recipe.minimumDelta = minDelta }
    if let classWeights { recipe.classWeights = classWeights }
    if let precision { recipe.precision = precision }
    if let initial { recipe.initialWeights = initial }
  }
}

extension Precision: ExpressibleByArgument {}
extension ClassWeights: ExpressibleByArgument {}

extension Validation {
  /// The validation in the words of an option; throws `ValidationError`.
  fileprivate init(parsing text: String) throws {
    guard let validation = Validation(text) else { throw ValidationError(Self.cure) }
    self = validation
  }
}

extension Monitor {
  /// The monitor in the words of an option; throws `ValidationError`.
  fileprivate init(parsing text: String) throws {
    guard let monitor = Monitor(text) else { throw ValidationError(Self.cure) }
    self = monitor
  }
}

extension BatchSize {
  /// The batch size in the words of an option; throws `ValidationError`.
  fileprivate init(parsing text: String) throws {
    guard let size = BatchSize(text) else { throw ValidationError(Self.cure) }
    self = size
  }
}
