import FileIO
import NN
import Plot

/// How the numbers in a network are distributed, a row of panels a layer: its weights, the values of its
/// units for rows of data, and the gradients of the cost with respect to the weights.
///
/// Units that learn nothing are counted: dead ones, whose slope is 0 for every row, and saturated ones, whose
/// value is near an end of their activation's range for most rows (see `UnitSurvey`).
public struct HistogramsPicture<S: Scalar>: NetworkPage {
  private let inputs: Matrix<S>
  private let targets: Matrix<S>
  private let loss: (any Loss)?
  /// How the rows are called, and how many there are.
  private let rows: String
  private let rowCount: Int
  private let style: PictureStyle

  /// The most layers and rows of data that are shown.
  private static var mostLayers: Int { 4 }
  private static var mostRows: Int { 2000 }

  /// A picture of values and gradients for `inputs`, samples x features, and `targets`, samples x outputs,
  /// both in natural units; `scalings` bring them to the network's (nil: they are the same). Without rows
  /// there are weights only, and without a loss no gradients.
  public init(
    inputs: Matrix<Double>, targets: Matrix<Double>, loss: (any Loss)?, scalings: Scalings? = nil,
    rows: String = "rows", style: PictureStyle = PictureStyle()
  ) {
    require(
      inputs.rows == targets.rows, "\(inputs.rows) rows of inputs, \(targets.rows) of targets")
    let scalings =
      scalings ?? .identity(inputs: inputs.columns, targets: targets.columns)
    // Evenly spaced, so that the order of the rows does not choose.
    let count = min(inputs.rows, Self.mostRows)
    let chosen = (0..<count).map { $0 * inputs.rows / count }
    self.inputs = scalings.scaled(inputs.picking(chosen))
    self.targets = scalings.targets.scaled(targets.picking(chosen), as: S.self)
    self.loss = loss
    self.rows = rows
    rowCount = inputs.rows
    self.style = style
  }

  public func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let layers = network.unitLayers
    let tables = network.weightTables
    let shown = Array(layers.indices.suffix(Self.mostLayers))
    let hasRows = inputs.rows > 0
    let activations = hasRows ? network.activations(inputs) : []
    let survey = hasRows ? UnitSurvey(network, inputs) : nil
    let gradients = gradients(of: network)
    let figures = shown.map { index -> [Figure] in
      let layer = layers[index]
      let weights = tables.filter { $0.unitLayer == index }.map(\.weights)
      func numbers(_ parameters: [S]) -> [Double] {
        weights.flatMap { parameters[$0].map { Double($0) } }
      }
      var row = [figure(layer.title, "weights", numbers(network.parameters), ofClass: 0)]
      if hasRows {
        let activations = activations[layer.last].elements.map { Double($0) }
        row.append(
          figure(idleUnits(layer, survey), "values of units", activations, ofClass: 2))
        if let gradients {
          row.append(figure("", "gradients", numbers(gradients), ofClass: 1))
        }
      }
      return row
    }
    var page = Page(
      title: stateTitle(epoch: moment.epoch, cost: moment.cost),
      figures: hasRows ? figures : figures.joined().map { $0 }.inRows(), theme: style.theme)
    page.hasEqualColumns = true
    page.subtitle = notes(layers: layers.count, shown: shown.count)
    let idle = shown.compactMap { index in
      let units = idleUnits(layers[index], survey)
      return units.isEmpty ? nil : "\(units) in \(layers[index].title)"
    }
    page.summary = summaryText(
      "Weights\(hasRows ? ", values of units and gradients" : "") of "
        + "\(shown.map { layers[$0].title }.joined(separator: ", ")): "
        + (hasRows
          ? idle.isEmpty ? "no unit dead or saturated" : idle.joined(separator: ", ")
          : "no rows of data"))
    return page
  }

  private func notes(layers: Int, shown: Int) -> String {
    var notes = ["how many numbers there are of each size"]
    if shown < layers { notes.append("the last \(shown) of \(layers) layers") }
    if rowCount == 0 {
      notes.append("without rows of data no values of units and no gradients")
    } else {
      let count = inputs.rows < rowCount ? "\(inputs.rows) of \(rowCount)" : "\(rowCount)"
      notes.append("on \(count) \(rows)")
    }
    return notes.joined(separator: "; ")
  }

  /// The gradients of the cost of all rows with respect to the parameters; nil: they are not known.
  private func gradients(of network: Sequential<S>) -> [S]? {
    guard let loss, inputs.rows > 0 else { return nil }
    let slopes = loss.gradient(output: network.forward(inputs), target: targets)
    return network.backward(inputs, outputGradient: slopes).parameters
  }

  /// How many units of a layer learn nothing: `2 of 16 dead`; empty if none are.
  private func idleUnits(_ layer: UnitLayer, _ survey: UnitSurvey?) -> String {
    let found = (layer.first...layer.last).reversed().lazy.compactMap { survey?.layer($0) }.first
    guard let found else { return "" }
    let isBounded = layer.bounds != nil
    let count = isBounded ? found.mostlySaturated : found.dead
    guard count > 0 else { return "" }
    return "\(count) of \(found.units) \(isBounded ? "saturated on most rows" : "dead")"
  }

  private func figure(
    _ title: String, _ label: String, _ numbers: [Double], ofClass index: Int
  ) -> Figure {
    let finite = numbers.filter(\.isFinite)
    let strange = numbers.count - finite.count
    var figure = Figure(title: title)
    figure.theme = style.theme
    figure.xAxis = Axis(label: strange > 0 ? "\(label), \(strange) not finite" : label)
    figure.yAxis = Axis(scale: LinearScale(hasWholeTics: true))
    guard let low = finite.min(), let high = finite.max() else {
      figure.xAxis.label = numbers.isEmpty ? "no \(label)" : figure.xAxis.label
      figure.yAxis.range = 0...1
      return figure
    }
    let range = low < high ? low...high : withMargin([low])
    let bars = max(5, min(40, 2 * Int(Double(finite.count).squareRoot())))
    let color = style.color(ofLine: index).mixed(with: style.theme.background, 0.25)
    let histogram = Histogram(of: finite, in: range, count: bars, color: color)
    figure.marks = [histogram]
    if range.contains(0) {
      let highest = histogram.heights.max() ?? 1
      let zero = [0, highest].map { Point(x: 0, y: $0) }
      figure.marks.append(Line(zero, color: style.theme.foreground, width: 0.8, dash: [3, 3]))
    }
    return figure
  }
}
