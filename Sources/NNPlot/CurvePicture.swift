import FileIO
import NN
import Plot

/// What a network of one input and one output makes of it: the curve over the data, with a strip of
/// the residuals, target - output.
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
    self.inputs = inputs
    self.targets = targets.elements
    self.featureName = featureName
    self.targetName = targetName
    self.task = task
    self.scalings = scalings
    self.style = style
    xRange = withMargin(inputs.elements)
    yRange = withMargin(targets.elements)
  }

  public func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure {
    let x = xRange.evenlySpaced(Self.curvePoints)
    func outputs(_ x: [Double]) -> [Double] {
      let inputs = Matrix(rows: x.count, columns: 1, elements: x)
      return task.readable(scalings.outputs(of: network, for: inputs)).elements
    }
    let y = outputs(x)
    let outputs = outputs(inputs.elements)
    let residuals = zip(targets, outputs).map { $0 - $1 }

    var figure = Figure(title: stateTitle(epoch: epoch, cost: cost))
    figure.theme = style.theme
    figure.xAxis = Axis(label: featureName, range: xRange)
    figure.yAxis = Axis(label: targetName, range: yRange)
    figure.keyPlace = .above
    let marker = MarkerStyle(
      size: 5, fill: style.color(ofLine: 0), outline: style.theme.background)
    figure.marks = [
      Scatter(
        zip(inputs.elements, targets).map { Point(x: $0, y: $1) }, style: marker, label: "data"),
      Line(
        zip(x, y).map { Point(x: $0, y: $1) }, color: style.color(ofLine: 1),
        width: 2, label: "network"),
    ]
    // Symmetric around 0, so that residuals that are all on one side look so.
    let largest = residuals.lazy.filter(\.isFinite).map(abs).max() ?? 0
    let half = largest > 0 ? min(1.2 * largest, 1e307) : 1
    let zero = [xRange.lowerBound, xRange.upperBound].map { Point(x: $0, y: 0) }
    figure.strip = Strip(
      yAxis: Axis(label: "residual", range: -half...half),
      marks: [
        Line(zero, color: style.theme.foreground, width: 1, dash: [4, 4]),
        Scatter(zip(inputs.elements, residuals).map { Point(x: $0, y: $1) }, style: marker),
      ])
    return figure
  }
}
