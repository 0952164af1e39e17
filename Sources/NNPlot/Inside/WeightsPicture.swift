import FileIO
import NN
import Plot

/// The weights of a network as tables of colours, a panel a layer: a row for each unit, a column for each
/// of its inputs, and a little apart at the right the biases.
public struct WeightsPicture<S: Scalar>: NetworkPage {
  private let featureNames: [String]
  private let outputNames: [String]
  private let tables: [WeightTable]
  /// How many tables there are before those that are shown, and how many in all.
  private let tablesBefore: Int
  private let tableCount: Int
  /// Whether there are parameters in no table, such as those of norms.
  private let hasOthers: Bool
  private let style: PictureStyle

  /// The most layers that are shown.
  private static var mostLayers: Int { 9 }
  /// The most rows or columns that have names.
  private static var mostNames: Int { 40 }

  /// A picture of networks like `network`, of the layer of this `number` among those with weights, counted
  /// from 1, or nil: of all. Precondition: there is a name for each input; `outputNames` are empty, or there
  /// is one for each output; there is such a layer.
  public init(
    _ network: Sequential<S>, featureNames: [String], outputNames: [String] = [],
    layer number: Int? = nil, style: PictureStyle = PictureStyle()
  ) {
    require(
      featureNames.count == network.inputWidth
        && (outputNames.isEmpty || outputNames.count == network.outputWidth),
      "\(featureNames.count) and \(outputNames.count) names for a network from "
        + "\(network.inputWidth) to \(network.outputWidth)")
    self.featureNames = featureNames
    self.outputNames = outputNames
    self.style = style
    let all = network.weightTables
    require(number.map { (1...all.count).contains($0) } ?? true, "there is no such layer")
    tables = number.map { [all[$0 - 1]] } ?? Array(all.suffix(Self.mostLayers))
    tablesBefore = number.map { $0 - 1 } ?? all.count - tables.count
    tableCount = all.count
    let shown = all.reduce(0) { $0 + $1.weights.count + ($1.biases?.count ?? 0) }
    hasOthers = shown < network.parameters.count
  }

  public func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let figures = tables.indices.map { figure($0, network.parameters) }
    let state = stateTitle(epoch: moment.epoch, cost: moment.cost)
    var page = Page(title: state, figures: figures.inRows(), theme: style.theme)
    var notes = hasOthers ? ["the parameters of norms are not shown"] : []
    if tables.count > 1, tableCount > tables.count {
      notes.append("the last \(tables.count) of \(tableCount) layers with weights")
    }
    page.subtitle = notes.joined(separator: "; ")
    let list = WeightList(
      tables: tables, values: tables.map { $0.values(in: network.parameters) },
      featureNames: tablesBefore == 0 ? featureNames : [],
      outputNames: tablesBefore + tables.count == tableCount ? outputNames : [])
    page.table = { list.table }
    page.summary = summaryText(
      "The weights of \(tables.map(\.title).joined(separator: ", ")) after "
        + "\(countText(moment.epoch, "epochs")), cost \(costText(moment.cost)); \(list.summary)")
    return page
  }

  private func figure(_ index: Int, _ parameters: [S]) -> Figure {
    let table = tables[index]
    let (weights, biases) = table.values(in: parameters)
    let scale = SignedScale(weights + (biases ?? []), style: style)
    var figure = Figure(title: table.title)
    figure.theme = style.theme
    // The biases stand apart by about a twentieth of the width, at least by a column.
    let apart = biases == nil ? 0 : max(1, table.columns / 20)
    let wide = biases == nil ? 0 : max(1, table.columns / 40)
    let columns = table.columns + apart + wide
    var values: [Double] = []
    values.reserveCapacity(columns * table.rows)
    // The first unit is on top, as one reads.
    for row in (0..<table.rows).reversed() {
      values += weights[row * table.columns..<(row + 1) * table.columns]
      guard let biases else { continue }
      values += [Double](repeating: .nan, count: apart)
      values += [Double](repeating: biases[row], count: wide)
    }
    figure.xAxis = xAxis(index, table, columns: columns)
    figure.yAxis = yAxis(index, table)
    figure.colorBar = ColorBar(scale: scale.scale, levels: scale.levels, label: "weight")
    figure.marks = [HeatMap(values, columns: columns, levels: scale.levels, scale: scale.scale)]
    return figure
  }

  /// The inputs: features by name, units by number; behind them the biases.
  private func xAxis(_ index: Int, _ table: WeightTable, columns: Int) -> Axis {
    let isFirst = tablesBefore + index == 0 && table.columns == featureNames.count
    let kind = isFirst ? "input" : "unit before"
    guard table.columns <= Self.mostNames else {
      return Axis(
        label: table.biases == nil ? kind : "\(kind); at the right the bias",
        range: -0.5...Double(columns) - 0.5, scale: NumberedScale(count: table.columns))
    }
    let names = isFirst ? featureNames : (1...table.columns).map { "\($0)" }
    guard table.biases != nil else { return Axis(scale: .categories(names)) }
    var scale = CategoryScale(names + ["", "bias"])
    scale.keepsLast = true
    return Axis(scale: scale)
  }

  private func yAxis(_ index: Int, _ table: WeightTable) -> Axis {
    let isLast = tablesBefore + index == tableCount - 1 && table.rows == outputNames.count
    guard table.rows <= Self.mostNames else {
      return Axis(label: "unit", scale: NumberedScale(count: table.rows, isDownward: true))
    }
    let names = isLast ? outputNames : (1...table.rows).map { "\($0)" }
    return Axis(scale: .categories(names.reversed()))
  }
}
