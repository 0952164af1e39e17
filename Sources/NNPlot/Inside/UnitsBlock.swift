import NN
import Plot

/// The panels of a hidden layer's units.
struct UnitsBlock {
  let layer: UnitLayer
  /// Which units are shown, and the values of each.
  let units: [Int]
  let values: [[Double]]
  /// The weights that leave the layer, next units x units; nil: they are not known.
  let leaving: (rows: Int, weights: [Double])?
  let nextLayer: Int
  /// Whether the next layer gives the outputs.
  let isLastHidden: Bool

  /// The most weights that stand below a panel.
  private static let mostBars = 64
  /// How many bands of colour there are on each side of the middle.
  private static let bands = 12

  func page(_ grid: InputGrid, _ style: PictureStyle, columns: Int) -> Page {
    let signed = SignedScale(values.joined(), style: style)
    // Between two ends that are not those of a symmetric range, half-way has the page's colour.
    let ends = layer.bounds ?? -signed.largest...signed.largest
    let levels = ends.evenlySpaced(2 * Self.bands + 1)
    let weights = leaving.map { leaving in
      units.map { unit in
        (0..<leaving.rows).map { leaving.weights[$0 * layer.width + unit] }
      }
    }
    let bars =
      leaving.map { (2...Self.mostBars).contains($0.rows) } ?? false
      ? SignedScale((weights ?? []).joined(), style: style) : nil
    let figures = units.indices.map { index -> Figure in
      var figure = Figure(
        title: title(of: units[index], leaving: weights?[index] ?? []))
      figure.theme = style.theme
      figure.xAxis = Axis(range: grid.xRange)
      figure.xAxis.hasTics = false
      figure.yAxis = Axis(range: grid.yRange ?? ends.widenedForCurves)
      figure.yAxis.hasTics = false
      figure.marks = marks(values[index], grid, levels, signed, style)
      if let bars, let weights {
        figure.strip = Self.strip(weights[index], bars, over: grid.xRange)
      }
      return figure
    }
    let rows = stride(from: 0, to: figures.count, by: columns).map {
      Array(figures[$0..<min($0 + columns, figures.count)])
    }
    var page = Page(title: layer.title, figures: rows, theme: style.theme)
    page.hasEqualColumns = true
    let range =
      grid.yRange == nil
      ? ["from \(plainText(ends.lowerBound)) to \(plainText(ends.upperBound))"] : []
    page.subtitle = (range + notes(hasBars: bars != nil)).joined(separator: "; ")
    if grid.yRange != nil {
      page.colorBar = ColorBar(scale: signed.scale, levels: levels)
    }
    return page
  }

  /// What a unit responds to: bands of colour with the line of its middle, or a curve.
  private func marks(
    _ values: [Double], _ grid: InputGrid, _ levels: [Double], _ signed: SignedScale,
    _ style: PictureStyle
  ) -> [any Mark] {
    let middle = levels[levels.count / 2]
    guard let field = grid.grid(values) else {
      let zero = [grid.xRange.lowerBound, grid.xRange.upperBound].map { Point(x: $0, y: middle) }
      return [
        Line(zero, color: style.theme.foreground, width: 0.6, dash: [3, 3]),
        Line(grid.curve(values), color: style.color(ofLine: 0), width: 1.75),
      ]
    }
    let contour = FilledContour(field, levels: levels, scale: signed.scale)
    // Where a unit may rest at its middle, as relu does at 0, a line around that says nothing.
    guard layer.activation?.outputRange?.lowerBound != middle else { return [contour] }
    return [
      contour, ContourLine(field, level: middle, color: style.theme.foreground, width: 0.6),
    ]
  }

  private func title(of unit: Int, leaving: [Double]) -> String {
    leaving.count == 1 ? "\(unit + 1) → \(weightText(leaving[0]))" : "\(unit + 1)"
  }

  private func notes(hasBars: Bool) -> [String] {
    var notes: [String] = []
    if units.count < layer.width {
      let choice = leaving == nil ? "the first" : "by weight"
      notes.append("\(units.count) of \(layer.width), \(choice)")
    }
    let next = isLastHidden ? "output" : "layer \(nextLayer)"
    if hasBars { notes.append("bars: weights to \(isLastHidden ? "the outputs" : next)") }
    if leaving?.rows == 1 { notes.append("→ weight to the \(isLastHidden ? "output" : next)") }
    return notes
  }

  /// A bar for each weight, upwards where it is positive.
  private static func strip(
    _ weights: [Double], _ scale: SignedScale, over range: ClosedRange<Double>
  ) -> Strip {
    let edges = range.evenlySpaced(weights.count + 1)
    var axis = Axis(range: -scale.largest...scale.largest)
    axis.hasTics = false
    let marks = [true, false].map { isPositive in
      Histogram(
        edges: edges, heights: weights.map { ($0 > 0) == isPositive ? $0 : 0 },
        color: scale.color(ofPositive: isPositive))
    }
    return Strip(yAxis: axis, marks: marks)
  }

}

/// A weight with two digits after the point, or in powers of ten.
func weightText(_ weight: Double) -> String {
  guard abs(weight) < 1000, abs(weight) >= 0.005 else {
    return weight == 0 ? "0" : costText(weight)
  }
  let hundredths = Int((abs(weight) * 100).rounded())
  let rest = hundredths % 100
  return "\(weight < 0 ? "-" : "")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
