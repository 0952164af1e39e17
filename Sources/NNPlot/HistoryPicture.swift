import FileIO
import Plot

/// The cost over the epochs, or another number, on a logarithmic axis where it falls or rises by a large
/// factor. With it that of the rows that are held out for validation, and the epoch where it is best.
///
/// Missing numbers are gaps in a line. Infinite ones, and zeros on a logarithmic axis, are arrows at the
/// border. Of a long history that goes up and down the medians are drawn over a band from the lowest to the
/// highest number.
public struct HistoryPicture: Sendable {
  private let costs: HistoryCourse
  private let validation: HistoryCourse?
  /// The epoch of each cost, in increasing order.
  private let epochs: [Double]
  private let best: Point?
  private let bestName: String
  private let name: String
  private let mayBeLogarithmic: Bool
  private let style: PictureStyle

  /// The factor between costs from which on their axis is logarithmic.
  static let logarithmicFactor = 4.0

  /// A picture of `costs`, each after one of the `epochs` (nil: 1, 2, 3 and so on), in any order; NaN:
  /// there is none. `validation` holds the costs of held-out rows after the same epochs; empty: no rows
  /// are held out. `bestName` is what the key calls `bestEpoch`, `name` what they are if they are no costs,
  /// and `mayBeLogarithmic` whether equal factors can matter. Precondition: `epochs` and `validation`,
  /// where given, are as long as `costs`, and `bestEpoch` is one of the epochs with validation.
  public init(
    costs: [Double], validation: [Double] = [], epochs: [Double]? = nil, bestEpoch: Int? = nil,
    bestName: String = "best", name: String = "cost", mayBeLogarithmic: Bool = true,
    style: PictureStyle = PictureStyle()
  ) {
    let epochs = epochs ?? costs.indices.map { Double($0 + 1) }
    require(epochs.count == costs.count, "\(epochs.count) epochs for \(costs.count) costs")
    require(
      validation.isEmpty || validation.count == costs.count,
      "\(validation.count) validation costs for \(costs.count) epochs")
    let bestIndex = bestEpoch.flatMap { epochs.firstIndex(of: Double($0)) }
    require(
      bestEpoch == nil || bestIndex != nil && !validation.isEmpty,
      "a best epoch that has no validation cost")
    // What comes after an epoch that is no number has no place.
    let order = epochs.indices.filter { epochs[$0].isFinite }
      .sorted { (epochs[$0], $0) < (epochs[$1], $1) }
    let sorted = order.map { epochs[$0] }
    self.costs = HistoryCourse(epochs: sorted, values: order.map { costs[$0] })
    self.validation =
      validation.isEmpty
      ? nil : HistoryCourse(epochs: sorted, values: order.map { validation[$0] })
    self.epochs = sorted
    best = bestIndex.map { Point(x: epochs[$0], y: validation[$0]) }
    self.bestName = bestName
    self.name = name
    self.mayBeLogarithmic = mayBeLogarithmic
    self.style = style
  }

  /// The picture.
  public var figure: Figure {
    let courses = [("training", costs)] + (validation.map { [("validation", $0)] } ?? [])
    let entries = courses.enumerated().map { line, course in
      HistoryPanel.Entry(
        name: courses.count > 1 ? course.0 : "", label: courses.count > 1 ? course.0 : nil,
        course: course.1, color: style.color(ofLine: line))
    }
    let drawn = HistoryPanel(
      title: "\(name) over epochs", name: name,
      logarithmicFactor: mayBeLogarithmic ? Self.logarithmicFactor : nil, epochs: epochs,
      entries: entries,
      best: best.map { ($0, "\(bestName), epoch \(plainText($0.x))", style.color(ofLine: 1)) },
      style: style
    ).drawn
    var figure = drawn.figure
    figure.subtitle = drawn.remarks.joined(separator: "; ")
    return figure
  }
}
