import ArgumentParser
import FileIO
import NN
import Runs

/// `nn gradcheck`
struct GradcheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradcheck",
    abstract: "Compares a network's gradient with differences of its cost, element by element.",
    discussion: """
      Takes up to 20 rows of the data, scaled to numbers up to 1. An element passes where \
      |analytic - numeric| <= atol + rtol |numeric|, rounding apart; at a kink, such as that of \
      relu at 0, any slope between left and right is right. Training a batch in parts must give the \
      same gradient. Exits with 1 if something is wrong.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var columns: ColumnOptions
  @OptionGroup var network: NetworkOptions

  @Option(number: .above(0, suchAs: "1e-6"), help: "The step of the differences.")
  var eps = 1e-6

  @Option(
    number: .from(0, suchAs: "1e-8"), help: "The absolute error that an element may have.")
  var atol = 1e-8

  @Option(
    number: .from(0, suchAs: "1e-5"),
    help: "The relative error that an element may have in addition.")
  var rtol = 1e-5

  @Option(
    number: .whole(1 ... .max),
    help: "Check this many elements of each tensor. (default: all)")
  var sample: Int?

  @Flag(help: "Print the report as JSON.")
  var json = false

  func run() throws {
    var recipe = try data.recipe(preset: columns.preset)
    columns.set(&recipe)
    try network.set(&recipe)
    // All rows may be checked.
    recipe.validation = .none
    let run = try Run<Double>(recipe)
    let progress = GradcheckProgress()
    let report = run.gradientReport(
      options: GradientCheckOptions(
        epsilon: eps, absoluteTolerance: atol, relativeTolerance: rtol, elementsPerTensor: sample),
      progress: progress.update)
    progress.end()
    let output = ByteWriter.standardOutput()
    try output.write(json ? "\(report.json)\n" : report.table)
    try output.flush()
    if !report.passed {
      let wrong = report.entries.filter { !$0.passed }.map(\.name)
      throw Failure(
        .checkFailed,
        """
        the gradient is wrong in \(wrong.joined(separator: ", ")); backward of that layer is wrong, \
        or --rtol is too small
        """)
    }
  }
}
