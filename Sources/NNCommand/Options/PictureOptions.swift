import ArgumentParser
import Runs

/// The options for the look of pictures.
struct PictureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The size of pictures in points, which are pixels at --scale 1; of block and dumb in characters. "
        + "(default: 800x600; the terminal's)", valueName: "width x height"),
    transform: GivenSize.init(parsing:))
  var size: GivenSize?

  @Option(
    number: .from(0.25, to: 8, suchAs: "2"),
    help: "Pixels per point, for dense screens. (default: 1)")
  var scale: Double?

  @Option(help: "The colours: okabe-ito, gnuplot, viridis, cividis or diverging.")
  var palette: PicturePalette?

  @Option(help: "The page: light or dark. (default: light)")
  var theme: PictureTheme?

  @Option(
    help: ArgumentHelp(
      "The plane of inputs that a boundary shows: two columns, or pca for the two directions of most "
        + "variance. (default: the first two columns of numbers)", valueName: "x,y|pca"))
  var axes: String?

  func validate() throws {
    if let fault = settings.fault { throw ValidationError("--\(fault)") }
  }

  /// The settings for a picture with these options.
  var settings: OutputSettings {
    var settings = OutputSettings()
    set(&settings)
    return settings
  }

  /// Sets these options in `settings`.
  func set(_ settings: inout OutputSettings) {
    if let points = size?.points { settings.size = points }
    if let scale { settings.scale = scale }
    if let palette { settings.palette = palette }
    if let theme { settings.theme = theme }
    if let axes { settings.axes = axes }
  }
}

extension PicturePalette: ExpressibleByArgument {}
extension PictureTheme: ExpressibleByArgument {}
