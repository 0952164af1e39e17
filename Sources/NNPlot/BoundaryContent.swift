import NN
import Plot

/// What a boundary picture shows of a network's output, which follows from the task.
enum BoundaryContent {
  /// One output that tells two classes apart: on which side of the middle of `range` it lies.
  case sides(range: ClosedRange<Double>, label: String, names: [String])
  /// One output that is a number, by its levels.
  case levels([Double], label: String)
  /// An output for each class: the largest one wins.
  case winners(names: [String])

  /// How many bands of colour there are between two classes.
  private static var bands: Int { 10 }
  /// The most regions of classes that have shades and exact borders. More are too small to show them.
  private static var mostShaded: Int { 20 }

  init(
    _ task: PredictionTask, targets: Matrix<Double>, targetName: String,
    colorRange: ClosedRange<Double>? = nil
  ) {
    switch task {
    case .classes(let names): self = .winners(names: names)
    case .twoClasses(let names, let range, _):
      self = .sides(
        range: range,
        label: task.givesProbability ? "probability of \(names[1])" : "output for \(targetName)",
        names: names)
    case .number, .numbers:
      let low = targets.elements.min() ?? 0
      let high = targets.elements.max() ?? 1
      self = .levels(
        ColorBar.levels(covering: colorRange ?? (low < high ? low...high : withMargin([low]))),
        label: "output for \(targetName)")
    }
  }

  /// The class of a row of targets; 0 where there are no classes.
  func classIndex(of targets: Matrix<Double>, row: Int) -> Int {
    switch self {
    case .sides(let range, _, _): targets[row, 0] >= middle(range) ? 1 : 0
    case .levels: 0
    case .winners: targets.largestColumn(inRow: row)
    }
  }

  /// The names of the classes; none where the output is a number.
  var classNames: [String] {
    switch self {
    case .sides(_, _, let names), .winners(let names): names
    case .levels: []
    }
  }

  /// Which of the styles the marker of a row has: that of its class, or of the band that its target lies
  /// in.
  func markerKind(of targets: Matrix<Double>, row: Int) -> Int {
    guard case .levels(let levels, _) = self else { return classIndex(of: targets, row: row) }
    return levels.dropFirst().dropLast().count { targets[row, 0] >= $0 }
  }

  /// The styles of markers: one for each class, or for each band.
  func markerStyles(_ style: PictureStyle) -> [MarkerStyle] {
    guard case .levels(let levels, _) = self else {
      return classNames.indices.map { style.marker(ofClass: $0, of: classNames.count) }
    }
    return (0..<levels.count - 1).map { band in
      let fill = FilledContour.color(of: band, in: levels, style.numbers)
      return MarkerStyle(size: 6, fill: fill, outline: fill.contrast)
    }
  }

  /// The classes that win somewhere on the plane. Heights of a field between two classes may be logits.
  func classesShown(_ field: Field, areLogits: Bool) -> Set<Int> {
    switch self {
    case .sides(let range, _, _):
      let level = areLogits ? 0 : middle(range)
      let hasHigh = field.samples.heights.contains { $0 >= level }
      let hasLow = field.samples.heights.contains { !($0 >= level) }
      return Set((hasLow ? [0] : []) + (hasHigh ? [1] : []))
    case .levels: return []
    case .winners(let names):
      var isShown = [Bool](repeating: false, count: names.count)
      for region in field.samples.regions { isShown[Int(region)] = true }
      return Set(isShown.indices.filter { isShown[$0] })
    }
  }

  /// What the one output is called; empty: there is one for each class.
  var outputName: String {
    switch self {
    case .sides(_, let label, _), .levels(_, let label): label
    case .winners: ""
    }
  }

