import FileIO
import NN
import Plot

/// What each unit of a network responds to, over a plane of its inputs or along its only one: a panel a
/// unit, a block a layer, and at last the outputs.
///
/// A layer's units have the same colours: up to the ends of their activation where it has some, else up to
/// a round number above their largest value. Below a unit's panel stand the weights with which it goes
/// into the next layer; a single one stands in its title.
public struct UnitsPicture<S: Scalar>: NetworkPage {
  private let layers: [UnitLayer]
  /// The hidden layers that are shown, by their numbers among `layers`, and which of their units.
  private let shown: [(layer: Int, units: [Int])]
  private let outputs: UnitsOutput
  private let grid: InputGrid
  private let style: PictureStyle

  /// The most hidden layers that are shown, and with how many of them how many units.
  private static var mostLayers: Int { 8 }
  private static func mostUnits(_ layers: Int) -> Int { layers == 1 ? 20 : layers == 2 ? 12 : 10 }

  /// A picture over the range of `inputs` plus a margin; see `NetworkSubject` for the other arguments.
  ///
  /// inputs: samples x features, in natural units; without rows the picture shows what was usual where the
  /// `scalings` were found. Of wide layers it shows the units with the largest weights to the next layer in
  /// `network`: they stay the same in the pages of others.
  public init(
    _ network: Sequential<S>, inputs: Matrix<Double>, featureNames: [String], targetName: String,
    task: PredictionTask, axes: PlaneAxes = .columns(0, 1), scalings: Scalings? = nil,
    groups: [Range<Int>] = [], style: PictureStyle = PictureStyle()
  ) {
    let scalings =
      scalings ?? .identity(inputs: featureNames.count, targets: network.outputWidth)
    self.style = style
    grid = InputGrid(
      inputs, featureNames: featureNames, axes: axes, scalings: scalings, groups: groups,
      settings: style.settings)
    layers = network.unitLayers
    let hidden = Array(layers.indices.dropLast().suffix(Self.mostLayers))
    let tables = network.weightTables
    let parameters = network.parameters
    let layers = layers
    shown = hidden.map { index in
      let table = network.leavingTable(
        ofUnitLayer: index, width: layers[index].width, in: tables)
      let sizes = table.map { $0.lengths($0.values(in: parameters).weights, ofRows: false) }
      let most = Self.mostUnits(hidden.count)
      return (
        index,
        largest(most, of: sizes ?? [Double](repeating: 0, count: layers[index].width))
      )
    }
    outputs = UnitsOutput(
      task: task, targetName: targetName, scalings: scalings, style: style)
  }

  public func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let last = layers.count - 1
    let wanted =
      shown.map { (layers[$0.layer].last, $0.units) }
      + [(layers[last].last, Array(0..<network.outputWidth))]
    let values = grid.values(of: network, wanted)
    let tables = network.weightTables
    let blocks = shown.indices.map { place in
      let (layer, units) = shown[place]
      let leaving = network.leavingTable(
        ofUnitLayer: layer, width: layers[layer].width, in: tables)
      let block = UnitsBlock(
        layer: layers[layer], units: units, values: values[place],
        leaving: leaving.map { ($0.rows, $0.values(in: network.parameters).weights) },
        nextLayer: layers[layer + 1].number, isLastHidden: layer + 1 == last)
      return block.page(grid, style, columns: columns(of: units.count))
    }
    let output = outputs.page(
      layers[last], values[values.count - 1], grid, exact: grid.outputs(of: network))
    var page = Page(
      title: stateTitle(epoch: moment.epoch, cost: moment.cost),
      rows: Self.arranged(blocks + [output]).map { $0.map { .page($0) } }, theme: style.theme)
    page.table = { table(values) }
    let counts = shown.map { layer, units in
      "\(units.count) of \(layers[layer].width) units of \(layers[layer].title)"
    }
    page.summary = summaryText(
      "What the units of a network respond to after \(countText(moment.epoch, "epochs")), "
        + "cost \(costText(moment.cost)): \((counts + ["the outputs"]).joined(separator: "; ")), "
        + "over \(grid.labels.joined(separator: " and "))")
    let left = layers.count - 1 - shown.count
    let note = left > 0 ? ["the last \(shown.count) of \(layers.count - 1) hidden layers"] : []
    // Panels of curves have no axes of their own.
    let (low, high) = (grid.xRange.lowerBound, grid.xRange.upperBound)
    let across =
      grid.yRange == nil
      ? [
        "across: \(grid.labels[0]) from \(roundedText(low, within: high - low)) to "
          + roundedText(high, within: high - low)
      ] : []
    page.subtitle = (note + across + [grid.caption]).filter { !$0.isEmpty }.joined(separator: "; ")
    return page
  }

  /// The values of the units that are shown, a column each, at each place.
  private func table(_ values: [[[Double]]]) -> FigureTable {
    let hidden = shown.indices.flatMap { place in
      shown[place].units.indices.map { index in
        FigureTable.Column(
          "layer \(layers[shown[place].layer].number), unit \(shown[place].units[index] + 1)",
          numbers: values[place][index])
      }
    }
    return FigureTable(grid.placeColumns + hidden + outputs.columns(values[values.count - 1]))
  }

  /// How many blocks stand beside each other.
  private static func blocksBeside(of count: Int) -> Int { count == 4 ? 2 : min(count, 3) }

  private static func arranged(_ blocks: [Page]) -> [[Page]] {
    let columns = blocksBeside(of: blocks.count)
    return stride(from: 0, to: blocks.count, by: columns).map {
      Array(blocks[$0..<min($0 + columns, blocks.count)])
    }
  }

  /// The columns in which so many panels of a block are about as wide as high, on a page of 4 x 3.
  private func columns(of count: Int) -> Int {
    let blocks = shown.count + 1
    let beside = Self.blocksBeside(of: blocks)
    let rows = Double((blocks + beside - 1) / beside)
    func misfit(_ columns: Int) -> Double {
      let width = 4 / Double(beside) / Double(columns)
      // Less what the title and the bars below a panel take.
      let lines = Double((count + columns - 1) / columns)
      let height = max(0.75 * 3 / rows / lines - 0.09, 0.05)
      // Places that stay empty are a waste.
      let places = Double(columns) * lines / Double(count)
      return max(width / height, height / width) * places
    }
    return (1...max(count, 1)).min { misfit($0) < misfit($1) } ?? 1
  }
}
