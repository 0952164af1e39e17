import NN
import Plot

/// `pairs`: a matrix of the planes of several inputs.
struct PairsFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "pairs", help: "a matrix of the planes of up to 6 inputs: the network, the rows, their spread"
  ) { _ in PairsFigure() }

  var dataNeed: DataNeed { .required }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    let task = try subject.taskOfOnePlane()
    guard subject.featureNames.count >= 2 else {
      throw FigureError("pairs of inputs need two; draw 'boundary' for one")
    }
    guard subject.hasData else {
      throw FigureError("pairs of inputs are drawn over rows of data; give a table")
    }
    return PairsPicture(
      subject.network, inputs: subject.inputs, targets: subject.targets,
      featureNames: subject.featureNames, targetName: subject.targetName, task: task,
      scalings: subject.scalings, groups: subject.groups, style: subject.style)
  }
}
