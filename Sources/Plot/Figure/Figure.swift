/// A panel of data: marks in a frame with axes, a title and a key, in gnuplot's manner.
///
///     var figure = Figure(title: "cost")
///     figure.yAxis = Axis(label: "cost", scale: .logarithmic)
///     figure.marks = [Line(points, color: Color.classes[0])]
///     Page(figure).draw(on: canvas)
///
/// Everything grows with the page; at 800 x 600 the text is 13 points high.
public struct Figure: Sendable {
  /// Where the names of the marks stand.
  public enum KeyPlace: String, CaseIterable, Sendable {
    /// Top right in the frame, as gnuplot has it.
    case inside
    /// In rows above the frame, where it hides no data.
    case above
    /// In a column to the right of the frame.
    case right
    /// Nowhere.
    case none
  }

  /// The shape of the frame.
  public enum Ratio: Hashable, Sendable {
    /// A unit is as long on both axes.
    case equal
    /// The height over the width.
    case number(Double)
  }

  public var title: String
  /// A line below the title, in the size of the axes' texts.
  public var subtitle = ""
  /// For how many lines of the subtitle there is room even if it is shorter: frames of a run whose
  /// subtitles differ then have the same layout.
  public var subtitleRoom = 0
  /// What the picture shows, in a sentence with the result, for those who cannot see it.
  public var summary = ""
  public var xAxis = Axis()
  public var yAxis = Axis()
  /// What is shown, the undermost first.
  public var marks: [any Mark] = []
  public var colorBar: ColorBar?
  /// A second, low frame below the first, over the same x axis.
  public var strip: Strip?
  public var keyPlace = KeyPlace.inside
  public var theme = Theme.light
  /// Whether lines run through the frame at the tics with labels, over areas and below all other marks.
  public var hasGrid = false
  /// Whether the frame is drawn around the marks, and the tics of axes with numbers.
  public var hasBorder = true
  /// The shape of the frame; nil: it fills its place.
  public var ratio: Ratio?
  /// The settings that were heeded when the figure was made, as they chose what was computed.
  public var heeded: Set<FigureSetting> = []
  /// The height of the figure's row on a page, as a multiple of what others have.
  public var relativeHeight = 1.0
  /// The factors by which markers, lines and texts differ from those that suit the page.
  public var pointSize = 1.0
  public var lineWidth = 1.0
  public var textSize = 1.0

  /// The numbers that the figure shows, made when they are asked for; nil: those of its marks.
  public var table: (@Sendable () -> FigureTable)?

  public init(title: String = "") { self.title = title }

  /// Draws the figure alone over the whole of `canvas`, which is white.
  public func draw(on canvas: any Canvas) { Page(self).draw(on: canvas) }
}
