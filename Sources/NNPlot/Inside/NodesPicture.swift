import FileIO
import NN
import Plot

/// A network as circles and lines: a column of inputs, one of units for each table of weights, and lines
/// between them in the colours and the widths of the weights. The colour of a circle is its bias.
///
/// Of wide layers it shows the units with the largest weights to the next layer, and how many more there
/// are.
public struct NodesPicture<S: Scalar>: NetworkPage {
  private let featureNames: [String]
  private let outputNames: [String]
  private let tables: [WeightTable]
  /// Which inputs, and which units of each table, are shown.
  private let shown: [[Int]]
  private let style: PictureStyle

  /// The most circles of a column.
  private static var mostNodes: Int { 16 }
  /// The most columns.
  private static var mostColumns: Int { 9 }
  /// The share of the weights and biases that are shown, the smallest ones, up to which colours and widths grow.
  private static var commonShare: Double { 0.95 }
  /// The width of the line of the largest weight, and that which every line has besides.
  private static var widest: Double { 3.5 }
  private static var thinnest: Double { 0.4 }

  /// A picture of networks like `network`, which chooses the units that are shown. Precondition: there is
  /// a name for each input; `outputNames` are empty, or there is one for each output.
  public init(
    _ network: Sequential<S>, featureNames: [String], outputNames: [String] = [],
    style: PictureStyle = PictureStyle()
  ) {
    require(
      featureNames.count == network.inputWidth
        && (outputNames.isEmpty || outputNames.count == network.outputWidth),
      "\(featureNames.count) and \(outputNames.count) names for a network from "
        + "\(network.inputWidth) to \(network.outputWidth)")
    self.featureNames = featureNames
    self.outputNames = outputNames
    self.style = style
    let tables = Array(network.weightTables.suffix(Self.mostColumns - 1))
    self.tables = tables
    let parameters = network.parameters
    func most(_ width: Int) -> Int { width > Self.mostNodes ? Self.mostNodes - 1 : width }
    func sizes(_ table: WeightTable, ofRows: Bool) -> [Double] {
      table.lengths(table.values(in: parameters).weights, ofRows: ofRows)
    }
    shown = (0...tables.count).map { column in
      guard column < tables.count else {
        return tables.last.map { largest(most($0.rows), of: sizes($0, ofRows: true)) } ?? []
      }
      let table = tables[column]
      return largest(most(table.columns), of: sizes(table, ofRows: false))
    }
  }

