import Plot

/// Lines over the epochs in one frame: a quantity of the rows trained on and of those held out, in one
/// training or several.
struct HistoryPanel {
  /// A line.
  struct Entry {
    /// What remarks call it; empty: it is the only line of the page.
    var name = ""
    /// Its name in the key; nil: it is not in the key.
    var label: String?
    var course: HistoryCourse
    var color: Color
    var dash: [Double] = []
  }

  var title: String
  /// What is counted along the x axis.
  var counted = "epoch"
  var name: String
  /// The factor between the numbers from which on their axis is logarithmic; nil: it never is.
  var logarithmicFactor: Double?
  /// All epochs, in any order: the axis spans those without a number, too.
  var epochs: [Double]
  var entries: [Entry]
  /// The point that is marked as best, and what the key calls it.
  var best: (point: Point, label: String, color: Color)?
  var style: PictureStyle

  /// The most points that are marked, of all lines together.
  private static let mostMarked = 12

  /// The panel, and what the line below its title says: of missing numbers, arrows and bands.
  var drawn: (figure: Figure, remarks: [String]) {
    let (xRange, yAxis) = (epochRange, yAxis)
    let isLogarithmic = yAxis.scale is LogarithmicScale
    var figure = Figure(title: title)
    figure.theme = style.theme
    figure.xAxis = Axis(
      label: counted, range: xRange,
      scale: LinearScale(hasWholeTics: epochs.allSatisfy { $0 == $0.rounded() }))
    figure.yAxis = yAxis
    if entries.contains(where: { $0.label != nil }) { figure.keyPlace = .above }
    let length = HistoryStretches.length(over: xRange ?? 0...1)
    let coordinate = yAxis.scale.coordinate(over: yAxis.range ?? 1...10)
    var (bands, lines): ([any Mark], [any Mark]) = ([], [])
    var lane = 0
    for entry in entries {
      let stretches = HistoryStretches(entry.course, length: length)
      if let stretches, stretches.swing(coordinate) {
        bands += stretches.pieces.map { band($0, entry.color) }
        lines.append(line(entry, stretches.pieces.map { $0.map { Point(x: $0.x, y: $0.median) } }))
      } else {
        let pieces = stretches?.pieces.map { $0.flatMap(\.extremes) } ?? entry.course.pieces
        lines.append(line(entry, pieces))
      }
      if areMarked {
        lines.append(
          Scatter(
            entry.course.points.filter(\.y.isFinite),
            style: MarkerStyle(size: 6, fill: entry.color, outline: style.theme.background)))
      }
      // Whichever axis a user wants instead.
      let beyond = entry.course.points.filter { !$0.y.isFinite || $0.y <= 0 }
      guard !beyond.isEmpty else { continue }
      lines.append(BorderArrows(beyond, color: entry.color, lane: lane))
      lane += 1
    }
    figure.marks = bands + lines
    if let best {
      let marker = MarkerStyle(
        size: 8, fill: best.color, outline: style.theme.foreground, outlineWidth: 1.25)
      figure.marks.append(Scatter([best.point], style: marker, label: best.label))
    }
    var remarks = missingRemarks + beyondRemarks(isLogarithmic)
    if !bands.isEmpty {
      remarks.append("band: lowest to highest in \(plainText(length)) \(counted)s, line: median")
    }
    figure.summary = summary
    return (figure, remarks)
  }

  /// Where the first lines begin and end.
  private var summary: String {
    let courses = entries.prefix(2).compactMap { entry -> String? in
      let points = entry.course.points
      guard let first = points.first, let last = points.last else { return nil }
      return "\(entry.label ?? name) from \(costText(first.y)) to \(costText(last.y))"
    }
    let least = best.map { ["\($0.label): \(costText($0.point.y))"] } ?? []
    return summaryText(
      "\(name) over \(counted)s up to \(plainText(epochs.max() ?? 0)): "
        + (courses + least).joined(separator: "; "))
  }

  private func line(_ entry: Entry, _ pieces: [[Point]]) -> Line {
    // A point that is no number parts two pieces.
    let points = pieces.joined(separator: [Point(x: .nan, y: .nan)])
    return Line(
      Array(points), color: entry.color, width: 1.5, dash: entry.dash,
      label: entry.label)
  }

  private func band(_ stretches: [HistoryStretches.Stretch], _ color: Color) -> Ribbon {
    var pale = color
    pale.alpha = 0.25
    return Ribbon(
      lower: stretches.map { Point(x: $0.x, y: $0.low) },
      upper: stretches.map { Point(x: $0.x, y: $0.high) }, color: pale)
  }

  private var missingRemarks: [String] {
    entries.filter { $0.course.missing > 0 }.map { entry in
      let what = "no number in \(entry.course.missing) of \(entry.course.rows) rows"
      return entry.name.isEmpty ? what : "\(entry.name): \(what)"
    }
  }

  /// What the arrows at the border stand for.
  private func beyondRemarks(_ isLogarithmic: Bool) -> [String] {
    let numbers = entries.flatMap { $0.course.points.map(\.y) }
    let above = numbers.contains(.infinity) ? "infinite" : nil
    let below =
      isLogarithmic && numbers.contains(0) ? "0" : numbers.contains(-.infinity) ? "-infinite" : nil
    let found = [above.map { "up: \($0)" }, below.map { "down: \($0)" }].compactMap { $0 }
    return found.isEmpty ? [] : ["arrows \(found.joined(separator: ", "))"]
  }

  /// Whether so few points are drawn that a line alone hides where they are.
  private var areMarked: Bool {
    entries.reduce(0) { $0 + $1.course.points.count } <= Self.mostMarked
  }

  /// Logarithmic where numbers differ by so much that equal factors should be equal lengths; negative ones
  /// would have no place there. All are clear of the border.
  private var yAxis: Axis {
    var axis = Axis(label: name)
    let finite = entries.flatMap { $0.course.points.map(\.y) }.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return axis }
    let smallest = finite.lazy.filter { $0 > 0 }.min()
    if let logarithmicFactor, let smallest, low >= 0, high / logarithmicFactor >= smallest {
      axis.scale = LogarithmicScale()
      // A tenth beyond, where the numbers reach so far.
      let (lower, upper) = (smallest / 1.1, high * 1.1)
      if areMarked || low == 0, lower > 0, upper.isFinite { axis.range = lower...upper }
    } else if low < high {
      axis.range = withMargin(finite)
    }
    return axis
  }

  /// From 0, unless all epochs are far from it or few; what is marked stays clear of the border.
  private var epochRange: ClosedRange<Double>? {
    guard let first = epochs.min(), let last = epochs.max() else { return nil }
    guard first < last else { return first - 0.5...last + 0.5 }
    let margin = last / 20 - first / 20
    if areMarked { return first - margin...last + margin }
    let low = first >= 0 && first <= last / 2 ? 0 : first - margin
    return low...(best?.point.x == last ? last + (last / 20 - low / 20) : last)
  }
}