  func colorBar(_ field: Field, areLogits: Bool, _ style: PictureStyle) -> ColorBar? {
    func bar(_ levels: [Double], _ scale: ColorScale, _ label: String) -> ColorBar {
      var extends: ColorBar.Extends = []
      if !areLogits {
        let values = field.samples.heights
        // By more than rounding: a saturated output reaches its bound.
        let slack = (levels[levels.count - 1] / 2 - levels[0] / 2) * 1e-6
        if values.contains(where: { $0 < levels[0] - slack }) { extends.insert(.below) }
        if values.contains(where: { $0 > levels[levels.count - 1] + slack }) {
          extends.insert(.above)
        }
      }
      return ColorBar(scale: scale, levels: levels, label: label, extends: extends)
    }
    switch self {
    case .sides(let range, let label, _):
      return bar(sideLevels(style.settings.colorRange ?? range), style.probabilities, label)
    case .levels(let levels, let label):
      return bar(levels, style.numbers, label)
    case .winners: return nil
    }
  }

  /// What the network makes of points.
  func summary(_ outputs: Matrix<Double>) -> FieldSamples {
    switch self {
    case .sides, .levels:
      // There is one output.
      FieldSamples(heights: outputs.elements.map(\.drawable))
    case .winners: FieldSamples.winningClasses(in: outputs)
    }
  }

  /// What the network makes of the plane, and texts on it.
  func marks(
    _ field: Field, areLogits: Bool, _ style: PictureStyle
  ) -> (regions: FieldRegions, texts: [any Mark]) {
    switch self {
    case .sides(let range, _, _):
      let levels = sideLevels(style.settings.colorRange ?? range)
      let heights = areLogits ? levels.map(logit) : levels
      let regions = FieldRegions(
        field, levels: Array(heights[1..<heights.count - 1]),
        colors: [Self.colors(levels, style.probabilities)],
        lines: [.level(areLogits ? 0 : middle(range), .black, width: 1.5)])
      return (regions, [])
    case .levels(let levels, _):
      let inner = Array(levels[1..<levels.count - 1])
      let regions = FieldRegions(
        field, levels: inner, colors: [Self.colors(levels, style.numbers)],
        lines: inner.map { level in
          let color = FilledContour.color(at: level, in: levels, style.numbers).contrast
          return .level(level, color, width: 0.6)
        })
      return (
        regions,
        [ContourLabels(field.grid(field.samples.heights), levels: levels, scale: style.numbers)]
      )
    case .winners(let names): return winnersMarks(field, names, style)
    }
  }

  private static func colors(_ levels: [Double], _ scale: ColorScale) -> [Color] {
    (0..<levels.count - 1).map { FilledContour.color(of: $0, in: levels, scale) }
  }

  /// For each class the region where it wins, paler where it is less sure, and the borders.
  private func winnersMarks(
    _ field: Field, _ names: [String], _ style: PictureStyle
  ) -> (regions: FieldRegions, texts: [any Mark]) {
    let shown = classesShown(field, areLogits: true)
    let isDetailed = shown.count <= Self.mostShaded
    // A class with more than a half wins.
    let levels = isDetailed ? [0.5, 0.7, 0.9].map(logit) : []
    let shares = style.regionShares(classes: names.count)
    let colors = names.indices.map { index in
      let color = style.color(ofClass: index, of: names.count)
      return (isDetailed ? shares : [shares[1]]).map {
        style.theme.background.mixed(with: color, $0)
      }
    }
    let regions = FieldRegions(
      field, levels: levels, colors: colors,
      lines: [.borders(style.theme.foreground, width: isDetailed ? 1.25 : 0.6)])
    guard names.count > style.fewClasses, isDetailed else { return (regions, []) }
    let written = Dictionary(uniqueKeysWithValues: shown.map { ($0, names[$0]) })
    let text = RegionNames(
      field.grid(field.samples.regions.map { Double($0) }), names: written,
      color: style.theme.foreground, halo: style.theme.background)
    return (regions, [text])
  }

  private func sideLevels(_ range: ClosedRange<Double>) -> [Double] {
    range.evenlySpaced(Self.bands + 1)
  }
}

private func middle(_ range: ClosedRange<Double>) -> Double {
  range.lowerBound / 2 + range.upperBound / 2
}
