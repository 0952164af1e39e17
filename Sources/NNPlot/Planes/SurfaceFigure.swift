import NN
import Plot

/// `surface`: the output over a plane of inputs, in space.
struct SurfaceFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "surface", help: "the output as a surface in space over a plane of inputs",
    settings: [
      Setting(
        "rotate", 30, .within(-360, 360), help: "By how many degrees the box is turned."),
      Setting(
        "tilt", 60, .within(0, 90),
        help: "From where it is seen: 0 from above, 90 degrees from the side."),
    ]
  ) { SurfaceFigure(projection: Projection(rotation: $0["rotate"], tilt: $0["tilt"])) }

  let projection: Projection

  var dataNeed: DataNeed { .optional }

  var usesPlane: Bool { true }

  var heeded: Set<FigureSetting> { [.xRange, .yRange] }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    let task = try subject.taskOfOnePlane()
    guard subject.featureNames.count >= 2 else {
      throw FigureError("a surface stands over two inputs; draw 'boundary' for one")
    }
    guard subject.hasData else {
      return RowlessPage(
        base: try picture(of: subject.standingIn),
        note: StandInRows.note(subject.scalings.inputs))
    }
    return SurfacePicture<S>(
      inputs: subject.inputs, targets: subject.targets, featureNames: subject.featureNames,
      targetName: subject.targetName, task: task, axes: subject.axes, scalings: subject.scalings,
      groups: subject.groups, projection: projection, style: subject.style)
  }
}
