/// Where the parts of a figure stand in its place on the page, computed from measured texts, from the
/// outside inwards.
struct Layout {
  let frame: Frame
  /// The frame of the figure's strip.
  let strip: Frame?
  /// The place that the figure has on the page.
  let area: Rectangle
  let scale: Double
  let theme: Theme
  /// The size of the text, and of the title.
  let textSize: Double
  let titleSize: Double
  /// The least distance to the place's edge, and between texts and what they belong to.
  let margin: Double
  let gap: Double
  let hasMinorTics: Bool
  /// The distance between a frame and the texts above and below it. It has room for half of a y
  /// axis's label, which may stand beside the frame's corner.
  let textDistance: Double
  let titleBaseline: Double
  let subtitleBaseline: Double
  /// The subtitle in lines, and the distance between their baselines.
  let subtitleLines: [String]
  let lineHeight: Double
  /// The key above the frame, and the baseline of its first row; nil: there is none.
  let key: KeyRows?
  let keyBaseline: Double
  /// The left end of a key to the right of the frame, and how wide it is.
  let keyLeft: Double
  let keyWidth: Double
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

  /// The layout of `figure` in the `area` of a page; its frame stands at least as far from the area's
  /// edges as `least` says.
  init(
    _ figure: Figure, on canvas: any Canvas, in area: Rectangle, _ spacing: Spacing,
    least: Insets = Insets()
  ) {
    self.area = area
    scale = spacing.scale
    theme = figure.theme
    textSize = 13 * scale * figure.textSize
    titleSize = 15 * scale * figure.textSize
    margin = spacing.margin
    gap = spacing.gap
    hasMinorTics = spacing.hasMinorTics
    let style = TextStyle(size: textSize)
    let metrics = canvas.measure("0", style: style)
    let upwardsMetrics = canvas.measure(
      "0", style: TextStyle(size: textSize, direction: .upwards))
    let titleMetrics = canvas.measure("0", style: TextStyle(size: titleSize))

    // Frames without tics need no room for those of others, so that many small ones fit on a page.
    let isBare = !figure.xAxis.hasTics && !figure.yAxis.hasTics
    textDistance = isBare ? gap / 2 : max(gap, metrics.height / 2 + scale)

    // From the top and the bottom.
    var top = area.top + (isBare ? margin / 2 : margin)
    var textBottom = top
    titleBaseline = top + titleMetrics.ascent
    if !figure.title.isEmpty {
      textBottom = top + titleMetrics.height
      top = textBottom + textDistance
    }
    subtitleBaseline = top + metrics.ascent
    lineHeight = metrics.height
    subtitleLines = canvas.wrapped(
      figure.subtitle, to: area.width - 2 * margin, style, most: Self.mostSubtitleLines)
    let lineCount = max(subtitleLines.count, figure.subtitleRoom)
    if lineCount > 0 {
      textBottom = top + Double(lineCount) * lineHeight
      top = textBottom + textDistance
    }
    barLabelTop = textBottom
    keyBaseline = top + metrics.ascent
    let names = figure.marks.compactMap(\.label)
    let labels = figure.keyPlace == .above ? names : []
    // A colour bar's label may reach up beside the key.
    let barLabelWidth = figure.colorBar == nil ? 0 : upwardsMetrics.height + gap
    key =
      labels.isEmpty
      ? nil
      : KeyRows(
        labels, room: max(area.width - 2 * margin - barLabelWidth, 1), height: area.height,
        sample: spacing.cell.map { 3 * $0.width } ?? KeyDrawing.rowSample * scale, space: 2 * gap,
        on: canvas, style)
    if let key { top += Double(key.rowCount) * metrics.height + textDistance }
    // Half of a tic's label stands above the frame.
    let ticTop = figure.yAxis.hasTics ? metrics.height / 2 : 0
    top = max(top, area.top + (isBare ? 0 : margin) + ticTop, area.top + least.top)
    var bottom = area.bottom - margin
    xLabelBaseline = bottom - metrics.descent
    let extent = Self.extent(of: figure.marks, x: figure.xAxis, y: figure.yAxis)
    // As wide as the place, so with the finest tics, of which others are some.
    let widestX = AxisMapping(
      figure.xAxis, extent: extent?.x, from: 0, to: area.width, mostTics: Self.mostXTics)
    if widestX.hasLabel(figure.xAxis.label) { bottom -= metrics.height + gap / 2 }
    let xNames = NameLabels(
      below: figure.xAxis, on: canvas, in: area, style, gap: gap, least: least)
    let yNames = NameLabels(besides: figure.yAxis, on: canvas, in: area, style)
    var (xAxis, yAxis) = (xNames?.axis ?? figure.xAxis, yNames?.axis ?? figure.yAxis)
    xNamesRunUpwards = xNames?.runUpwards ?? false
    if figure.xAxis.hasTics { bottom -= (xNames?.length ?? metrics.height) + textDistance }
    bottom = max(min(bottom, area.bottom - least.bottom), top + 1)

    let stripBottom = bottom
    let hasStrip = figure.strip != nil
    let stripDistance = 2 * textDistance
    if hasStrip { bottom -= (bottom - top) * Self.stripShare + stripDistance }

    // The y axis: the frame begins to the right of its labels.
    var snappedTop = canvas.snappedDown(top, width: scale)
    var snappedBottom = canvas.snappedUp(bottom, width: scale)
    let mostRows = min(Int((bottom - top) / (metrics.height * 1.8)), 10)
    func yMapping() -> AxisMapping {
      canvas.fitted(style, upTo: max(mostRows, yAxis.scale.names.count)) { most in
        AxisMapping(
          yAxis, extent: extent?.y, from: snappedBottom, to: snappedTop, mostTics: most)
      }
    }
    var y = yMapping()
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
    var left = area.left + margin
    if y.hasLabel(figure.yAxis.label)
      || stripY?.hasLabel(figure.strip?.yAxis.label ?? "") == true
    {
      left += upwardsMetrics.height + gap
    }
    let widestY = max(canvas.widest(y.tics, style), canvas.widest(stripY?.tics ?? [], style))
    if widestY > 0 { left += widestY + gap }
    let ownLeft = canvas.snappedDown(left, width: scale)
    left = max(left, area.left + least.left)

    // From the right: a key, and the colour bar.
    let end = area.right - margin
    var right = end
    keyWidth =
      figure.keyPlace == .right
      ? KeyDrawing.columnWidth(names, in: area, scale: scale, gap: gap, on: canvas, style) : 0
    keyLeft = right - keyWidth
    if keyWidth > 0 { right = keyLeft - 2 * gap }
    barLabelBaseline = right - upwardsMetrics.descent
    var bar = Rectangle(left: right, top: snappedTop, width: 0, height: snappedBottom - snappedTop)
    var barMapping: AxisMapping?
    if let colorBar = figure.colorBar, let low = colorBar.levels.first,
      let high = colorBar.levels.last, low < high
    {
      let mapping = canvas.fitted(style, upTo: mostRows) { most in
        AxisMapping(
          Axis(range: low...high, scale: LevelScale(colorBar.levels, colorBar.bandNames)),
          extent: nil,
          from: snappedBottom, to: snappedTop, mostTics: most)
      }
      if mapping.hasLabel(colorBar.label) { right -= upwardsMetrics.height + gap }
      right -= canvas.widest(mapping.tics, style) + gap
      bar.width = 16 * scale
      bar.left = canvas.snappedUp(right - bar.width, width: scale)
      right = bar.left - 2 * gap
      barMapping = mapping
    } else if keyWidth == 0, figure.xAxis.hasTics {
      right -= canvas.measure("0000", style: style).width / 2
    }
    right = min(right, area.right - least.right)
    self.barMapping = barMapping
    barRectangle = bar

    // The x axis: as many tics as have room for their labels, the last of which may reach the
    // margin.
    var snappedLeft = canvas.snappedDown(left, width: scale)
    var snappedRight = canvas.snappedUp(max(right, left + 1), width: scale)
    let namesRunUpwards = xNamesRunUpwards
    func xMapping() -> AxisMapping {
      canvas.fitted(
        style, upTo: max(Self.mostXTics, xAxis.scale.names.count),
        gap: namesRunUpwards ? nil : 2 * spacing.gap
      ) { most in
        AxisMapping(
          xAxis, extent: extent?.x, from: snappedLeft, to: snappedRight, mostTics: most)
      }
    }
    var x = xMapping()
    let beyond = xNamesRunUpwards ? 0 : canvas.rightEnd(x, style) - end
    if beyond > 0, barMapping == nil, keyWidth == 0 {
      snappedRight = canvas.snappedUp(max(right - beyond, left + 1), width: scale)
      x = xMapping()
    }
    if let height = figure.ratio?.height(
      over: snappedRight - snappedLeft, x: x.range, y: y.range)
    {
      // The ranges stay, the frame shrinks around its middle.
      (xAxis.range, yAxis.range) = (x.range, y.range)
      let (width, room) = (snappedRight - snappedLeft, snappedBottom - snappedTop)
      let factor = max(0, min(1, room / height))
      let (narrower, lower) = (width * (1 - factor) / 2, (room - height * factor) / 2)
      snappedLeft = canvas.snappedUp(snappedLeft + narrower, width: scale)
      snappedRight = canvas.snappedDown(snappedRight - narrower, width: scale)
      snappedTop = canvas.snappedUp(snappedTop + lower, width: scale)
      snappedBottom = canvas.snappedDown(snappedBottom - lower, width: scale)
      (x, y) = (xMapping(), yMapping())
    }
    // The label moves with the frame.
    yLabelBaseline = area.left + margin + upwardsMetrics.ascent + (snappedLeft - ownLeft)
    let (points, lines) = (scale * figure.pointSize, scale * figure.lineWidth)
    strip = stripY.map { y in
      Frame(
        rectangle: Rectangle(
          left: snappedLeft, top: stripTop, width: snappedRight - snappedLeft,
          height: snappedStripBottom - stripTop),
        x: x, y: y, scale: spacing.scale, pointScale: points, lineScale: lines)
    }
    frame = Frame(
      rectangle: Rectangle(
        left: snappedLeft, top: snappedTop, width: snappedRight - snappedLeft,
        height: snappedBottom - snappedTop),
      x: x, y: y, scale: scale, pointScale: points, lineScale: lines)
  }

  /// How far the frame, with its strip, stands from the edges of its place.
  var insets: Insets {
    let last = (strip ?? frame).rectangle
    return Insets(
      left: frame.rectangle.left - area.left, top: frame.rectangle.top - area.top,
      right: area.right - frame.rectangle.right, bottom: area.bottom - last.bottom)
  }

  /// The most lines of a subtitle; what does not fit then is left out.
  private static let mostSubtitleLines = 2
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

extension Figure.Ratio {
  /// The height of a frame of this `width` with axes over these ranges; nil: there is none.
  fileprivate func height(
    over width: Double, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) -> Double? {
    let factor =
      switch self {
      case .number(let number): number
      case .equal:
        (y.upperBound / 2 - y.lowerBound / 2) / (x.upperBound / 2 - x.lowerBound / 2)
      }
    let height = width * factor
    return height.isFinite && height > 0 ? height : nil
  }
}
