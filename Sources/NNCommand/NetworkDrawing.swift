import Datasets
import FileIO
import NN
import NNPlot
import Plot
import Runs

/// Draws the outputs of a network over a dataset: a boundary, or a curve if there is one feature.
struct NetworkDrawing<S: Scalar>: Sendable {
  private let picture: any NetworkPicture<S>
  /// The page of the pictures.
  let page: PageOptions

  /// The drawing over `dataset`, which is in natural units; nil: there are several numbers as targets,
  /// of which there is no such picture. The pictures carry `record`. Throws `Failure` if an option does
  /// not fit the data.
  init?(
    _ dataset: Dataset, task: PredictionTask, scalings: Scalings, preparation: Preparation?,
    settings: OutputSettings, record: JSON?
  ) throws {
    let plane = try settings.plane(of: dataset.featureNames, scalings.inputs)
    page = settings.page(carrying: record)
    if case .numbers = task { return nil }
    // A bare number does not tell what it is a class of.
    let task = task.renamingClasses { Double($0) == nil ? $0 : "\(dataset.targetName) \($0)" }
    if dataset.featureNames.count == 1, dataset.targets.columns > 1 {
      picture = ClassCurvesPicture<S>(
        inputs: dataset.inputs, targets: dataset.targets, featureName: dataset.featureNames[0],
        classNames: task.classNames, scalings: scalings, style: settings.style)
    } else if dataset.featureNames.count == 1 {
      picture = CurvePicture<S>(
        inputs: dataset.inputs, targets: dataset.targets, featureName: dataset.featureNames[0],
        targetName: dataset.targetName, task: task, scalings: scalings, style: settings.style)
    } else {
      picture = BoundaryPicture<S>(
        inputs: dataset.inputs, targets: dataset.targets, featureNames: dataset.featureNames,
        targetName: dataset.targetName, task: task, axes: plane, scalings: scalings,
        groups: preparation?.sources.map(\.inputs) ?? [], style: settings.style)
    }
  }

  func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure {
    picture.figure(network, epoch: epoch, cost: cost)
  }

  func png(_ network: Sequential<S>, epoch: Int, cost: Double) throws -> [UInt8] {
    try page.bytes(of: figure(network, epoch: epoch, cost: cost), as: .png)
  }
}
