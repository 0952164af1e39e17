import ArgumentParser
import Plot
import Runs

/// The options for a figure's texts, axes and marks, in gnuplot's words.
struct FigureOptions: ParsableArguments {
  @Option(
    parsing: .unconditional, help: ArgumentHelp("The title above the picture.", valueName: "text"))
  var title: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The x axis's label.", valueName: "text"))
  var xlabel: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The y axis's label.", valueName: "text"))
  var ylabel: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The colour bar's label.", valueName: "text"))
  var cblabel: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The ends of the x axis, such as -1:2.5.", valueName: "from:to"),
    transform: range)
  var xrange: ClosedRange<Double>?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The ends of the y axis.", valueName: "from:to"), transform: range)
  var yrange: ClosedRange<Double>?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The ends of the colour bar.", valueName: "from:to"), transform: range)
  var cbrange: ClosedRange<Double>?

  @Option(help: "Logarithmic axes: x, y, xy or none. (default: what suits the numbers)")
  var log: FigureSettings.Axes?

  @Option(
    help:
      "Axes of times, in seconds since 1970: x, y, xy or none. (default: columns of dates, and those called times)"
  )
  var time: FigureSettings.Axes?

  @Option(
    help: "Where names stand: inside, above, right or none. (default: what suits the picture)")
  var key: Figure.KeyPlace?

  @Flag(help: "Draw lines at the tics.")
  var grid = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The frame's shape: equal for equal units on both axes, or its height over its width.",
      valueName: "equal|number"),
    transform: Figure.Ratio.init(parsing:))
  var ratio: Figure.Ratio?

  @Option(
    number: .from(0.1, to: 20, suchAs: "1.5"),
    help: "The factor by which points are larger. (default: 1)")
  var pointSize: Double?

  @Option(
    number: .from(0.1, to: 20, suchAs: "2"),
    help: "The factor by which lines are wider. (default: 1)")
  var lineWidth: Double?

  @Option(
    number: .from(4, to: 72, suchAs: "16"),
    help: "The size of texts in points on a page of 800x600. (default: 13)")
  var textSize: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The family of the font. (default: DejaVu Sans)", valueName: "family"))
  var font: String?

  @Flag(help: "Leave the rows of the data out.")
  var noPoints = false

  /// Sets these options in `settings`.
  func set(_ settings: inout FigureSettings) {
    if let title { settings.title = title }
    if let xlabel { settings.xLabel = xlabel }
    if let ylabel { settings.yLabel = ylabel }
    if let cblabel { settings.colorLabel = cblabel }
    if let xrange { settings.xRange = xrange }
    if let yrange { settings.yRange = yrange }
    if let cbrange { settings.colorRange = cbrange }
    if let log { settings.logarithmic = log }
    if let time { settings.time = time }
    if let key { settings.key = key }
    if grid { settings.hasGrid = true }
    if let ratio { settings.ratio = ratio }
    if let pointSize { settings.pointSize = pointSize }
    if let lineWidth { settings.lineWidth = lineWidth }
    if let textSize { settings.textSize = textSize / Self.standardTextSize }
    if noPoints { settings.hasPoints = false }
  }

  private static let standardTextSize = 13.0

  /// A range in gnuplot's words: `0:1`, also in brackets.
  private static func range(_ words: String) throws -> ClosedRange<Double> {
    var text = Substring(words)
    if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let low = Double(parts[0].trimmed), let high = Double(parts[1].trimmed),
      low.isFinite, high.isFinite, low < high
    else {
      throw ValidationError(
        "'\(words)' is no range; give the lower end and the higher one, such as -1:2.5")
    }
    return low...high
  }
}

extension FigureSettings.Axes: ExpressibleByArgument {}
extension Figure.KeyPlace: ExpressibleByArgument {}

extension Figure.Ratio {
  /// The ratio in the words of an option; throws `ValidationError`.
  fileprivate init(parsing words: String) throws {
    if words == "equal" {
      self = .equal
    } else if let number = Double(words), (0.05...20).contains(number) {
      self = .number(number)
    } else {
      throw ValidationError("'\(words)' is no ratio; give equal, or a number from 0.05 to 20")
    }
  }
}
