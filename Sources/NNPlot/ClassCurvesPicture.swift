import FileIO
import NN
import Plot

/// What a network of one input and an output for each class makes of it: the probabilities of the
/// classes. Each row of the data stands on the curve of its own class: high where the network is
/// right, low where it is wrong.
public struct ClassCurvesPicture<S: Scalar>: NetworkPicture {
  private let inputs: Matrix<Double>
  private let classes: [Int]
  private let featureName: String
  private let classNames: [String]
  private let style: PictureStyle
  private let xRange: ClosedRange<Double>

  /// The points of each curve.
  private static var curvePoints: Int { 500 }

  /// A picture over the range of `inputs`, samples x 1, plus a margin; targets: samples x classes.
  public init(
    inputs: Matrix<Double>, targets: Matrix<Double>, featureName: String, classNames: [String],
    style: PictureStyle = PictureStyle()
  ) {
    require(
      inputs.columns == 1 && targets.columns == classNames.count,
      "curves of classes need one input and a target for each class")
    self.inputs = inputs
    classes = (0..<targets.rows).map { targets.largestColumn(inRow: $0) }
    self.featureName = featureName
    self.classNames = classNames
    self.style = style
    xRange = withMargin(inputs.elements)
  }

  public func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure {
    let x = xRange.evenlySpaced(Self.curvePoints)
    func probabilities(_ x: [Double]) -> Matrix<Double> {
      let inputs = Matrix(rows: x.count, columns: 1, elements: x.map { S($0) })
      return softmax(Matrix<Double>(network.forward(inputs)))
    }
    let curves = probabilities(x)
    let atRows = probabilities(inputs.elements)

    var figure = Figure(title: stateTitle(epoch: epoch, cost: cost))
    figure.theme = style.theme
    figure.xAxis = Axis(label: featureName, range: xRange)
    figure.yAxis = Axis(label: "probability", range: -0.05...1.05)
    figure.keyPlace = .above
    let lines = classNames.indices.map { index in
      Line(
        x.indices.map { Point(x: x[$0], y: curves[$0, index]) },
        color: style.color(ofClass: index), width: 2, label: nil)
    }
    let points = classNames.indices.map { index in
      Scatter(
        classes.indices.filter { classes[$0] == index }.map {
          Point(x: inputs[$0, 0], y: atRows[$0, index])
        },
        style: style.marker(ofClass: index), label: classNames[index])
    }
    figure.marks = lines.map { $0 as any Mark } + points.map { $0 as any Mark }
    return figure
  }
}
