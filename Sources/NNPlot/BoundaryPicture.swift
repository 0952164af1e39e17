import FileIO
import NN
import Plot

/// What a network makes of a plane of its inputs, with the data on top: regions of classes, or the
/// levels of a number.
public struct BoundaryPicture<S: Scalar>: NetworkPicture {
  private let task: PredictionTask
  private let content: BoundaryContent
  private let style: PictureStyle
  private let plane: InputPlane
  private let points: [Scatter]
  /// The names of the classes that have points.
  private let present: [Int: String]
  private let xRange: ClosedRange<Double>
  private let yRange: ClosedRange<Double>
  /// In single precision, which is far finer than a pixel; double would take half of a frame's
  /// time.
  private let gridInputs: Matrix<Float>

  /// The columns, and the rows, of the grid on which the network is evaluated.
  public static var gridSize: Int { 200 }

  /// A picture over the range of `inputs` plus a margin.
  ///
  /// inputs: samples x at least 2; targets: samples x 1, or samples x classes, of which the largest
  /// element is the row's class. The task says which, and what the classes are called.
  public init(
    inputs: Matrix<Double>, targets: Matrix<Double>, featureNames: [String], targetName: String,
    task: PredictionTask, axes: PlaneAxes = .columns(0, 1), style: PictureStyle = PictureStyle()
  ) {
    require(inputs.columns >= 2, "a boundary needs two inputs")
    self.style = style
    self.task = task
    content = BoundaryContent(task, targets: targets, targetName: targetName)
    let plane = InputPlane(axes, of: inputs, names: featureNames)
    self.plane = plane
    let places = (0..<inputs.rows).map { plane.place(inputs, row: $0) }
    let (xRange, yRange) = (
      withMargin(places.map(\.point.x)), withMargin(places.map(\.point.y))
    )
    self.xRange = xRange
    self.yRange = yRange
    let x = xRange.evenlySpaced(Self.gridSize)
    gridInputs = Matrix<Float>(
      plane.inputs(
        at: yRange.evenlySpaced(Self.gridSize).flatMap { y in x.map { Point(x: $0, y: y) } }))
    points = content.points(places, targets, style)
    present = content.namesOfClasses(in: targets)
  }

  public func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure {
    // In double precision whatever the network's: single precision is too coarse for exact lines.
    let (plane, exact) = (plane, Sequential<Double>(network))
    let surface = BoundarySurface(
      grid: { values in
        Grid(
          xRange: xRange, yRange: yRange, columns: Self.gridSize, rows: Self.gridSize,
          values: values)
      }, outputs: shown(Matrix<Double>(Sequential<Float>(network).forward(gridInputs))),
      function: { shown(exact.forward(plane.inputs(at: $0))) })

    var figure = Figure(title: stateTitle(epoch: epoch, cost: cost))
    figure.theme = style.theme
    figure.xAxis = Axis(label: plane.labels[0], range: xRange)
    figure.yAxis = Axis(label: plane.labels[1], range: yRange)
    figure.keyPlace = .above
    figure.colorBar = content.colorBar(style)
    figure.marks = content.marks(surface, style) + points.map { $0 as any Mark }
    figure.subtitle = subtitle(surface)
    return figure
  }

  /// The outputs as the content takes them: between two classes in the task's range.
  private func shown(_ outputs: Matrix<Double>) -> Matrix<Double> {
    if case .sides = content { task.readable(outputs) } else { outputs }
  }

  /// What the plane leaves out: the other columns, and classes that have points but no region.
  private func subtitle(_ surface: BoundarySurface) -> String {
    // Only a plane through more than two columns has a subtitle, and in every frame: the layout
    // stays.
    guard !plane.caption.isEmpty else { return "" }
    let classesShown = content.classesShown(surface)
    let missing = present.filter { !classesShown.contains($0.key) }
      .sorted { $0.key < $1.key }.map(\.value)
    return missing.isEmpty
      ? plane.caption : "\(plane.caption); no region of \(missing.joined(separator: ", "))"
  }
}
