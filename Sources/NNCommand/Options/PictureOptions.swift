import ArgumentParser
import NN
import NNPlot
import Plot

/// The options for the look of pictures.
struct PictureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The size of pictures in points: pixels at --scale 1. (default: 800x600)",
      valueName: "width x height"),
    transform: PageSize.init(parsing:))
  var size = PageSize(size: Size(width: 800, height: 600))

  @Option(
    number: .from(0.25, to: 8, suchAs: "2"), help: "Pixels per point, for dense screens.")
  var scale = 1.0

  @Option(help: "The colours: okabe-ito, gnuplot, viridis, cividis or diverging.")
  var palette: PaletteName?

  @Option(help: "The page: light or dark.")
  var theme = ThemeName.light

  @Option(
    help: ArgumentHelp(
      "The plane of inputs that a boundary shows: two columns, or pca for the two directions of most "
        + "variance. (default: the first two columns of numbers)", valueName: "x,y|pca"))
  var axes: String?

  private static let mostPixels = 16_384.0

  func validate() throws {
    guard max(size.size.width, size.size.height) * scale <= Self.mostPixels else {
      throw ValidationError(
        """
        --size \(size) at --scale \(scale): at most \(Int(Self.mostPixels)) pixels are allowed each way
        """)
    }
  }

  var page: PageOptions { PageOptions(size: size.size, scale: scale) }
  var style: PictureStyle { PictureStyle(theme: theme.theme, palette: palette?.palette) }

  /// The plane that `axes` names among columns of these names; throws `Failure`. Without `axes`, it is
  /// that of the first two columns that are scaled, which are numbers, or else of the first two.
  func plane(of names: [String], _ scaling: Scaling) throws -> PlaneAxes {
    guard let axes else {
      let numbers = names.indices.filter {
        scaling.means[$0] != 0 || scaling.deviations[$0] != 1
      }
      return numbers.count > 1 ? .columns(numbers[0], numbers[1]) : .columns(0, 1)
    }
    func wrong(_ why: String) -> Failure {
      Failure(
        .usage,
        "--axes \(axes): \(why); give two of \(names.joined(separator: ", ")), or pca")
    }
    guard names.count >= 2 else {
      throw Failure(.usage, "--axes \(axes): the data has one feature; leave --axes out")
    }
    if axes == "pca" { return .principalComponents }
    // Names may contain commas, so every comma may be the one between the two names.
    for comma in axes.indices where axes[comma] == "," {
      let pair = [axes[..<comma], axes[axes.index(after: comma)...]].map(String.init)
      guard let first = names.firstIndex(of: pair[0]), let second = names.firstIndex(of: pair[1])
      else { continue }
      guard first != second else { throw wrong("the two columns are one") }
      return .columns(first, second)
    }
    throw wrong("no two columns of the features")
  }
}

/// The palettes by name.
enum PaletteName: String, ExpressibleByArgument, CaseIterable {
  case okabeIto = "okabe-ito"
  case gnuplot, viridis, cividis, diverging

  var palette: Palette {
    switch self {
    case .okabeIto: .okabeIto
    case .gnuplot: .gnuplot
    case .viridis: .viridis
    case .cividis: .cividis
    case .diverging: .diverging
    }
  }
}

/// The themes by name.
enum ThemeName: String, ExpressibleByArgument, CaseIterable {
  case light, dark

  var theme: Theme {
    switch self {
    case .light: .light
    case .dark: .dark
    }
  }
}
