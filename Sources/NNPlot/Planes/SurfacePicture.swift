import FileIO
import NN
import Plot

/// What a network makes of a plane of its inputs, as a surface in space: the probability of the second of
/// two classes, the number, or of several classes the probability of the one that wins, in its colour.
public struct SurfacePicture<S: Scalar>: NetworkPage {
  private let grid: InputGrid
  private let task: PredictionTask
  private let content: PairsContent
  private let style: PictureStyle
  private let projection: Projection

  /// A picture over the range of `inputs` plus a margin, seen along `projection`; see `NetworkSubject` for
  /// the other arguments.
  ///
  /// inputs: samples x at least 2 features; targets: samples x outputs, of which numbers give the range of
  /// the colours.
  public init(
    inputs: Matrix<Double>, targets: Matrix<Double>, featureNames: [String], targetName: String,
    task: PredictionTask, axes: PlaneAxes = .columns(0, 1), scalings: Scalings? = nil,
    groups: [Range<Int>] = [], projection: Projection = Projection(rotation: 30, tilt: 60),
    style: PictureStyle = PictureStyle()
  ) {
    require(featureNames.count >= 2, "a surface stands over two inputs")
    grid = InputGrid(
      inputs, featureNames: featureNames, axes: axes,
      scalings: scalings ?? .identity(inputs: featureNames.count, targets: targets.columns),
      groups: groups, settings: style.settings)
    self.task = task
    content = PairsContent(BoundaryContent(task, targets: targets, targetName: targetName), style)
    self.style = style
    self.projection = projection
  }

  public func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let outputs = grid.outputs(of: network, task)
    var figure = Figure(title: stateTitle(epoch: moment.epoch, cost: moment.cost))
    figure.theme = style.theme
    figure.hasBorder = false
    figure.xAxis = Axis(range: 0...1, scale: .bare)
    figure.yAxis = Axis(range: 0...1, scale: .bare)
    let names = task.classNames
    let bar =
      content.colorBar
      ?? (names.count == 2
        ? ColorBar(
          scale: style.probabilities, levels: (0.0...1.0).evenlySpaced(11),
          label: "probability of \(names[1])") : nil)
    let winners = (0..<outputs.rows).map { outputs.largestColumn(inRow: $0) }
    let values = winners.enumerated().map { outputs[$0, bar == nil ? $1 : outputs.columns - 1] }
    var height = Axis(label: bar?.label ?? "probability of the class that wins")
    if let bar { height.range = heights(values, bar) } else { height.range = 0...1 }
    if let field = grid.grid(values) {
      let colors = values.enumerated().map { place, value in
        bar.map { FilledContour.color(at: value, in: $0.levels, $0.scale) }
          ?? style.color(ofClass: winners[place], of: names.count)
      }
      figure.marks = [
        HeightSurface(
          field, colors: colors,
          xAxis: style.axis(of: grid.labels[0], range: grid.xRange),
          yAxis: style.axis(of: grid.labels[1], range: grid.yRange), zAxis: height,
          projection: projection, color: style.theme.foreground)
      ]
    }
    if bar == nil { figure.marks += content.key }
    figure.keyPlace = .above
    figure.colorBar = bar
    figure.colorBar?.label = ""
    // Without what the axes say.
    figure.subtitle = grid.caption.split(separator: "; ").dropFirst().joined(separator: "; ")
    return Page(figure)
  }

  /// The range of the heights: that of the colours, or of more where outputs go beyond it.
  private func heights(_ values: [Double], _ bar: ColorBar) -> ClosedRange<Double>? {
    let finite = values.lazy.filter(\.isFinite)
    let (low, high) = (bar.levels[0], bar.levels[bar.levels.count - 1])
    return min(finite.min() ?? low, low)...max(finite.max() ?? high, high)
  }
}
