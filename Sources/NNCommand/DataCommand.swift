import ArgumentParser
import Datasets
import FileIO
import NN
import Runs

/// `nn data`
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Describes a table before training, or makes toy data.",
    discussion: """
      'nn data FILE' prints a line for each column: its kind, range, missing cells, and what to do. \
      'nn data moons --points 500 > moons.csv' writes a toy set as CSV; 'nn list toy-sets' has all. A \
      file of that name is reached as ./moons.
      """)

  @Argument(help: "A table, - for standard input, or a toy set: \(ToySets.catalogue.names).")
  var data: String

  @Option(
    help: ArgumentHelp(
      "The column to learn; several with commas, or the option again. (default: the last one)",
      valueName: "column"))
  var target: [String] = []

  @Flag(help: "Print the description as JSON.")
  var json = false

  @OptionGroup var reading: ReadingFlags
  @OptionGroup var toy: ToyOptions

  func run() throws {
    let output = ByteWriter.standardOutput()
    if let words = toy.words(data) {
      guard target.isEmpty, !json, reading.given.isEmpty else {
        throw ValidationError("--target, --json and the options for reading are for files")
      }
      try output.write(try toy.dataset(words).csv)
    } else {
      guard toy.given.isEmpty else {
        throw ValidationError("\(toy.given) is for toy sets; leave it out with '\(data)'")
      }
      let table = try Table(path: data, options: reading.options)
      var options = PreparationOptions()
      options.targets = target
      let profile = try TableProfile(table, targets: options.resolvingNames(in: table).targets)
      if json {
        try output.write("\(profile.json)\n")
      } else {
        for remark in table.remarks { Terminal.say(remark) }
        try output.write(profile.text)
      }
    }
    try output.flush()
  }
}
