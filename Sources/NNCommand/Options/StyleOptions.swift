import ArgumentParser
import FileIO
import NNPlot
import Plot
import Runs

/// How `nn plot` draws: the options for the look of pictures, and a style file with the same words.
struct StyleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of such options, one a line and without their dashes: 'grid', 'xrange 0:10'. What is "
        + "given here wins. (default: ./nn.style, if it is there)", valueName: "file"))
  var style: String?

  @OptionGroup var words: StyleWords

  /// The style file that is read where none is named.
  static let standardFile = "nn.style"

  /// All settings for a picture that goes to `output`: those of the style file, then the options. Throws
  /// `ValidationError`, `Failure` or `FileError`.
  func settings(for output: PlotOutput) throws -> PlotSettings {
    var settings = PlotSettings()
    let path = style ?? (Folder(".").has(Self.standardFile) ? Self.standardFile : nil)
    if let path {
      try StyleFile(path: path).set(&settings)
      if style == nil { Terminal.say("style: \(path)") }
    }
    settings.fromFile = settings.figure.given
    words.set(&settings)
    if output.hasCharacters {
      try words.checkForCharacters()
      // The size in a style file is in points.
      settings.characters = try words.pictures.size?.characters()
    } else {
      try words.pictures.size?.checkPoints()
    }
    let log = settings.figure.logarithmic
    for (isLogarithmic, range, name) in [
      (log == .x || log == .xy, settings.figure.xRange, "xrange"),
      (log == .y || log == .xy, settings.figure.yRange, "yrange"),
    ] {
      guard isLogarithmic, let range, range.lowerBound <= 0 else { continue }
      throw ValidationError(
        "--\(name): a logarithmic axis has no place for \(range.lowerBound); give ends above 0, or leave out --log"
      )
    }
    if let fault = settings.output.fault { throw ValidationError("--\(fault)") }
    return settings
  }
}

/// The options that a style file may have, too.
struct StyleWords: ParsableArguments {
  @OptionGroup var pictures: PictureOptions
  @OptionGroup var figure: FigureOptions

  /// Sets these options in `settings`.
  func set(_ settings: inout PlotSettings) {
    pictures.set(&settings.output)
    figure.set(&settings.figure)
    if let font = figure.font { settings.font = font }
  }

  /// Throws `ValidationError` if an option is given that does nothing for a picture of characters.
  func checkForCharacters() throws {
    let idle: [(name: String, isGiven: Bool)] = [
      ("scale", pictures.scale != nil), ("font", figure.font != nil),
      ("text-size", figure.textSize != nil), ("point-size", figure.pointSize != nil),
      ("line-width", figure.lineWidth != nil),
    ]
    if let option = idle.first(where: \.isGiven) {
      throw ValidationError(
        "--\(option.name) changes nothing in a picture of characters; leave it out")
    }
  }
}

/// All that a user wants of a picture.
struct PlotSettings {
  var output = OutputSettings()
  var figure = FigureSettings()
  /// The family of the font; nil: the usual one.
  var font: String?
  /// The size of a picture of characters; nil: what the terminal has.
  var characters: (columns: Int, rows: Int)?
  /// The settings that a style file has, which suit some figures and not others.
  var fromFile: Set<FigureSetting> = []

  /// The page of pictures that carry `record`.
  func page(carrying record: JSON? = nil) -> PageOptions {
    var page = output.page(carrying: record, font: font)
    page.characters = characters
    return page
  }

  /// The style of the pictures.
  var style: PictureStyle {
    var style = output.style
    style.settings = figure
    return style
  }

  /// Throws `Failure` if options would change nothing.
  func check(idle: Set<FigureSetting>, of figure: String) throws {
    // A style file is for many figures: what does not fit one of them is for the others.
    let wrong = FigureSetting.allCases.filter {
      idle.contains($0) && !fromFile.contains($0)
    }
    guard let first = wrong.first else { return }
    throw Failure(
      .usage, "--\(first.rawValue) changes nothing in the picture '\(figure)'; leave it out")
  }
}
