import NN
import Plot

/// How the panels of a matrix of planes show a network and rows of data.
struct PairsContent: Sendable {
  let content: BoundaryContent
  let style: PictureStyle

  /// How many bands of colour a probability has, and how many bars a histogram.
  private static let bands = 10
  private static let bars = 20
  /// The width of markers, as a share of what they have on a page of one figure.
  private static let pointShare = 0.65

  init(_ content: BoundaryContent, _ style: PictureStyle) {
    self.content = content
    self.style = style
  }

  /// What the colours of one output stand for; nil: there is an output for each class.
  var colorBar: ColorBar? {
    switch content {
    case .sides(let range, let label, _):
      ColorBar(
        scale: style.probabilities, levels: range.evenlySpaced(Self.bands + 1), label: label)
    case .levels(let levels, let label):
      ColorBar(scale: style.numbers, levels: levels, label: label)
    case .winners: nil
    }
  }

  /// What a network makes of a plane, given its readable outputs at the places of the grid.
  func regions(_ outputs: Matrix<Double>, on grid: InputGrid) -> [any Mark] {
    func field(_ value: (Int) -> Double) -> Grid? {
      grid.grid((0..<outputs.rows).map(value))
    }
    if let bar = colorBar {
      guard let field = field({ outputs[$0, 0] }) else { return [] }
      let areas = FilledContour(field, levels: bar.levels, scale: bar.scale)
      guard case .sides = content else { return [areas] }
      return [areas, ContourLine(field, level: bar.levels[Self.bands / 2], width: 1.2)]
    }
    let names = content.classNames
    // A class leads by what it has more than the best of the others.
    let winners = (0..<outputs.rows).map { outputs.largestColumn(inRow: $0) }
    let seconds = winners.enumerated().map { row, winner in
      names.indices.reduce(0) { $1 == winner ? $0 : max($0, outputs[row, $1]) }
    }
    let share = style.regionShares(classes: names.count)[2]
    var (areas, lines): ([any Mark], [any Mark]) = ([], [])
    for index in Set(winners).sorted() {
      let lead = field { row in
        outputs[row, index]
          - (winners[row] == index ? seconds[row] : outputs[row, winners[row]])
      }
      guard let lead else { continue }
      let color = style.color(ofClass: index, of: names.count)
      areas.append(
        Region(lead, above: 0, color: style.theme.background.mixed(with: color, share)))
      lines.append(ContourLine(lead, level: 0, color: style.theme.foreground, width: 0.8))
    }
    return areas + lines
  }

  /// Rows as small markers in the colours of their kinds.
  func scatter(_ points: [Point], _ kinds: [Int]) -> MixedScatter {
    let density = PointDensity(points.count)
    let styles = content.markerStyles(style).map { marker in
      var marker = density.thinned(marker)
      marker.size *= Self.pointShare
      // On the bare page an outline in contrast to the fill would outshine it.
      marker.outline = marker.fill.mixed(with: style.theme.foreground, 0.3)
      marker.outlineWidth *= Self.pointShare
      return marker
    }
    return MixedScatter(points, styles: styles, kinds: kinds)
  }

  /// How often the values of a column occur; the classes' bars stand on each other, the first below.
  func histograms(
    _ values: [Double], _ kinds: [Int], in range: ClosedRange<Double>
  ) -> [Histogram] {
    let names = content.classNames
    let colors =
      names.isEmpty
      ? [style.color(ofLine: 0)] : names.indices.map { style.color(ofClass: $0, of: names.count) }
    // The bars of a class and of all before it: those of fewer classes hide their lower parts.
    return colors.indices.reversed().map { index in
      Histogram(
        of: values.indices.lazy.filter { names.isEmpty || kinds[$0] <= index }.map { values[$0] },
        in: range, count: Self.bars,
        color: colors[index].mixed(with: style.theme.background, 0.25))
    }
  }

  /// A mark without points for each class, for the key.
  var key: [any Mark] {
    let names = content.classNames
    return names.indices.map {
      Scatter([], style: style.marker(ofClass: $0, of: names.count), label: names[$0])
    }
  }
}
