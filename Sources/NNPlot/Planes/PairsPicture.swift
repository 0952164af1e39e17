import FileIO
import NN
import Plot

/// A matrix of planes of up to six inputs: below the diagonal what a network makes of each plane through
/// the typical row, above it the rows of data on the same plane, and on it how often the values of an input
/// occur, with the classes on each other.
///
/// J. W. Emerson and others, "The generalized pairs plot", Journal of Computational and Graphical
/// Statistics 22, 2013.
public struct PairsPicture<S: Scalar>: NetworkPage {
  /// An input that is shown: its values in the rows that are drawn.
  private struct Column {
    let axis: Axis
    let range: ClosedRange<Double>
    let values: [Double]
  }

  private let columns: [Column]
  /// The kind of each row that is drawn: its class or its band.
  private let kinds: [Int]
  /// The planes below the diagonal, row by row.
  private let planes: [[InputGrid]]
  private let panels: PairsContent
  private let task: PredictionTask
  private let subtitle: String

  /// The most rows that are drawn on each plane.
  private static var mostRows: Int { 1000 }

  /// A picture over the ranges of `inputs` plus a margin; see `NetworkSubject` for the arguments.
  ///
  /// inputs: samples x at least 2 features, at least one sample; targets: samples x outputs. Both are in
  /// natural units. Of more than six numbers the picture shows those with the largest weights in `network`.
  public init(
    _ network: Sequential<S>, inputs: Matrix<Double>, targets: Matrix<Double>,
    featureNames: [String], targetName: String, task: PredictionTask, scalings: Scalings? = nil,
    groups: [Range<Int>] = [], style: PictureStyle = PictureStyle()
  ) {
    require(
      inputs.columns >= 2 && inputs.rows > 0, "a matrix of planes needs two inputs and a row")
    let scalings = scalings ?? .identity(inputs: inputs.columns, targets: targets.columns)
    let content = BoundaryContent(task, targets: targets, targetName: targetName)
    let chosen = PairsColumns(inputs, for: network)
    let all = (0..<inputs.columns).map { column in
      (0..<inputs.rows).map { inputs[$0, column] }
    }
    let sample = RowSample(chosen.indices.map { all[$0] }, most: Self.mostRows)
    let columns = chosen.indices.map { index in
      let range = withMargin(all[index])
      return Column(
        axis: style.axis(of: featureNames[index], range: range), range: range,
        values: sample.rows.map { all[index][$0] })
    }
    let typical = TypicalRow(all, names: featureNames, groups: groups)
    let row = Matrix(rows: 1, columns: inputs.columns, elements: typical.values)
    planes = columns.indices.map { up in
      (0..<up).map { across in
        var settings = FigureSettings()
        (settings.xRange, settings.yRange) = (columns[across].range, columns[up].range)
        // One row is its own typical row.
        return InputGrid(
          row, featureNames: featureNames,
          axes: .columns(chosen.indices[across], chosen.indices[up]), scalings: scalings,
          groups: groups, settings: settings)
      }
    }
    self.columns = columns
    let drawn = targets.picking(sample.rows)
    kinds = sample.rows.indices.map { content.markerKind(of: drawn, row: $0) }
    panels = PairsContent(content, style)
    self.task = task
    let others = inputs.columns > 2 ? " at medians of the rest" : ""
    let reading = "below the diagonal the network\(others), above the rows"
    subtitle = ([chosen.note, sample.note].compactMap { $0 } + [reading]).joined(separator: "; ")
  }

  public func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let figures = columns.indices.map { row in
      columns.indices.map { figure(row: row, column: $0, network) }
    }
    var page = Page(
      title: stateTitle(epoch: moment.epoch, cost: moment.cost), figures: figures)
    page.subtitle = subtitle
    page.colorBar = panels.colorBar
    page.hasKeyAbove = true
    return page
  }

  private func figure(row: Int, column: Int, _ network: Sequential<S>) -> Figure {
    let last = columns.count - 1
    var figure = Figure()
    figure.theme = panels.style.theme
    // Room for the numbers below the last row.
    if row == last { figure.relativeHeight = 1 + 0.06 * Double(columns.count) }
    figure.xAxis = columns[column].axis
    figure.yAxis = columns[row].axis
    // Numbers and names stand at the outer edges only.
    figure.xAxis.hasTics = row == last
    if row < last { figure.xAxis.label = "" }
    figure.yAxis.hasTics = column == 0 && row > 0
    if column > 0 { figure.yAxis.label = "" }
    let points = zip(columns[column].values, columns[row].values).map { Point(x: $0, y: $1) }
    if row == column {
      let bars = panels.histograms(columns[row].values, kinds, in: columns[row].range)
      let highest = bars.lazy.flatMap(\.heights).max() ?? 1
      figure.yAxis = Axis(label: figure.yAxis.label, range: 0...1.05 * max(highest, 1))
      figure.yAxis.hasTics = false
      figure.marks = bars
    } else if row > column {
      let grid = planes[row][column]
      figure.marks = panels.regions(grid.outputs(of: network, task), on: grid)
    } else {
      figure.marks = [panels.scatter(points, kinds)]
    }
    if row == 0, column == last, panels.colorBar == nil || !panels.key.isEmpty {
      figure.marks += panels.key
      figure.keyPlace = .above
    }
    return figure
  }
}