  public func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let values = tables.map { $0.values(in: network.parameters) }
    let sizes = tables.indices.flatMap { index in
      shown[index + 1].flatMap { row -> [Double] in
        let start = row * tables[index].columns
        let weights = shown[index].filter { $0 < tables[index].columns }
          .map { values[index].weights[start + $0] }
        return weights + (values[index].biases.map { [$0[row]] } ?? [])
      }
    }.map(abs).filter(\.isFinite).sorted()
    // A few very large weights must not make all others pale.
    let common = sizes.prefix(max(Int((Self.commonShare * Double(sizes.count)).rounded(.up)), 1))
    let scale = SignedScale(common, style: style)
    let goesBeyond = (sizes.last ?? 0) > scale.largest
    var nodes: [NodeDiagram.Circle] = []
    var numbers: [[Int: Int]] = []
    for column in shown.indices {
      let width = width(column)
      let biases = column > 0 ? values[column - 1].biases : nil
      let more = width - shown[column].count
      let middle = Double(shown[column].count + (more > 0 ? 1 : 0) - 1) / 2
      var ofColumn: [Int: Int] = [:]
      for (place, unit) in shown[column].enumerated() {
        ofColumn[unit] = nodes.count
        nodes.append(
          node(
            column, unit, Point(x: Double(column), y: middle - Double(place)),
            bias: biases?[unit], scale))
      }
      if more > 0 {
        let point = Point(x: Double(column), y: -middle)
        let side: NodeDiagram.Circle.Side = column == 0 ? .left : .center
        nodes.append(.init(point, fill: nil, label: "+ \(more) more", side: side))
      }
      numbers.append(ofColumn)
    }
    let list = WeightList(
      tables: tables, values: values, featureNames: featureNames, outputNames: outputNames)
    let links = tables.indices.flatMap { self.links($0, values[$0].weights, numbers, scale) }
    var page = Page(
      figure(
        NodeDiagram(
          nodes: nodes, links: links.sorted { $0.width < $1.width }, color: style.theme.foreground),
        scale, moment, goesBeyond: goesBeyond))
    page.table = { list.table }
    let columns = ["\(width(0)) inputs"] + tables.map(\.shortWords)
    page.summary = summaryText(
      "A network of \(columns.joined(separator: ", ")) after \(countText(moment.epoch, "epochs")), "
        + "cost \(costText(moment.cost)); \(list.summary)")
    return page
  }

  private func figure(
    _ diagram: NodeDiagram, _ scale: SignedScale, _ moment: TrainingMoment, goesBeyond: Bool
  ) -> Figure {
    var figure = Figure(title: stateTitle(epoch: moment.epoch, cost: moment.cost))
    figure.subtitle = notes.joined(separator: "; ")
    figure.theme = style.theme
    figure.hasBorder = false
    let inputs = "\(width(0)) input\(width(0) == 1 ? "" : "s")"
    figure.xAxis = Axis(
      range: -sideSteps...Double(tables.count) + sideSteps,
      scale: .categories([inputs] + tables.map(\.shortWords)))
    let rows = diagram.nodes.reduce(0) { max($0, abs($1.point.y)) } + 0.6
    figure.yAxis = Axis(range: -rows...rows)
    figure.yAxis.hasTics = false
    figure.colorBar = ColorBar(
      scale: scale.scale, levels: scale.levels, label: "weight, and bias in circles",
      extends: goesBeyond ? [.below, .above] : [])
    figure.marks = [diagram]
    return figure
  }

  /// How many distances between columns there are beside the first and the last one: as much of the width as
  /// names need.
  private var sideSteps: Double {
    let longest = (featureNames + outputNames).reduce(0) { max($0, $1.count) }
    let share = min(0.02 + 0.012 * Double(longest), 0.2)
    return max(0.5, share * Double(tables.count) / (1 - 2 * share))
  }

  private var notes: [String] {
    var notes: [String] = []
    if shown.indices.contains(where: { shown[$0].count < width($0) }) {
      notes.append("of wide layers the units with the largest weights")
    }
    let residual = tables.contains { $0.title.contains("residual") }
    if residual { notes.append("what residual layers add is not drawn") }
    return notes
  }

  private func width(_ column: Int) -> Int {
    guard column > 0 else { return tables.first?.columns ?? featureNames.count }
    return tables[column - 1].rows
  }

  private func node(
    _ column: Int, _ unit: Int, _ point: Point, bias: Double?, _ scale: SignedScale
  ) -> NodeDiagram.Circle {
    let fill = bias.map { scale.color($0) } ?? style.theme.background
    if column == 0, width(0) == featureNames.count {
      return .init(point, fill: fill, label: featureNames[unit], side: .left)
    }
    if column == tables.count, width(column) == outputNames.count {
      return .init(point, fill: fill, label: outputNames[unit], side: .right)
    }
    return .init(point, fill: fill)
  }

  /// The lines between the units of two columns, those of table number `index`.
  private func links(
    _ index: Int, _ weights: [Double], _ numbers: [[Int: Int]], _ scale: SignedScale
  ) -> [NodeDiagram.Link] {
    let table = tables[index]
    guard table.columns == width(index) else { return [] }
    return shown[index + 1].flatMap { row in
      shown[index].compactMap { column in
        let weight = weights[row * table.columns + column]
        guard weight.isFinite, weight != 0, let start = numbers[index][column],
          let end = numbers[index + 1][row]
        else { return nil }
        let share = min(abs(weight) / scale.largest, 1)
        return .init(
          from: start, to: end, color: scale.color(weight),
          width: Self.thinnest + share * Self.widest)
      }
    }
  }
}
