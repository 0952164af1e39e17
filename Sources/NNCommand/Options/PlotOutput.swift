import ArgumentParser
import FileIO
import Plot
import Runs
import PlotCairo
import PlotText

/// The options for a picture's destination and format.
struct PlotOutput: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The picture's file, or - for standard output. (default: the picture's name and ending, and "
        + "standard output for what terminals show)", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What is drawn: png, svg, pdf; block (Unicode), dumb (ASCII), kitty or sixel for a terminal. "
        + "(default: by the file's ending, else png)", valueName: "terminal"))
  var terminal: TerminalName?

  func validate() throws {
    if let output, output.isEmpty { throw ValidationError("--output: give the name of a file") }
    if terminal == nil, let output, output != "-", PictureFormat(path: output) == nil {
      throw ValidationError(
        "--output \(output): its ending names no kind of picture; end it in .png, .svg or .pdf, or "
          + "give --terminal")
    }
  }

  /// The format: as given, or by the file's ending.
  private var chosen: TerminalName {
    if let terminal { return terminal }
    guard let output, let format = PictureFormat(path: output) else { return .png }
    return TerminalName(format)
  }

  /// Draws `figure` and writes it; `name` is the name of the file if none is given.
  func write(_ figure: Figure, on page: PageOptions, name: String) throws {
    let bytes = try chosen.bytes(of: figure, on: page)
    let path = output ?? (chosen.isText ? "-" : "\(name).\(chosen.rawValue)")
    if path == "-" {
      let output = ByteWriter.standardOutput()
      try output.write(bytes)
      try output.flush()
    } else {
      AtomicFile.removeLeftovers(beside: path)
      try AtomicFile.replace(path, with: bytes)
    }
  }
}

/// The format of a picture, which gnuplot calls its terminal.
enum TerminalName: String, ExpressibleByArgument, CaseIterable {
  case png, svg, pdf, block, dumb, kitty, sixel

  init(_ format: PictureFormat) {
    switch format {
    case .png: self = .png
    case .svg: self = .svg
    case .pdf: self = .pdf
    }
  }

  /// Whether a terminal shows it, so that it goes to standard output by default.
  var isText: Bool {
    switch self {
    case .png, .svg, .pdf: false
    case .block, .dumb, .kitty, .sixel: true
    }
  }

  func bytes(of figure: Figure, on page: PageOptions) throws -> [UInt8] {
    switch self {
    case .png: try page.bytes(of: figure, as: .png)
    case .svg: try page.bytes(of: figure, as: .svg)
    case .pdf: try page.bytes(of: figure, as: .pdf)
    case .kitty: kittyImage(png: try page.bytes(of: figure, as: .png))
    case .sixel: try page.sixels(of: figure)
    case .block: text(of: figure, .blocks(hasColor: Terminal.showsColors))
    case .dumb: text(of: figure, .ascii)
    }
  }

  private func text(of figure: Figure, _ repertoire: CharacterCanvas.Repertoire) -> [UInt8] {
    let size = Terminal.size ?? Terminal.standardSize
    let least = Terminal.leastPictureSize
    let canvas = CharacterCanvas(
      columns: max(size.columns, least.columns), rows: max(size.rows, least.rows),
      repertoire: repertoire)
    figure.draw(on: canvas)
    return Array(canvas.text.utf8)
  }
}
