import Datasets
import FileIO
import NN
import NNPlot
import Plot
import Runs

/// Draws a network over the data of a run as it learns.
struct NetworkDrawing<S: Scalar>: Sendable {
  private let picture: any NetworkPage<S>
  /// The page of the pictures.
  private let paper: PageOptions

  /// The drawing of what `words` name; nil: there are several numbers as targets, of which there is no
  /// boundary. `track` is how the costs will go, if that is known. Throws `Failure` if an option does not
  /// fit the data.
  init?(
    _ words: String, of run: Run<S>, _ record: RunRecord, track: HistoryTrack? = nil
  ) throws {
    let settings = record.output
    let dataset = run.dataset
    paper = settings.page(carrying: record.json)
    let plane = try settings.plane(of: dataset.featureNames, run.scalings.inputs)
    if case .numbers = run.task { return nil }
    var subject = NetworkSubject(
      network: run.network, inputs: dataset.inputs, targets: dataset.targets, task: run.task,
      featureNames: dataset.featureNames, targetName: dataset.targetName, scalings: run.scalings)
    subject.axes = plane
    subject.groups = run.data.preparation?.sources.map(\.inputs) ?? []
    subject.style = settings.style
    subject.style.times = TimeColumns.scales(
      dataset.inputs, names: dataset.featureNames, run.data.preparation)
    subject.loss = run.loss
    subject.track = track
    do {
      picture = try FigureWords(words).figure.picture(of: subject)
    } catch let error as FigureError {
      throw Failure(.usage, "--frame \(words): \(error.message)")
    }
  }

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    picture.page(network, at: moment)
  }

  func png(_ network: Sequential<S>, at moment: TrainingMoment) throws -> [UInt8] {
    try paper.bytes(of: page(network, at: moment), as: .png)
  }
}
