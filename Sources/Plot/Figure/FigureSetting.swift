/// One of the settings of a figure, by its name in commands and files.
public enum FigureSetting: String, CaseIterable, Sendable {
  case title
  case xLabel = "xlabel"
  case yLabel = "ylabel"
  case colorLabel = "cblabel"
  case xRange = "xrange"
  case yRange = "yrange"
  case colorRange = "cbrange"
  case logarithmic = "log"
  case time, key, grid, ratio
  case pointSize = "point-size"
  case lineWidth = "line-width"
  case textSize = "text-size"
  case points = "no-points"
}

extension FigureSettings {
  /// The settings that differ from what a figure is by itself.
  public var given: Set<FigureSetting> {
    var given: Set<FigureSetting> = []
    func add(_ setting: FigureSetting, _ value: (some Any)?) {
      if value != nil { given.insert(setting) }
    }
    add(.title, title)
    add(.xLabel, xLabel)
    add(.yLabel, yLabel)
    add(.colorLabel, colorLabel)
    add(.xRange, xRange)
    add(.yRange, yRange)
    add(.colorRange, colorRange)
    add(.logarithmic, logarithmic)
    add(.time, time)
    add(.key, key)
    add(.grid, hasGrid)
    add(.ratio, ratio)
    add(.pointSize, pointSize)
    add(.lineWidth, lineWidth)
    add(.textSize, textSize)
    add(.points, hasPoints)
    return given
  }
}
