import ArgumentParser
import FileIO
import Runs

/// `nn diff`
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells in what two runs differ: settings, data, epochs and scores.",
    discussion: """
      A run is a folder that nn train has written, or a file of it, such as a model, a picture or run.yaml. \
      Scores are compared between folders with a report.json.
      """)

  @Argument(help: "The first run.")
  var first: String

  @Argument(help: "The second run.")
  var second: String

  @Flag(help: "Print the differences as JSON.")
  var json = false

  func run() throws {
    let differences = try RunDifferences(first, second)
    let output = ByteWriter.standardOutput()
    try output.write(json ? "\(differences.json)\n" : text(differences))
    try output.flush()
    if !json, differences.results == nil, !differences.rows.isEmpty {
      Terminal.say("the results were not compared; \(cure)")
    }
  }

  /// What to do if the results could not be compared.
  private var cure: String {
    let folders = [first, second].map { Folder($0) }
    guard let folder = folders.first(where: { $0.exists && !$0.has(Self.report) }) else {
      return "give the folders of the runs to compare their results"
    }
    return "there is no \(Self.report) in \(folder.path)"
  }

  private static let report = "report.json"

  private func text(_ differences: RunDifferences) -> String {
    let rows = differences.rows
    if rows.isEmpty {
      return differences.results == nil
        ? "no difference in settings and files; \(cure)\n"
        : "no difference in settings, files and results\n"
    }
    let cells =
      [["", first, second]]
      + rows.map { [$0.name, $0.first?.words ?? "-", $0.second?.words ?? "-"] }
    let shown = cells.map { $0.map(\.printable) }
    // A long text would push the others out of sight.
    let widths = [0, 1].map { column in
      min(shown.map { $0[column].cells }.max() ?? 0, Self.widest)
    }
    return shown.map { row in
      let first = Self.padded(row[0], widths[0])
      return "\(first)  \(Self.padded(row[1], widths[1]))  \(row[2])\n"
    }.joined()
  }

  private static let widest = 40

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.cells))
  }
}
