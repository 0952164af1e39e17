import FileIO
import NN
import Plot

/// What a network of one input and one output makes of it.
///
/// A number is a curve over the data, with a strip of the residuals, target - output, below. Their axis
/// reaches as far as the targets' standard deviation, so that it stays where it is while the network
/// learns; what goes beyond is marked at the border. Between two classes it is a curve with a line where
/// it crosses the middle, and the data in a strip below, a row for each class.
public struct CurvePicture<S: Scalar>: NetworkPicture {
  private let inputs: Matrix<Double>
  private let targets: [Double]
  private let featureName: String
  private let targetName: String
  private let task: PredictionTask
  private let scalings: Scalings
  private let style: PictureStyle
  private let xRange: ClosedRange<Double>
  private let yRange: ClosedRange<Double>
  /// The rows that are drawn of a number, and those of two classes.
  private let sample: RowSample
  private let rows: ClassStrip?
  private let deviation: Double

  /// The points of the curve.
  private static var curvePoints: Int { 500 }

  /// A picture over the range of `inputs`, samples x 1, plus a margin. Inputs and targets are in natural
  /// units; `scalings` bring them to the network's.
  public init(
    inputs: Matrix<Double>, targets: Matrix<Double>, featureName: String, targetName: String,
    task: PredictionTask = .number, scalings: Scalings = .identity(inputs: 1, targets: 1),
    style: PictureStyle = PictureStyle()
  ) {
    require(inputs.columns == 1 && targets.columns == 1, "a curve needs one input")
    let sample = RowSample([inputs.elements, targets.elements])
    self.sample = sample
    self.inputs = inputs.picking(sample.rows)
    self.targets = targets.picking(sample.rows).elements
    deviation = ColumnSpread(targets.elements).deviation
    self.featureName = featureName
    self.targetName = targetName
    self.task = task
    self.scalings = scalings
    self.style = style
    xRange = style.settings.xRange ?? withMargin(inputs.elements)
    if case .twoClasses(let names, let range, _) = task {
      yRange = withMargin([range.lowerBound, range.upperBound])
      let classes = (0..<targets.rows).map { task.targetClass(targets, row: $0) }
      rows = ClassStrip(inputs.elements, classes: classes, names: names, style: style)
    } else {
      yRange = withMargin(targets.elements)
      rows = nil
    }
  }

  public func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure {
    let x = xRange.evenlySpaced(Self.curvePoints)
    func raw(_ x: [Double]) -> Matrix<Double> {
      scalings.outputs(of: network, for: Matrix(rows: x.count, columns: 1, elements: x))
    }
    let curve = raw(x)
    let line = Line(
      zip(x, task.readable(curve).elements).map { Point(x: $0, y: $1) },
      color: style.color(ofLine: 1), width: 2,
      label: rows == nil ? "network" : nil)

    var figure = Figure(title: stateTitle(epoch: epoch, cost: cost))
    figure.theme = style.theme
    figure.xAxis = style.axis(of: featureName, range: xRange)
    figure.yAxis = Axis(label: targetName, range: yRange)
    figure.keyPlace = .above
    if let rows, case .twoClasses(let names, let range, _) = task {
      func classes(_ outputs: Matrix<Double>) -> [Int] {
        (0..<outputs.rows).map { task.predictedClass(outputs, row: $0) }
      }
      let crossings = Crossings(x, classes(curve)) { classes(raw($0)) }
      if task.givesProbability { figure.yAxis.label = "probability of \(names[1])" }
      let (strip, key) = rows.drawn(
        found: classes(raw(inputs.elements)), classesInKey: names.count)
      figure.marks = [line as any Mark] + middle(of: range, crossings) + key
      figure.strip = strip
    } else {
      let outputs = task.readable(raw(inputs.elements)).elements
      figure.marks = [data(targets, label: "data"), line]
      figure.strip = residuals(zip(targets, outputs).map { $0 - $1 })
    }
    figure.subtitle = sample.note ?? ""
    figure.summary = summaryText(
      "\(figure.yAxis.label) over \(featureName) after \(countText(epoch, "epochs")), cost "
        + "\(costText(cost))")
    return figure
  }

  /// The rows' points at these values.
  private func data(_ values: [Double], label: String?) -> Scatter {
    let marker = MarkerStyle(
      size: 5, fill: style.color(ofLine: 0), outline: style.theme.background)
    return Scatter(
      zip(inputs.elements, values).map { Point(x: $0, y: $1) },
      style: PointDensity(inputs.rows).thinned(marker), label: label)
  }

  /// The middle between two classes as a level line, and a line where the curve crosses it.
  private func middle(of range: ClosedRange<Double>, _ crossings: Crossings) -> [any Mark] {
    let middle = range.lowerBound / 2 + range.upperBound / 2
    let level = [xRange.lowerBound, xRange.upperBound].map { Point(x: $0, y: middle) }
    let length = xRange.upperBound - xRange.lowerBound
    let lines = crossings.crossings.map { crossing in
      VerticalLines.VerticalLine(
        x: crossing.x,
        text: "\(shortText(middle)) at \(roundedText(crossing.x, within: length))",
        place: crossing.after > crossing.before ? .besidesRising : .besidesFalling)
    }
    let (page, ink) = (style.theme.background, style.theme.foreground)
    return [
      Line(level, color: page.mixed(with: ink, 0.5), width: 1, dash: [4, 4]),
      VerticalLines(lines, color: ink, halo: page),
    ]
  }

  private func residuals(_ residuals: [Double]) -> Strip {
    // Symmetric around 0, so that residuals that are all on one side look so.
    let half = min(deviation, 1e307)
    let zero = [xRange.lowerBound, xRange.upperBound].map { Point(x: $0, y: 0) }
    return Strip(
      yAxis: Axis(label: "residual", range: -half...half),
      marks: [
        Line(zero, color: style.theme.foreground, width: 1, dash: [4, 4]),
        data(residuals, label: nil),
      ])
  }
}
