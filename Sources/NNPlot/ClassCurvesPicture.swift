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
  private let scalings: Scalings
  private let style: PictureStyle
  private let xRange: ClosedRange<Double>

  /// The points of each curve.
  private static var curvePoints: Int { 500 }
  /// The most classes whose curves are all drawn. Of more, those that stay below `leastSeen` are left
  /// out: they lie on the axis.
  private static var mostCurves: Int { 20 }
  private static var leastSeen: Double { 0.005 }

  /// A picture over the range of `inputs`, samples x 1, plus a margin; targets: samples x classes. Inputs
  /// are in natural units; `scalings` bring them to the network's (nil: they are the same).
  public init(
    inputs: Matrix<Double>, targets: Matrix<Double>, featureName: String, classNames: [String],
    scalings: Scalings? = nil, style: PictureStyle = PictureStyle()
  ) {
    require(
      inputs.columns == 1 && targets.columns == classNames.count,
      "curves of classes need one input and a target for each class")
    self.inputs = inputs
    classes = (0..<targets.rows).map { targets.largestColumn(inRow: $0) }
    self.featureName = featureName
    self.classNames = classNames
    self.scalings = scalings ?? .identity(inputs: 1, targets: classNames.count)
    self.style = style
    xRange = withMargin(inputs.elements)
  }

  public func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure {
    let x = xRange.evenlySpaced(Self.curvePoints)
    func probabilities(_ x: [Double]) -> Matrix<Double> {
      let inputs = Matrix(rows: x.count, columns: 1, elements: x)
      return softmax(scalings.outputs(of: network, for: inputs))
    }
    let curves = probabilities(x)
    let atRows = probabilities(inputs.elements)

    var figure = Figure(title: stateTitle(epoch: epoch, cost: cost))
    figure.theme = style.theme
    figure.xAxis = Axis(label: featureName, range: xRange)
    figure.yAxis = Axis(label: "probability", range: -0.05...1.05)
    figure.keyPlace = .above
    let seen = classNames.indices.filter { index in
      classNames.count <= Self.mostCurves
        || x.indices.contains { curves[$0, index] >= Self.leastSeen }
    }
    let lines = seen.map { index in
      Line(
        x.indices.map { Point(x: x[$0], y: curves[$0, index]) },
        color: style.color(ofClass: index), width: 2, label: nil)
    }
    var places = [[Point]](repeating: [], count: classNames.count)
    for (row, index) in classes.enumerated() {
      places[index].append(Point(x: inputs[row, 0], y: atRows[row, index]))
    }
    let withPlaces = classNames.indices.filter {
      classNames.count <= Self.mostCurves || !places[$0].isEmpty
    }
    let points = withPlaces.map { index in
      Scatter(
        places[index],
        style: style.marker(ofClass: index), label: classNames[index])
    }
    figure.marks = lines.map { $0 as any Mark } + points.map { $0 as any Mark }
    return figure
  }
}
