import NN
import Plot

/// `units`: what each unit responds to.
struct UnitsFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "units", help: "what each unit responds to over a plane of inputs, layer by layer"
  ) { _ in UnitsFigure() }

  var dataNeed: DataNeed { .optional }

  var usesPlane: Bool { true }

  var heeded: Set<FigureSetting> { [.xRange, .yRange] }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    UnitsPicture(
      subject.network, inputs: subject.inputs, featureNames: subject.featureNames,
      targetName: subject.targetName, task: subject.task, axes: subject.axes,
      scalings: subject.scalings, groups: subject.groups, style: subject.style)
  }
}
