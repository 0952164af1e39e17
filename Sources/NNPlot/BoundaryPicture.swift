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
  /// How the points are to be read, in words.
  private let notes: [String]
  /// The names of the classes that have points.
  private let present: [Int: String]
  private let xRange: ClosedRange<Double>
  private let yRange: ClosedRange<Double>
  private let planeOutputs: PlaneOutputs

  /// The columns, and the rows, of the grid on which the network is evaluated.
  public static var gridSize: Int { 200 }

  /// A picture over the range of `inputs` plus a margin.
  ///
  /// inputs: samples x at least 2; targets: samples x 1, or samples x classes, of which the largest
  /// element is the row's class. The task says which, and what the classes are called. Both are in
  /// natural units; `scalings` bring them to the network's (nil: they are the same). Inputs of one of the
  /// `groups` come from the same column of a table.
  public init(
    inputs: Matrix<Double>, targets: Matrix<Double>, featureNames: [String], targetName: String,
    task: PredictionTask, axes: PlaneAxes = .columns(0, 1), scalings: Scalings? = nil,
    groups: [Range<Int>] = [], style: PictureStyle = PictureStyle()
  ) {
    require(inputs.columns >= 2, "a boundary needs two inputs")
    let scalings =
      scalings ?? .identity(inputs: inputs.columns, targets: targets.columns)
    self.style = style
    self.task = task
    content = BoundaryContent(task, targets: targets, targetName: targetName)
    let plane = InputPlane(axes, of: inputs, names: featureNames, groups: groups)
    self.plane = plane
    let drawn = Self.drawnRows(of: inputs, axes)
    var places = drawn.map { plane.place(inputs, row: $0) }
    var notes: [String] = []
    if drawn.count < inputs.rows { notes.append("\(drawn.count) of \(inputs.rows) rows") }
    if places.contains(where: { $0.distance > BoundaryContent.faintDistance }) {
      notes.append("faint: far from this plane")
    }
    if case .columns = axes {
      let shared = SharedPlaces(places.map(\.point))
      for row in places.indices { places[row].point = shared.points[row] }
      if shared.areMoved { notes.append("rows on the same place are spread") }
    }
    self.notes = notes
    let (xRange, yRange) = (
      withMargin(places.map(\.point.x)), withMargin(places.map(\.point.y))
    )
    self.xRange = xRange
    self.yRange = yRange
    planeOutputs = PlaneOutputs(plane, scalings, xRange, yRange, gridSize: Self.gridSize)
    let drawnTargets = targets.picking(drawn)
    points = content.points(places, drawnTargets, style)
    present = content.namesOfClasses(in: drawnTargets)
  }

  /// More points than this would hide each other.
  private static var mostPoints: Int { 5000 }

  /// The rows whose points are drawn: all, or of very many along two columns evenly spaced ones and those
  /// at the ends of the columns.
  private static func drawnRows(of inputs: Matrix<Double>, _ axes: PlaneAxes) -> [Int] {
    let all = 0..<inputs.rows
    guard all.count > mostPoints, case .columns(let first, let second) = axes else {
      return Array(all)
    }
    let ends = [first, second].flatMap { column in
      [
        all.min { inputs[$0, column] < inputs[$1, column] } ?? 0,
        all.max { inputs[$0, column] < inputs[$1, column] } ?? 0,
      ]
    }
    let spaced = (0..<mostPoints).map { $0 * all.count / mostPoints }
    return Set(spaced + ends).sorted()
  }

  public func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure {
    let (onGrid, function) = planeOutputs.outputs(of: network)
    let surface = BoundarySurface(
      xRange: xRange, yRange: yRange, size: Self.gridSize, outputs: shown(onGrid),
      function: { shown(function($0)) })

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

  /// How to read the points, and what the plane leaves out: the other columns, and classes that have
  /// points but no region.
  private func subtitle(_ surface: BoundarySurface) -> String {
    // Whether there is a subtitle is the same in every frame: the layout stays.
    guard !plane.caption.isEmpty else { return notes.joined(separator: "; ") }
    let classesShown = content.classesShown(surface)
    let missing = present.filter { !classesShown.contains($0.key) }
      .sorted { $0.key < $1.key }.map(\.value)
    let absent = missing.isEmpty ? [] : ["no region of \(missing.joined(separator: ", "))"]
    return (notes + [plane.caption] + absent).joined(separator: "; ")
  }
}
