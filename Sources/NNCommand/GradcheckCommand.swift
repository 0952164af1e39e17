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
  @OptionGroup var network: NetworkOptions

  @Option(parsing: .unconditional, help: "Half the distance between the two costs of a difference.")
  var eps = 1e-6

  @Option(parsing: .unconditional, help: "The absolute error that an element may have.")
  var atol = 1e-8

  @Option(parsing: .unconditional, help: "The relative error that an element may have beside.")
  var rtol = 1e-5

  @Option(
    parsing: .unconditional, help: "Check so many elements of each tensor; all by default.")
  var sample: Int?

  @Flag(help: "Print the report as JSON.")
  var json = false

  func validate() throws {
    guard eps > 0, eps.isFinite else {
      throw ValidationError("--eps \(eps): give a number above 0, such as 1e-6")
    }
    guard atol >= 0, rtol >= 0 else {
      throw ValidationError("--atol \(atol) --rtol \(rtol): give numbers from 0")
    }
    if let sample, sample < 1 {
      throw ValidationError("--sample \(sample): give a number from 1")
    }
  }

  func run() throws {
    var recipe = Recipe(data: data.source)
    try network.set(&recipe)
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
        "the gradient is wrong in \(wrong.joined(separator: ", ")); mend backward or widen --rtol")
    }
  }
}
