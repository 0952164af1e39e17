import FileIO
import NN
import Plot

/// What a network of one input and an output for each class makes of it: the probabilities of the
/// classes, with a line at each place where another class wins. The rows of the data stand in a strip
/// below, with rings around those that the network gets wrong.
public struct ClassCurvesPicture<S: Scalar>: NetworkPicture {
  private let inputs: [Double]
  private let rows: ClassStrip
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
    let classes = (0..<targets.rows).map { targets.largestColumn(inRow: $0) }
    rows = ClassStrip(inputs.elements, classes: classes, names: classNames, style: style)
    self.inputs = rows.rows.map { inputs[$0, 0] }
    self.featureName = featureName
    self.classNames = classNames
    self.scalings = scalings ?? .identity(inputs: 1, targets: classNames.count)
    self.style = style
    xRange = style.settings.xRange ?? withMargin(inputs.elements)
  }

  public func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure {
    let x = xRange.evenlySpaced(Self.curvePoints)
    func probabilities(_ x: [Double]) -> Matrix<Double> {
      let inputs = Matrix(rows: x.count, columns: 1, elements: x)
      return softmax(scalings.outputs(of: network, for: inputs))
    }
    let curves = probabilities(x)
    func winners(_ probabilities: Matrix<Double>) -> [Int] {
      (0..<probabilities.rows).map { probabilities.largestColumn(inRow: $0) }
    }
    let crossings = Crossings(x, winners(curves)) { winners(probabilities($0)) }

    var figure = Figure(title: stateTitle(epoch: epoch, cost: cost))
    figure.theme = style.theme
    figure.xAxis = style.axis(of: featureName, range: xRange)
    figure.yAxis = Axis(label: "probability", range: -0.05...1.05)
    figure.keyPlace = .above
    let seen = classNames.indices.filter { index in
      classNames.count <= Self.mostCurves
        || x.indices.contains { curves[$0, index] >= Self.leastSeen }
    }
    let lines = seen.map { index in
      Line(
        x.indices.map { Point(x: x[$0], y: curves[$0, index]) },
        color: style.color(ofLine: index, of: classNames.count), width: 2, label: nil)
    }
    let length = xRange.upperBound - xRange.lowerBound
    let borders = VerticalLines(
      crossings.crossings.map { crossing in
        let place = roundedText(crossing.x, within: length)
        // Two probabilities are equal at a half; where there are more, only their order changes.
        let isHalf = classNames.count == 2
        return VerticalLines.VerticalLine(
          x: crossing.x, text: isHalf ? "0.5 at \(place)" : place, place: .at(0.5))
      }, color: style.theme.foreground, halo: style.theme.background)
    let (strip, key) = rows.drawn(
      found: winners(probabilities(inputs)), classesInKey: Self.mostCurves)
    figure.marks = lines.map { $0 as any Mark } + [borders] + key
    figure.strip = strip
    figure.subtitle = rows.note ?? ""
    figure.summary = summaryText(
      "Probabilities of \(classNames.count) classes over \(featureName) after "
        + "\(countText(epoch, "epochs")), cost \(costText(cost))")
    return figure
  }
}
