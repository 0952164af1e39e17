import NN
import Plot

/// The panels of a network's outputs, beside those of its units.
struct UnitsOutput: Sendable {
  let task: PredictionTask
  let targetName: String
  let scalings: Scalings
  let style: PictureStyle

  /// The most outputs that are shown.
  private static let mostOutputs = 12
  /// How many bands of colour a probability has.
  private static let bands = 10

  /// The page of the outputs of `layer`, given the values of all of them at the places of `grid`, and
  /// perhaps the function that gives them at any points.
  func page(
    _ layer: UnitLayer, _ values: [[Double]], _ grid: InputGrid,
    exact: (@Sendable ([Point]) -> Matrix<Double>)?
  ) -> Page {
    let outputs = readable(values)
    let shown = Array(outputs.prefix(Self.mostOutputs))
    let figures = shown.indices.map { index in
      figure(index, shown[index], grid, isOnly: outputs.count == 1, exact: exact)
    }
    var page = Page(title: layer.title, figures: figures.inRows(), theme: style.theme)
    page.hasEqualColumns = true
    var notes = outputs.count > shown.count ? ["the first \(shown.count) of \(outputs.count)"] : []
    switch task {
    case .classes: notes.append("the probability of each class")
    case .twoClasses(let names, _, _) where task.givesProbability:
      notes.append("the probability of \(names[1])")
    default: notes.append("output for \(targetName)")
    }
    page.subtitle = notes.joined(separator: "; ")
    if grid.yRange != nil, let first = shown.first {
      page.colorBar = colorBar(0, shown.count == 1 ? first : Array(shown.joined()))
    }
    return page
  }

  private func figure(
    _ index: Int, _ values: [Double], _ grid: InputGrid, isOnly: Bool,
    exact: (@Sendable ([Point]) -> Matrix<Double>)?
  ) -> Figure {
    var figure = Figure(title: isOnly ? "" : name(of: index))
    figure.theme = style.theme
    figure.xAxis = Axis(label: isOnly ? grid.labels[0] : "", range: grid.xRange)
    figure.xAxis.hasTics = isOnly
    figure.yAxis.hasTics = isOnly
    guard let field = grid.grid(values) else {
      if isOnly || range == nil { figure.yAxis.label = "" }
      figure.yAxis.range = range.map { $0.widenedForCurves }
      figure.marks = [Line(grid.curve(values), color: style.color(ofLine: index), width: 1.75)]
      return figure
    }
    figure.yAxis.label = isOnly ? grid.labels[1] : ""
    figure.yAxis.range = grid.yRange
    let bar = colorBar(index, values)
    figure.marks = [FilledContour(field, levels: bar.levels, scale: bar.scale)]
    if let range {
      let middle = range.lowerBound / 2 + range.upperBound / 2
      let (task, scalings) = (task, scalings)
      // Exact borders of several small panels would take more time than they are worth.
      let function = (isOnly ? exact : nil).map { exact in
        { @Sendable (points: [Point]) in
          let outputs = task.readable(scalings.unscaled(exact(points)))
          return (0..<outputs.rows).map { outputs[$0, index] }
        }
      }
      figure.marks.append(
        ContourLine(field, level: middle, color: .black, width: 1, function: function))
    }
    return figure
  }

  /// What the colours of an output stand for.
  private func colorBar(_ index: Int, _ values: [Double]) -> ColorBar {
    guard let range else {
      let finite = values.lazy.filter(\.isFinite)
      let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
      return ColorBar(
        scale: style.numbers,
        levels: ColorBar.levels(covering: low < high ? low...high : withMargin([low])))
    }
    return ColorBar(scale: style.probabilities, levels: range.evenlySpaced(Self.bands + 1))
  }

  /// The range of the outputs; nil: they are any numbers.
  private var range: ClosedRange<Double>? {
    switch task {
    case .number, .numbers: nil
    case .twoClasses(_, let range, _): task.givesProbability ? 0...1 : range
    case .classes: 0...1
    }
  }

  private func name(of index: Int) -> String {
    if case .classes(let names) = task { names[index] } else { "\(targetName) \(index + 1)" }
  }

  /// A column for each output, given the values of all of them.
  func columns(_ values: [[Double]]) -> [FigureTable.Column] {
    readable(values).enumerated().map { index, values in
      let name =
        switch task {
        case .classes(let names): "probability of \(names[index])"
        case .twoClasses(let names, _, _) where task.givesProbability: "probability of \(names[1])"
        case .numbers: name(of: index)
        default: targetName
        }
      return FigureTable.Column(name, numbers: values)
    }
  }

  /// The outputs as people read them, each place by place.
  private func readable(_ values: [[Double]]) -> [[Double]] {
    guard let places = values.first?.count else { return [] }
    var matrix = Matrix<Double>(rows: places, columns: values.count)
    for (column, values) in values.enumerated() {
      for row in 0..<places { matrix[row, column] = values[row] }
    }
    let readable = task.readable(scalings.unscaled(matrix))
    return values.indices.map { column in (0..<places).map { readable[$0, column] } }
  }
}

extension ClosedRange<Double> {
  /// The range with a little at both ends, where a curve can be seen.
  var widenedForCurves: ClosedRange<Double> {
    let margin = upperBound / 20 - lowerBound / 20
    return lowerBound - margin...upperBound + margin
  }
}
