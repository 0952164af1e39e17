/// Where the parts of a figure stand on its page, computed from measured texts, from the outside
/// inwards.
struct Layout {
  let frame: Frame
  /// The frame of the figure's strip.
  let strip: Frame?
  let scale: Double
  let theme: Theme
  /// The size of the text, and of the title.
  let textSize: Double
  let titleSize: Double
  /// The least distance to the page's edge, and between texts and what they belong to.
  let margin: Double
  let gap: Double
  let hasMinorTics: Bool
  /// The distance between a frame and the texts above and below it. It has room for half of a y
  /// axis's label, which may stand beside the frame's corner.
  let textDistance: Double
  let titleBaseline: Double
  let subtitleBaseline: Double
  /// The key above the frame, and the baseline of its first row; nil: there is none.
  let key: KeyRows?
  let keyBaseline: Double
  let xLabelBaseline: Double
  /// The baseline of the y axis's label, which runs upwards.
  let yLabelBaseline: Double
  /// The baseline of the colour bar's label, which runs upwards, and how far up it may reach.
  let barLabelBaseline: Double
  let barLabelTop: Double
  let barRectangle: Rectangle
  let barMapping: AxisMapping?
  /// Whether the names below the x axis run upwards.
  let xNamesRunUpwards: Bool

  init(_ figure: Figure, on canvas: any Canvas) {
    let page = canvas.size
    let spacing = canvas.spacing ?? Spacing(page)
    scale = spacing.scale
    theme = figure.theme
    textSize = 13 * scale
    titleSize = 15 * scale
    margin = spacing.margin
    gap = spacing.gap
    hasMinorTics = spacing.hasMinorTics
    let style = TextStyle(size: textSize)
    let metrics = canvas.measure("0", style: style)
    let upwardsMetrics = canvas.measure(
      "0", style: TextStyle(size: textSize, direction: .upwards))
    let titleMetrics = canvas.measure("0", style: TextStyle(size: titleSize))

    textDistance = max(gap, metrics.height / 2 + scale)

    // From the top and the bottom.
    var top = margin
    var textBottom = top
    titleBaseline = top + titleMetrics.ascent
    if !figure.title.isEmpty {
      textBottom = top + titleMetrics.height
      top = textBottom + textDistance
    }
    subtitleBaseline = top + metrics.ascent
    if !figure.subtitle.isEmpty {
      textBottom = top + metrics.height
      top = textBottom + textDistance
    }
    barLabelTop = textBottom
    keyBaseline = top + metrics.ascent
    let labels = figure.keyPlace == .above ? figure.marks.compactMap(\.label) : []
    // A colour bar's label may reach up beside the key.
    let barLabelWidth = figure.colorBar == nil ? 0 : upwardsMetrics.height + gap
    key =
      labels.isEmpty
      ? nil
      : KeyRows(
        labels, room: max(page.width - 2 * margin - barLabelWidth, 1),
        sample: KeyDrawing.rowSample * scale, space: 2 * gap, on: canvas, style)
    if let key { top += Double(key.rowCount) * metrics.height + textDistance }
    // Half of a tic's label stands above the frame.
    top = max(top, margin + metrics.height / 2)
    var bottom = page.height - margin
    xLabelBaseline = bottom - metrics.descent
    let extent = Self.extent(of: figure.marks, x: figure.xAxis, y: figure.yAxis)
    // As wide as the page, so with the finest tics, of which others are some.
    let widestX = AxisMapping(
      figure.xAxis, extent: extent?.x, from: 0, to: page.width, mostTics: Self.mostXTics)
    if widestX.hasLabel(figure.xAxis.label) { bottom -= metrics.height + gap / 2 }
    let xNames = NameLabels(below: figure.xAxis, on: canvas, style, gap: gap)
    let yNames = NameLabels(besides: figure.yAxis, on: canvas, style)
    let (xAxis, yAxis) = (xNames?.axis ?? figure.xAxis, yNames?.axis ?? figure.yAxis)
    xNamesRunUpwards = xNames?.runUpwards ?? false
    bottom -= (xNames?.length ?? metrics.height) + textDistance
    bottom = max(bottom, top + 1)

    let stripBottom = bottom
    let hasStrip = figure.strip != nil
    let stripDistance = 2 * textDistance
    if hasStrip { bottom -= (bottom - top) * Self.stripShare + stripDistance }

    // The y axis: the frame begins to the right of its labels.
    let snappedTop = canvas.snappedDown(top, width: scale)
    let snappedBottom = canvas.snappedUp(bottom, width: scale)
    let mostRows = min(Int((bottom - top) / (metrics.height * 1.8)), 10)
    let y = canvas.fitted(style, upTo: max(mostRows, yAxis.names.count)) { most in
      AxisMapping(
        yAxis, extent: extent?.y, from: snappedBottom, to: snappedTop, mostTics: most)
    }
    var stripY: AxisMapping?
    let stripTop = canvas.snappedDown(bottom + stripDistance, width: scale)
    let snappedStripBottom = canvas.snappedUp(stripBottom, width: scale)
    if let strip = figure.strip {
      let extent = Self.extent(of: strip.marks, x: figure.xAxis, y: strip.yAxis)
      stripY = canvas.fitted(style, upTo: 5) { most in
        AxisMapping(
          strip.yAxis, extent: extent?.y, from: snappedStripBottom, to: stripTop, mostTics: most)
      }
    }
    var left = margin
    yLabelBaseline = left + upwardsMetrics.ascent
    if y.hasLabel(figure.yAxis.label)
      || stripY?.hasLabel(figure.strip?.yAxis.label ?? "") == true
    {
      left += upwardsMetrics.height + gap
    }
    left += max(canvas.widest(y.tics, style), canvas.widest(stripY?.tics ?? [], style)) + gap

    // The colour bar, from the right.
    var right = page.width - margin
    barLabelBaseline = right - upwardsMetrics.descent
    var bar = Rectangle(left: right, top: snappedTop, width: 0, height: snappedBottom - snappedTop)
    var barMapping: AxisMapping?
    if let colorBar = figure.colorBar, let low = colorBar.levels.first,
      let high = colorBar.levels.last, low < high
    {
      let mapping = canvas.fitted(style, upTo: mostRows) { most in
        AxisMapping(
          Axis(range: low...high), extent: nil, from: snappedBottom, to: snappedTop, mostTics: most)
      }
      if mapping.hasLabel(colorBar.label) { right -= upwardsMetrics.height + gap }
      right -= canvas.widest(mapping.tics, style) + gap
      bar.width = 16 * scale
      bar.left = canvas.snappedUp(right - bar.width, width: scale)
      right = bar.left - 2 * gap
      barMapping = mapping
    } else {
      right -= canvas.measure("0000", style: style).width / 2
    }
    self.barMapping = barMapping
    barRectangle = bar

    // The x axis: as many tics as have room for their labels, the last of which may reach the
    // margin.
    let snappedLeft = canvas.snappedDown(left, width: scale)
    var snappedRight = canvas.snappedUp(max(right, left + 1), width: scale)
    let namesRunUpwards = xNamesRunUpwards
    func mapping() -> AxisMapping {
      canvas.fitted(
        style, upTo: max(Self.mostXTics, xAxis.names.count),
        gap: namesRunUpwards ? nil : 2 * spacing.gap
      ) { most in
        AxisMapping(
          xAxis, extent: extent?.x, from: snappedLeft, to: snappedRight, mostTics: most)
      }
    }
    var x = mapping()
    let beyond = xNamesRunUpwards ? 0 : canvas.rightEnd(x, style) - (page.width - margin)
    if beyond > 0, barMapping == nil {
      snappedRight = canvas.snappedUp(max(right - beyond, left + 1), width: scale)
      x = mapping()
    }
    strip = stripY.map { y in
      Frame(
        rectangle: Rectangle(
          left: snappedLeft, top: stripTop, width: snappedRight - snappedLeft,
          height: snappedStripBottom - stripTop),
        x: x, y: y, scale: spacing.scale)
    }
    frame = Frame(
      rectangle: Rectangle(
        left: snappedLeft, top: snappedTop, width: snappedRight - snappedLeft,
        height: snappedBottom - snappedTop),
      x: x, y: y, scale: scale)
  }

  /// The share of the frames' height that a strip has.
  private static let stripShare = 0.24
  /// The most labels of numbers below the frame.
  private static let mostXTics = 10

  private static func extent(of marks: [any Mark], x: Axis, y: Axis) -> Extent? {
    marks.reduce(into: Extent?.none) { all, mark in
      guard let next = mark.extent(x: x.scale, y: y.scale) else { return }
      all = all?.union(next) ?? next
    }
  }
}
