import FileIO
import Plot
import PlotCairo
import PlotText

/// A page as a script of gnuplot: a file, or a folder that holds the numbers as a table, too.
struct GnuplotOutput {
  private let page: Page
  private let paper: PageOptions
  private let name: String

  /// The script in a folder, and the table beside it.
  private static let scriptName = "plot.gp"
  private static let tableName = "plot.csv"

  init(_ page: Page, on paper: PageOptions, name: String) {
    self.page = page
    self.paper = paper
    self.name = name
  }

  /// The script, which draws into the PNG file of this name.
  func script(_ picture: String) throws -> String {
    let about = page.heading.isEmpty ? name : "\(name): \(page.heading)"
    let font = try paper.pictureFont()
    return try Picture.measured(size: paper.size, font: font) { ruler in
      GnuplotScript(
        page, on: ruler, scale: paper.scale, font: font.name, picture: "\(picture).png",
        about: about
      ).text
    }
  }

  /// Writes the script into the file at `path`, `-` for standard output, or else `plot.gp` and `plot.csv`
  /// into the folder there, which is made if it is missing.
  func write(to path: String, isFile: Bool) throws {
    guard !isFile else {
      let file = Folder.splitting(path).name
      let base = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
      return try PlotOutput.write(
        Array(script(path == "-" || base.isEmpty ? name : base).utf8), to: path)
    }
    // All is made before anything is written.
    let script = try script("plot")
    let table = page.shownTable?.csv
    let folder = Folder(path)
    let made = try folder.create()
    do {
      if let table { try AtomicFile.replace(folder.file(Self.tableName), with: table) }
      try AtomicFile.replace(folder.file(Self.scriptName), with: script)
    } catch {
      // Only folders that nothing is in, and that were not there before, go.
      for folder in made.reversed() { folder.removeIfEmpty() }
      throw error
    }
  }
}
