import FileIO
import NN
import Plot

/// Where networks that were trained alike, from other seeds, contradict each other, over a plane of their
/// inputs: what was not learned but left to chance.
///
/// Of classes the colour is the share of the networks that do not say what most say, of numbers the standard
/// deviation of what they say. Slanted lines cover what is farther from all rows than twice the distance
/// within which 95 % of the rows have another.
///
/// B. Lakshminarayanan, A. Pritzel, C. Blundell, "Simple and scalable predictive uncertainty estimation using
/// deep ensembles", 2017.
public struct DisagreementPicture<S: Scalar>: NetworkPage {
  private let others: [Matrix<Double>]
  private let grid: InputGrid
  private let distances: [Double]
  private let points: BoundaryPoints
  private let task: PredictionTask
  private let targetName: String
  private let style: PictureStyle

  /// How many times the usual distance a place is from all rows where it has lines.
  private static var far: Double { 2 }
  /// The most borders of classes that are drawn.
  private static var mostBorders: Int { 120 }

  /// A picture of networks against the `others`; see `NetworkSubject` for the other arguments.
  ///
  /// inputs: samples x at least 2 features, at least one sample; targets: samples x outputs. Precondition:
  /// `others` are not empty.
  public init(
    others: [Sequential<S>], inputs: Matrix<Double>, targets: Matrix<Double>,
    featureNames: [String], targetName: String, task: PredictionTask,
    axes: PlaneAxes = .columns(0, 1), scalings: Scalings? = nil, groups: [Range<Int>] = [],
    style: PictureStyle = PictureStyle()
  ) {
    require(!others.isEmpty, "networks disagree only with others")
    require(inputs.columns >= 2 && inputs.rows > 0, "a plane needs two inputs and a row")
    let scalings = scalings ?? .identity(inputs: inputs.columns, targets: targets.columns)
    let grid = InputGrid(
      inputs, featureNames: featureNames, axes: axes, scalings: scalings, groups: groups,
      settings: style.settings)
    self.grid = grid
    self.others = others.map { grid.outputs(of: $0, task) }
    distances = DataDistances(inputs).distances(of: grid.inputs)
    points = BoundaryPoints(
      inputs, targets, InputPlane(axes, of: inputs, names: featureNames, groups: groups), axes,
      BoundaryContent(task, targets: targets, targetName: targetName), style)
    self.task = task
    self.targetName = targetName
    self.style = style
  }

  public func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let outputs = [grid.outputs(of: network, task)] + others
    var figure = Figure(title: stateTitle(epoch: moment.epoch, cost: moment.cost))
    figure.theme = style.theme
    figure.xAxis = style.axis(of: grid.labels[0], range: grid.xRange)
    figure.yAxis = style.axis(of: grid.labels[1], range: grid.yRange)
    figure.keyPlace = .above
    let votes = ClassVotes(outputs, task)
    let spreads = votes == nil ? spread(of: outputs) : []
    let bar = colorBar(spreads, outputs.count)
    figure.colorBar = bar
    figure.marks =
      votes.map { areas($0, bar) }
      ?? grid.grid(spreads).map { [FilledContour($0, levels: bar.levels, scale: bar.scale)] } ?? []
    if let far = grid.grid(distances), distances.contains(where: { $0 >= Self.far }) {
      let color = style.theme.background.mixed(with: style.theme.foreground, 0.6)
      figure.marks.append(Hatching(far, above: Self.far, color: color, label: "no rows near"))
    }
    figure.marks += (votes.map(borders) ?? []) + points.marks + points.key
    let (grid, distances) = (grid, distances)
    figure.table = {
      Self.table(grid, votes?.disagreement ?? spreads, name: bar.label, distances)
    }
    let notes = ["the network and \(others.count) of other seeds"]
    figure.subtitle = (notes + points.notes + (caption.isEmpty ? [] : [caption]))
      .joined(separator: "; ")
    return Page(figure)
  }

  /// A row for each place: how far the networks disagree, and how far the rows are.
  private static func table(
    _ grid: InputGrid, _ values: [Double], name: String, _ distances: [Double]
  ) -> FigureTable {
    let xs = grid.xRange.evenlySpaced(grid.size)
    let ys = grid.yRange?.evenlySpaced(grid.size) ?? []
    return FigureTable([
      FigureTable.Column(grid.labels[0], numbers: ys.flatMap { _ in xs }),
      FigureTable.Column(grid.labels[1], numbers: ys.flatMap { y in xs.map { _ in y } }),
      FigureTable.Column(name, numbers: values),
      FigureTable.Column("distance to the nearest row", numbers: distances),
    ])
  }

  /// What holds for all places, without the names of the axes, which stand beside them.
  private var caption: String {
    grid.caption.split(separator: "; ").dropFirst().joined(separator: "; ")
  }

  /// The shares that disagree in colours: where more agree, a region over that of fewer.
  private func areas(_ votes: ClassVotes, _ bar: ColorBar) -> [any Mark] {
    (leastAgreement(votes.networks)...votes.networks).compactMap { count in
      let color = FilledContour.color(of: votes.networks - count, in: bar.levels, bar.scale)
      return grid.grid(votes.agreement(of: count)).map { Region($0, above: 0, color: color) }
    }
  }

  /// How many networks say the same at least: where the classes share them.
  private func leastAgreement(_ networks: Int) -> Int {
    let classes = task.classNames.count
    return (networks + classes - 1) / classes
  }

  /// The borders of classes, those of the network itself over those of the others.
  private func borders(_ votes: ClassVotes) -> [any Mark] {
    // Between two classes there is one border, not one from each side.
    let classes = votes.leads.count == 2 ? votes.leads.suffix(1) : votes.leads[...]
    let isFew = classes.count * votes.networks <= Self.mostBorders
    let thin = style.theme.background.mixed(with: style.theme.foreground, 0.6)
    return (0..<(isFew ? votes.networks : 1)).reversed().flatMap { network in
      classes.compactMap { leads in
        grid.grid(leads[network]).map {
          ContourLine(
            $0, level: 0, color: network == 0 ? style.theme.foreground : thin,
            width: network == 0 ? 1.8 : 0.6)
        }
      }
    }
  }

  private func colorBar(_ values: [Double], _ count: Int) -> ColorBar {
    let scale = ColorScale([style.theme.background, style.color(ofLine: 1)])
    if task.classNames.isEmpty {
      let largest = values.lazy.filter(\.isFinite).max() ?? 0
      return ColorBar(
        scale: scale, levels: ColorBar.levels(covering: 0...(largest > 0 ? largest : 1)),
        label: "standard deviation of \(targetName)")
    }
    let least = leastAgreement(count)
    // A band around each share that there can be, so that there are colours for no others.
    let shares = 0...count - least
    // The middle of the lowest band has the page's colour, that of the highest the full one.
    let last = Double(max(shares.count - 1, 1))
    let steps = (0...2 * shares.count).map { min(max((Double($0) - 1) / 2 / last, 0), 1) }
    let color = style.color(ofLine: 1)
    var bar = ColorBar(
      scale: ColorScale(steps.map { style.theme.background.mixed(with: color, $0) }),
      levels: (0...shares.count).map { (Double($0) - 0.5) / Double(count) },
      label: "share of \(count) networks that disagree with most")
    bar.bandNames = shares.map { $0 == 0 ? "0" : "\($0)/\(count)" }
    return bar
  }
}
