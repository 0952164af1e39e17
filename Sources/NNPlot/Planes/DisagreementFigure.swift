import NN
import Plot

/// `disagreement`: where networks of other seeds say otherwise.
struct DisagreementFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "disagreement",
    help: "over a plane of inputs, the share of networks of other seeds that say otherwise",
    settings: [
      Setting(
        "networks", 5, .wholeWithin(1, 100), help: "How many networks of other seeds are trained.")
    ]
  ) { DisagreementFigure(networks: Int($0["networks"])) }

  let networks: Int

  var dataNeed: DataNeed { .required }

  var usesPlane: Bool { true }

  var heeded: Set<FigureSetting> { [.xRange, .yRange] }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    let task = try subject.taskOfOnePlane()
    guard subject.featureNames.count >= 2 else {
      throw FigureError("a plane needs two inputs; draw 'boundary' for one")
    }
    guard subject.hasData else {
      throw FigureError("what has no data near is shown by rows; give a table")
    }
    guard let train = subject.others else {
      throw FigureError(
        "nothing says how other networks are trained alike; give a model that 'nn train' wrote")
    }
    return DisagreementPicture(
      others: try train(networks), inputs: subject.inputs, targets: subject.targets,
      featureNames: subject.featureNames, targetName: subject.targetName, task: task,
      axes: subject.axes, scalings: subject.scalings, groups: subject.groups,
      style: subject.style)
  }
}
