/// A picture of data: marks in a frame with axes, a title and a key, in gnuplot's manner.
///
///     var figure = Figure(title: "cost")
///     figure.yAxis = Axis(label: "cost", scale: .logarithmic)
///     figure.marks = [Line(points, color: Color.classes[0])]
///     figure.draw(on: canvas)
///
/// Everything grows with the page; at 800 x 600 the text is 13 points high.
public struct Figure: Sendable {
  /// Where the names of the marks stand.
  public enum KeyPlace: String, Sendable {
    /// Top right in the frame, as gnuplot has it.
    case inside
    /// In rows above the frame, where it hides no data.
    case above
  }

  public var title: String
  /// A line below the title, in the size of the axes' texts.
  public var subtitle = ""
  public var xAxis = Axis()
  public var yAxis = Axis()
  /// What is shown, the undermost first.
  public var marks: [any Mark] = []
  public var colorBar: ColorBar?
  /// A second, low frame below the first, over the same x axis.
  public var strip: Strip?
  public var keyPlace = KeyPlace.inside
  public var theme = Theme.light

  public init(title: String = "") { self.title = title }
}
