import ArgumentParser
import FileIO
import Plot
import PlotCairo
import PlotText

/// The format of a picture, which gnuplot calls its terminal.
enum TerminalName: String, ExpressibleByArgument, CaseIterable {
  case png, svg, pdf, block, dumb, kitty, sixel, gnuplot, csv

  /// The format that the ending of `path` names, in capitals or not; nil where it names none.
  init?(path: String) {
    if let format = PictureFormat(path: path) {
      switch format {
      case .png: self = .png
      case .svg: self = .svg
      case .pdf: self = .pdf
      }
      return
    }
    guard let point = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: point)...].lowercased() {
    case "gp", "gnuplot", "plt": self = .gnuplot
    case "csv": self = .csv
    default: return nil
    }
  }

  /// Whether a terminal shows it, or other programs take it from a pipe: it goes to standard output by
  /// default.
  var isText: Bool {
    switch self {
    case .png, .svg, .pdf, .gnuplot: false
    case .block, .dumb, .kitty, .sixel, .csv: true
    }
  }

  /// The ending of a file.
  var ending: String { self == .gnuplot ? "gp" : rawValue }

  /// What it is good for, in a few words.
  private var explanation: String {
    switch self {
    case .png: "pixels, for screens and documents"
    case .svg: "lines and texts for web pages, sharp at any size"
    case .pdf: "lines and texts for print"
    case .block: "half blocks and colours, for terminals with Unicode"
    case .dumb: "letters of ASCII, for terminals and logs"
    case .kitty: "pixels in terminals with kitty's protocol"
    case .sixel: "pixels in terminals with sixels, in 256 colours"
    case .gnuplot: "a script with all its data for gnuplot 5.4 or newer"
    case .csv: "a table of the numbers that are drawn"
    }
  }

  /// The file that `name` is drawn into if none is given.
  private var standardOutput: String { isText ? "standard output" : "NAME.\(ending)" }

  /// Whether the arguments of the command ask for a list of all formats, whatever else they say.
  static func areAskedFor(by arguments: [String]) -> Bool {
    let options = arguments.prefix { $0 != "--" }
    guard options.first == "plot" else { return false }
    return options.contains("--terminal=list")
      || zip(options, options.dropFirst()).contains { $0 == "--terminal" && $1 == "list" }
  }

  /// Writes all formats to standard output, a line each.
  static func list() throws {
    let width = allCases.map(\.rawValue.count).max() ?? 0
    let output = ByteWriter.standardOutput()
    for terminal in allCases {
      let space = String(repeating: " ", count: width - terminal.rawValue.count)
      try output.write(
        "\(terminal.rawValue)\(space)  \(terminal.explanation) (\(terminal.standardOutput))\n")
    }
    try output.flush()
  }

  /// The picture, called `name`, in this format.
  func bytes(of page: Page, on paper: PageOptions, name: String) throws -> [UInt8] {
    switch self {
    case .png: return try paper.bytes(of: page, as: .png)
    case .svg: return try paper.bytes(of: page, as: .svg)
    case .pdf: return try paper.bytes(of: page, as: .pdf)
    case .kitty: return kittyImage(png: try paper.bytes(of: page, as: .png))
    case .sixel: return try paper.sixels(of: page)
    case .block, .dumb: return text(of: page, on: paper)
    case .gnuplot: return Array(try GnuplotOutput(page, on: paper, name: name).script(name).utf8)
    case .csv:
      guard let table = page.shownTable else {
        throw Failure(
          .usage,
          "the picture '\(name)' shows nothing that fits into a table; --terminal gnuplot writes what is "
            + "drawn as data")
      }
      return Array(table.csv.utf8)
    }
  }

  /// An empty page of characters; nil: the page is one of pixels or paper.
  func canvas(on paper: PageOptions) -> CharacterCanvas? {
    let repertoire: CharacterCanvas.Repertoire
    switch self {
    case .block: repertoire = .blocks(hasColor: Terminal.showsColors)
    case .dumb: repertoire = .ascii
    case .png, .svg, .pdf, .kitty, .sixel, .gnuplot, .csv: return nil
    }
    let size = paper.characters ?? Terminal.pictureSize
    let least = Terminal.leastPictureSize
    return CharacterCanvas(
      columns: max(size.columns, least.columns), rows: max(size.rows, least.rows),
      repertoire: repertoire)
  }

  private func text(of page: Page, on paper: PageOptions) -> [UInt8] {
    guard let canvas = canvas(on: paper) else { return [] }
    page.draw(on: canvas)
    return Array(canvas.text.utf8)
  }
}
