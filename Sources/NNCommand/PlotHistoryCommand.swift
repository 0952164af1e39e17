import ArgumentParser
import Datasets
import FileIO
import NNPlot
import Plot
import Runs

/// `nn plot history`
struct PlotHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Draws the cost and all other numbers over the epochs of trainings.",
    discussion: """
      A column for held-out rows stands beside the one for those trained on: validation_cost, val_loss, \
      loss_valid and so on. Histories of other programs can be drawn, too, if they have a column epoch \
      or step. Several files share one picture: a colour each, held-out rows dashed.
      """)

  @Argument(
    help:
      "A history.csv that nn train has written, the folder of its run, or - for standard input; several."
  )
  var history: [String]

  @Option(
    help: ArgumentHelp(
      "The columns that are drawn, such as cost,accuracy, with those of the rows held out. (default: all)",
      valueName: "columns"))
  var show: String?

  @OptionGroup var output: PlotOutput
  @OptionGroup var style: StyleOptions

  func run() throws {
    let files = history.map { path in
      let folder = Folder(path)
      return folder.exists ? folder.file("history.csv") : path
    }
    let loaded = try zip(files, shortPaths(history)).map { try Self.read($0, name: $1) }
    let shown = show?.split(separator: ",").map { String($0.trimmed) } ?? []
    if show != nil, shown.isEmpty { throw ValidationError("--show: give the name of a column") }
    let settings = try style.settings(for: output)
    if let axes = style.words.pictures.axes {
      throw Failure(.usage, "--axes \(axes) changes nothing in a history; leave it out")
    }
    let panels = HistoryPanels(loaded, shown: shown, style: settings.style)
    if let missing = panels.missing {
      var names: [String] = []
      for name in loaded.flatMap(\.columns).map(\.name) where !names.contains(name) {
        names.append(name)
      }
      throw TableError(
        file: files[0], line: 1,
        message: "there is no column '\(missing)'; it has \(names.joined(separator: ", "))")
    }
    let paper = settings.page()
    let most = Self.mostPanels(on: output.size(on: paper))
    let (page, idle) = panels.page(most: most).applying(settings.figure)
    try settings.check(idle: idle, of: "history")
    try output.write(page, on: paper, name: "history", reading: files)
  }

  /// How many panels can be read on a page of `size`.
  private static func mostPanels(on size: Size) -> Int {
    max(1, Int(size.width / 260)) * max(1, Int(size.height / 145))
  }

  /// The history in the file at `path`: its columns of numbers.
  private static func read(_ path: String, name: String) throws -> History {
    var reading = ReadingOptions()
    reading.header = .present
    let table = try Table(path: path, options: reading)
    guard table.rows > 0 else {
      throw TableError(
        file: table.file, line: 1,
        message: "no rows after the header; give the history of a training")
    }
    let columns = table.columns.compactMap { column -> History.Column? in
      guard case .numbers(let numbers) = column.values else { return nil }
      return History.Column(name: column.name, values: numbers)
    }
    let history = History(name: name, columns: columns)
    guard history.columns.contains(where: { $0.values.contains { !$0.isNaN } }) else {
      throw TableError(
        file: table.file, line: 1,
        message: "no column but what is counted holds numbers; give the history of a training")
    }
    let quantities = columns.map { HistoryQuantity(column: $0.name).name }
    guard history.counted != "row" || quantities.contains(where: ["cost", "loss"].contains) else {
      throw TableError(
        file: table.file, line: 1,
        message: "there is no column 'cost' or 'epoch'; give the history.csv of a training")
    }
    return history
  }
}
