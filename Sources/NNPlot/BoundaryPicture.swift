import NN
import Plot

/// What a network of two inputs and one output makes of the plane, with the data on top.
///
/// Made once for a run: axes, levels and colours stay as they are, so that from frame to frame only
/// the network moves.
public struct BoundaryPicture<S: Scalar>: Sendable {
  private let axisLabels: [String]
  private let xRange: ClosedRange<Double>
  private let yRange: ClosedRange<Double>
  private let gridInputs: Matrix<S>
  private let outputRange: ClosedRange<Double>
  private let boundary: Double
  private let outputLabel: String
  private let points: [Scatter]

  /// Columns and rows of the grid on which the network is asked.
  public static var gridSize: Int { 200 }
  /// The bands of the output's colours.
  public static var bands: Int { 10 }

  /// A picture over the range of `inputs` plus a margin.
  ///
  /// inputs: samples x 2; targets: samples x 1. `outputRange` is what the colours span, the boundary
  /// its middle: targets below it are drawn as the one class, the others as the other.
  public init(
    inputs: Matrix<Double>, targets: Matrix<Double>, featureNames: [String], targetName: String,
    outputRange: ClosedRange<Double>
  ) {
    precondition(inputs.columns == 2 && targets.columns == 1, "a boundary needs two inputs")
    axisLabels = featureNames
    self.outputRange = outputRange
    let boundary = (outputRange.lowerBound + outputRange.upperBound) / 2
    self.boundary = boundary
    let isProbability = outputRange == 0...1
    outputLabel = isProbability ? "probability of \(targetName) 1" : "output for \(targetName)"
    let xRange = Self.range(of: inputs, column: 0)
    let yRange = Self.range(of: inputs, column: 1)
    self.xRange = xRange
    self.yRange = yRange

    let last = Double(Self.gridSize - 1)
    var grid = Matrix<S>(rows: Self.gridSize * Self.gridSize, columns: 2)
    for row in 0..<Self.gridSize {
      for column in 0..<Self.gridSize {
        let index = row * Self.gridSize + column
        grid[index, 0] = S(xRange.lowerBound + xRange.length * Double(column) / last)
        grid[index, 1] = S(yRange.lowerBound + yRange.length * Double(row) / last)
      }
    }
    gridInputs = grid

    let samples = 0..<inputs.rows
    points = [false, true].map { isSecond in
      let chosen = samples.filter { (targets[$0, 0] >= boundary) == isSecond }
      let comparison = isSecond ? "≥" : "<"
      return Scatter(
        chosen.map { Point(x: inputs[$0, 0], y: inputs[$0, 1]) },
        style: MarkerStyle(
          shape: isSecond ? .square : .circle, size: isSecond ? 6 : 6.5,
          fill: Color.classes[isSecond ? 1 : 0], outline: .white, outlineWidth: 0.75),
        label: isProbability
          ? "\(targetName) \(isSecond ? 1 : 0)" : "\(targetName) \(comparison) \(boundary)")
    }
  }

  /// The picture of `network` after `epoch` epochs, with its cost in the title.
  public func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure {
    let outputs = network.forward(gridInputs).elements.map(Double.init)
    let grid = Grid(
      xRange: xRange, yRange: yRange, columns: Self.gridSize, rows: Self.gridSize, values: outputs)
    let levels = (0...Self.bands).map {
      outputRange.lowerBound + outputRange.length * Double($0) / Double(Self.bands)
    }
    var figure = Figure(title: "epoch \(epoch), cost \(costText(cost))")
    figure.xAxis = Axis(label: axisLabels[0], range: xRange)
    figure.yAxis = Axis(label: axisLabels[1], range: yRange)
    figure.colorBar = ColorBar(scale: .probability, levels: levels, label: outputLabel)
    figure.keyPlace = .above
    figure.marks = [
      FilledContour(grid, levels: levels, scale: .probability),
      ContourLine(grid, level: boundary, color: .black, width: 1.5),
    ]
    figure.marks += points.map { $0 as any Mark }
    return figure
  }

  /// The range of a column plus a twentieth at each side; a column of one value gets 1 around it.
  private static func range(of inputs: Matrix<Double>, column: Int) -> ClosedRange<Double> {
    var low = Double.infinity
    var high = -Double.infinity
    for row in 0..<inputs.rows {
      low = min(low, inputs[row, column])
      high = max(high, inputs[row, column])
    }
    let margin = high > low ? (high - low) / 20 : max(1, abs(high) / 20)
    return low - margin...high + margin
  }
}

extension ClosedRange<Double> {
  fileprivate var length: Double { upperBound - lowerBound }
}
