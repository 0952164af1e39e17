import ArgumentParser
import FileIO
import Plot

/// The options for a picture's destination and format.
struct PlotOutput: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The picture's file, or - for standard output; for gnuplot a file.gp or a folder. (default: the "
        + "picture's name and ending, and standard output for what terminals show and for csv)",
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What is drawn: png, svg, pdf; block (Unicode), dumb (ASCII), kitty or sixel for a terminal; "
        + "gnuplot (a script), csv (the numbers); 'list' explains them. (default: by the file's ending, "
        + "else png)", valueName: "terminal"))
  var terminal: TerminalName?

  func validate() throws {
    if let output, output.isEmpty { throw ValidationError("--output: give the name of a file") }
    if terminal == nil, let output, output != "-", TerminalName(path: output) == nil {
      throw ValidationError(
        "--output \(output): its ending names no kind of picture; end it in .png, .svg, .pdf, .gp or "
          + ".csv, or give --terminal")
    }
  }

  /// The format: as given, or by the file's ending.
  private var chosen: TerminalName {
    terminal ?? output.flatMap(TerminalName.init(path:)) ?? .png
  }

  /// The size of the page, in points, where that of pixels or paper is `paper`.
  func size(on paper: PageOptions) -> Size { chosen.canvas(on: paper)?.size ?? paper.size }

  /// Whether the picture is made of characters.
  var hasCharacters: Bool { chosen == .block || chosen == .dumb }

  /// Draws `page` and writes it; `name` is the name of the file if none is given.
  ///
  /// Throws `Failure` if it is one of the files, or in a folder of a run, that the picture was made from.
  func write(
    _ page: Page, on paper: PageOptions, name: String, reading inputs: [String]
  ) throws {
    let terminal = chosen
    let path = output ?? (terminal.isText ? "-" : "\(name).\(terminal.ending)")
    for input in inputs {
      let files = ["model.safetensors", "history.csv"].map { Folder(input).file($0) } + [input]
      guard
        let same = files.first(where: { FileIdentity($0).map { $0 == FileIdentity(path) } ?? false }
        )
      else { continue }
      throw Failure(.usage, "--output \(path): it is \(same), which is read; give another name")
    }
    if terminal == .gnuplot {
      let isFile = path == "-" || TerminalName(path: path) == .gnuplot
      return try GnuplotOutput(page, on: paper, name: name).write(to: path, isFile: isFile)
    }
    try Self.write(try terminal.bytes(of: page, on: paper, name: name), to: path)
  }

  /// Writes `bytes` to the file at `path`, or to standard output if that is `-`.
  static func write(_ bytes: [UInt8], to path: String) throws {
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
