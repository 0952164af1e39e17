import NNPlot
import Plot

extension FuzzBytes {
  /// A page of figures, perhaps with settings of a user.
  mutating func page() -> Page {
    let count = below(4) == 0 ? 1 + below(6) : 1
    let figures = (0..<count).map { _ in figure() }
    let columns = 1 + below(3)
    let rows = stride(from: 0, to: count, by: columns).map {
      Array(figures[$0..<min($0 + columns, count)])
    }
    var page = Page(title: text(), figures: rows)
    if coin() { page.subtitle = text() }
    return below(4) == 0 ? page.applying(settings()).page : page
  }

  private mutating func settings() -> FigureSettings {
    var settings = FigureSettings()
    if coin() { settings.xRange = range() }
    if coin() { settings.yRange = range() }
    settings.logarithmic = one(of: [nil, .x, .y, .xy, FigureSettings.Logarithmic.none])
    if coin() { settings.title = text() }
    if coin() { settings.hasGrid = coin() }
    if coin() { settings.pointSize = Double(byte()) / 16 }
    if coin() { settings.lineWidth = Double(byte()) / 16 }
    if coin() { settings.textSize = Double(byte()) / 64 + 0.1 }
    return settings
  }

  private mutating func figure() -> Figure {
    var figure = Figure(title: text())
    figure.subtitle = text()
    figure.xAxis = axis()
    figure.yAxis = axis()
    figure.keyPlace = one(of: Figure.KeyPlace.allCases)
    figure.theme = coin() ? .dark : .light
    figure.hasGrid = coin()
    figure.ratio = one(of: [nil, nil, nil, .equal, .number(0.5)])
    let (x, y) = (figure.xAxis, figure.yAxis)
    figure.marks = (0..<below(6)).map { _ in mark(x, y) }
    if below(4) == 0 {
      let levels = ColorBar.levels(covering: range())
      figure.colorBar = ColorBar(scale: .viridis, levels: levels, label: text())
    }
    if below(5) == 0 { figure.strip = Strip(yAxis: axis(), marks: [mark(x, y)]) }
    return figure
  }

  private mutating func axis() -> Axis {
    let given = below(3) == 0 ? range() : nil
    let label = text()
    switch below(7) {
    case 0: return Axis(label: label, range: given, scale: .logarithmic)
    case 1: return Axis(label: label, range: given, scale: LinearScale(hasWholeTics: true))
    case 2:
      return Axis(label: label, scale: .categories((0...below(20)).map { _ in text() }))
    case 3:
      let unit = abs(finite())
      return Axis(
        label: label, range: given,
        scale: TimeScale(origin: coin() ? finite() : 0, unit: unit > 0 ? unit : 1))
    default: return Axis(label: label, range: given)
    }
  }

  private mutating func points() -> [Point] {
    (0..<below(12)).map { _ in Point(x: number(), y: number()) }
  }

  private mutating func mark(_ x: Axis, _ y: Axis) -> any Mark {
    let label = coin() ? text() : nil
    // A grid covers its axes, whose ranges are given.
    let grid = x.range.flatMap { xRange in y.range.map { (xRange, $0) } }
    switch below(grid == nil ? 6 : 8) {
    case 0: return Line(points(), color: .black, dash: coin() ? [3, 2] : [], label: label)
    case 1: return Scatter(points(), style: MarkerStyle(fill: .black), label: label)
    case 2:
      let lengths = numbers(most: 8)
      return Bars(lengths, spreads: coin() ? lengths.map { _ in number() } : [], color: .black)
    case 3:
      return Cells(
        (0..<below(5)).map { _ in (0..<below(5)).map { _ in .init(.black, text: text()) } })
    case 4:
      let lower = points()
      return Ribbon(
        lower: lower, upper: lower.map { Point(x: $0.x, y: number()) }, color: .black, label: label)
    case 5: return BorderArrows(points(), color: .black, lane: below(3), label: label)
    case 6:
      return FilledContour(
        values(over: grid, x, y), levels: ColorBar.levels(covering: range()), scale: .viridis)
    default:
      let values = values(over: grid, x, y)
      return coin()
        ? ContourLine(values, level: number()) : Region(values, above: number(), color: .black)
    }
  }

  private mutating func values(
    over ranges: (ClosedRange<Double>, ClosedRange<Double>)?, _ x: Axis, _ y: Axis
  ) -> Grid {
    func isPlaced(_ range: ClosedRange<Double>, _ axis: Axis) -> Bool {
      axis.scale.hasPlace(range.lowerBound) && axis.scale.hasPlace(range.upperBound)
    }
    let (columns, rows) = (2 + below(4), 2 + below(4))
    let (xRange, yRange) = ranges ?? (1...2, 1...2)
    return Grid(
      xRange: isPlaced(xRange, x) ? xRange : 1...2, yRange: isPlaced(yRange, y) ? yRange : 1...2,
      columns: columns, rows: rows, values: (0..<columns * rows).map { _ in number() })
  }

  /// A picture of `NNPlot`.
  mutating func picture() -> Figure {
    let style = PictureStyle(theme: coin() ? .dark : .light)
    switch below(6) {
    case 0:
      let truth = numbers(most: 20) + [number()]
      return PredictedPicture(
        truth: truth, predicted: truth.map { _ in number() }, name: text(), style: style
      ).figure
    case 1:
      let importances = numbers(most: 40) + [number()]
      return ImportancePicture(
        names: importances.map { _ in text() }, importances: importances,
        spreads: coin() ? importances.map { _ in number() } : [], label: text(), style: style
      ).figure
    case 2:
      let classes = 1 + below(8)
      let counts = (0..<classes).map { _ in (0..<classes).map { _ in byte() * byte() } }
      return ConfusionPicture(
        counts: counts, classNames: counts.map { _ in text() }, style: style
      ).figure
    case 3:
      let steps = (0..<below(40)).map { $0 * (1 + byte()) }
      let curves = (0..<below(5)).map { _ in (name: text(), values: steps.map { _ in number() }) }
      return DivergencePicture(steps: steps, curves: curves, origin: byte(), style: style).figure
    case 4:
      func rate(_ number: Double) -> Double { number > 0 && number.isFinite ? number : 1e-3 }
      let costs = numbers(most: 20)
      return RatePicture(
        rates: costs.map { _ in rate(number()) }, costs: costs,
        smoothed: costs.map { _ in number() },
        trials: (0..<below(5)).map { _ in (rate(number()), number()) }, trialSteps: byte(),
        areHeldOut: coin(), chosen: rate(number()), style: style
      ).figure
    default:
      let costs = numbers(most: 200)
      return HistoryPicture(
        costs: costs, validation: coin() ? costs.map { _ in number() } : [],
        epochs: coin() ? costs.map { _ in number() } : nil, style: style
      ).figure
    }
  }
}
