import NN
import Plot

/// `history`: the cost of each epoch, as far as the training has come.
struct HistoryFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "history", help: "the cost over the epochs; of files, folders and several trainings too"
  ) { _ in HistoryFigure() }

  var dataNeed: DataNeed { .none }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    HistoryPage<S>(
      track: subject.track, firstCost: subject.track == nil ? subject.cost : nil,
      style: subject.style)
  }
}

/// The costs with a point that moves. Its axes are those of the whole training: from frame to frame only the
/// point moves on.
private struct HistoryPage<S: Scalar>: NetworkPage {
  /// The costs to the end, which are faint; nil: they are not known.
  private let track: HistoryTrack?
  /// The cost of the first network, where those to come are not known.
  private let firstCost: Double?
  /// Their figure, which is the same in each frame.
  private let whole: Figure?
  private let style: PictureStyle

  /// The height of its row on a page, next to a boundary.
  private static var relativeHeight: Double { 0.55 }
  /// How far below the first cost, as a factor, the axis ends where the costs to come are not known.
  private static var depth: Double { 100 }

  init(track: HistoryTrack?, firstCost: Double?, style: PictureStyle) {
    self.track = track
    self.firstCost = firstCost
    self.style = style
    whole = track.map { Self.figure($0, style) }
  }

  private static func figure(_ track: HistoryTrack, _ style: PictureStyle) -> Figure {
    let isWhole = track.costs.count == track.validation.count
    var figure = HistoryPicture(
      costs: track.costs, validation: isWhole ? track.validation : [], style: style
    ).figure
    figure.title = ""
    figure.relativeHeight = relativeHeight
    return figure
  }

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let costs = track?.costs ?? moment.costs
    var figure =
      whole ?? Self.figure(HistoryTrack(costs: costs, validation: moment.validation), style)
    let epochs = moment.epochs ?? costs.count
    figure.xAxis.range = 0...Double(max(epochs, 1))
    if track == nil {
      figure.yAxis = axis
      // A line that comes and goes would move the frame.
      figure.subtitle =
        costs.isEmpty && moment.epochs == nil ? "no history.csv beside the model" : ""
    }
    if track != nil, moment.epoch < costs.count {
      // What is still to come is faint: the page lies over it.
      var veil = style.theme.background
      veil.alpha = 0.75
      figure.marks.append(Shade(from: Double(moment.epoch), color: veil))
    }
    if let point = point(moment) {
      figure.marks.append(
        Scatter(
          [point],
          style: MarkerStyle(
            size: 9, fill: style.color(ofLine: 0), outline: style.theme.foreground,
            outlineWidth: 1.25)))
      figure.marks.append(BorderArrows([point], color: style.color(ofLine: 0)))
    }
    return Page(figure)
  }

  /// The place of the present epoch. Before the first one its cost is that of the network itself.
  private func point(_ moment: TrainingMoment) -> Point? {
    let costs = track?.costs ?? moment.costs
    let cost =
      moment.epoch > 0 && moment.epoch <= costs.count ? costs[moment.epoch - 1] : moment.cost
    return cost.isFinite ? Point(x: Double(moment.epoch), y: cost) : nil
  }

  /// An axis that has room for what may come: it is the same in every frame, since it follows from the
  /// cost of the first network alone. What lies below it is an arrow at its border.
  private var axis: Axis {
    var axis = Axis(label: "cost")
    guard let first = firstCost, first > 0, (2 * first).isFinite, first / Self.depth > 0 else {
      return axis
    }
    axis.scale = LogarithmicScale()
    axis.range = first / Self.depth...2 * first
    return axis
  }
}
