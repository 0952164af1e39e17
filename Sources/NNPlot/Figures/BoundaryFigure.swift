import NN
import Plot

/// `boundary`: regions of classes, or levels of a number, over a plane of inputs; over one input the
/// curve.
struct BoundaryFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "boundary",
    help: "what the network makes of a plane of its inputs, with the rows; over one input a curve"
  ) { _ in BoundaryFigure() }

  var dataNeed: DataNeed { .optional }

  var usesPlane: Bool { true }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    let task = try subject.taskOfOnePlane()
    guard subject.hasData else {
      return RowlessPage(
        base: try picture(of: subject.standingIn),
        note: StandInRows.note(subject.scalings.inputs))
    }
    guard subject.featureNames.count == 1 else {
      return BoundaryPicture<S>(
        inputs: subject.inputs, targets: subject.targets, featureNames: subject.featureNames,
        targetName: subject.targetName, task: task, axes: subject.axes,
        scalings: subject.scalings, groups: subject.groups, style: subject.style)
    }
    guard subject.targets.columns == 1 else {
      return ClassCurvesPicture<S>(
        inputs: subject.inputs, targets: subject.targets, featureName: subject.featureNames[0],
        classNames: task.classNames, scalings: subject.scalings, style: subject.style)
    }
    return CurvePicture<S>(
      inputs: subject.inputs, targets: subject.targets, featureName: subject.featureNames[0],
      targetName: subject.targetName, task: task, scalings: subject.scalings, style: subject.style)
  }
}
