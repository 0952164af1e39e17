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
  private let points: BoundaryPoints
  private let scalings: Scalings
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
    content = BoundaryContent(
      task, targets: targets, targetName: targetName, colorRange: style.settings.colorRange)
    let plane = InputPlane(axes, of: inputs, names: featureNames, groups: groups)
    self.plane = plane
    points = BoundaryPoints(inputs, targets, plane, axes, content, style)
    self.scalings = scalings
    planeOutputs = PlaneOutputs(plane, scalings, points.xRange, points.yRange)
  }

  public func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure {
    let (field, areLogits) = field(of: network)
    var figure = Figure(title: stateTitle(epoch: epoch, cost: cost))
    figure.theme = style.theme
    figure.xAxis = style.axis(of: plane.labels[0], range: points.xRange)
    figure.yAxis = style.axis(of: plane.labels[1], range: points.yRange)
    figure.keyPlace = .above
    figure.colorBar = content.colorBar(field, areLogits: areLogits, style)
    let rings = points.rings { inputs in
      shown(scalings.outputs(of: network, for: inputs))
    } classOf: {
      content.classIndex(of: $0, row: $1)
    }
    figure.marks = marks(
      field, areLogits: areLogits, rings.marks,
      key: (style.settings.hasPoints ?? true ? rings.key : []) + points.key)
    figure.subtitle = subtitle(content.classesShown(field, areLogits: areLogits))
    figure.heeded = [.xRange, .yRange]
    if figure.colorBar != nil { figure.heeded.insert(.colorRange) }
    if !points.places.isEmpty { figure.heeded.insert(.points) }
    // Classes without a region come and go, the layout stays.
    figure.subtitleRoom = points.present.isEmpty ? 0 : plane.caption.isEmpty ? 1 : 2
    figure.summary = summary(epoch: epoch, cost: cost, right: rings.right)
    let table = BoundaryTable(
      network: network, plane: plane, scalings: scalings, task: task, xRange: points.xRange,
      yRange: points.yRange, outputName: content.outputName)
    figure.table = { table.table }
    return figure
  }

  private func summary(epoch: Int, cost: Double, right: Int) -> String {
    let names = task.classNames
    let what =
      names.isEmpty ? "Levels of \(content.outputName)" : "Regions of \(names.count) classes"
    let count = points.places.count
    let result =
      names.isEmpty || count == 0 ? "" : ": \(right) of \(countText(count, "rows")) right"
    return summaryText(
      "\(what) over \(plane.labels[0]) and \(plane.labels[1]) after \(countText(epoch, "epochs")), "
        + "cost \(costText(cost))\(result)")
  }

  /// What the network makes of the plane; whether that is the logits of the second of two classes.
  private func field(of network: Sequential<S>) -> (field: Field, areLogits: Bool) {
    let content = content
    func field(_ network: Sequential<S>) -> Field {
      planeOutputs.field(of: network, gridSize: Self.gridSize) { content.summary($0) }
    }
    switch task {
    case .twoClasses(_, _, .logit): return (field(network), true)
    case .twoClasses(_, 0...1, _) where scalings.targets.isIdentity:
      if let inner = network.withoutSigmoid { return (field(inner), true) }
    default: break
    }
    return (field(network), false)
  }

  /// What the network makes of the plane, the points, rings around those that it gets wrong, and texts.
  /// Lines lie over many points, which would hide them, and below few, which they would cross out.
  private func marks(
    _ field: Field, areLogits: Bool, _ rings: [any Mark], key: [any Mark]
  ) -> [any Mark] {
    var (regions, texts) = content.marks(field, areLogits: areLogits, style)
    for case (let index, var names as RegionNames) in texts.enumerated() {
      names.points = points.places
      texts[index] = names
    }
    let hasPoints = style.settings.hasPoints ?? true
    var data = hasPoints ? points.marks + rings : []
    if points.isDense {
      regions.halo = style.theme.background
      swap(&regions.marksBelowLines, &data)
    }
    return [regions] + data + texts + key
  }

  /// The outputs as the content takes them: between two classes in the task's range.
  private func shown(_ outputs: Matrix<Double>) -> Matrix<Double> {
    if case .sides = content { task.readable(outputs) } else { outputs }
  }

  /// How to read the points, and what the plane leaves out: the other columns, and classes that have
  /// points but no region.
  private func subtitle(_ classesShown: Set<Int>) -> String {
    let missing = points.present.filter { !classesShown.contains($0.key) }
      .sorted { $0.key < $1.key }.map(\.value)
    let absent = missing.isEmpty ? [] : ["no region of \(missing.joined(separator: ", "))"]
    let caption = plane.caption.isEmpty ? [] : [plane.caption]
    return (points.notes + caption + absent).joined(separator: "; ")
  }
}
