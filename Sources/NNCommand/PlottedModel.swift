import ArgumentParser
import Datasets
import FileIO
import NN
import NNPlot
import Report
import Runs

/// A trained model with data, as `nn plot` draws it.
struct PlottedModel<S: Scalar> {
  let subject: NetworkSubject<S>
  let moment: TrainingMoment

  /// The model with the rows of `data`, where the figure has a `need` for them. Throws `Failure` and what
  /// reading throws.
  init(
    _ model: TableModel<S>, path: String, data: DataOptions, settings: PlotSettings, need: DataNeed
  ) throws {
    let loaded = try data.load(for: model, need: need)
    let dataset = loaded ?? model.empty
    let trained = model.model
    let task = trained.task
    var subject = NetworkSubject(
      network: trained.network, inputs: dataset.inputs, targets: dataset.targets, task: task,
      featureNames: dataset.featureNames, targetName: dataset.targetName,
      scalings: model.scalings)
    subject.targetNames = model.preparation.targetNames
    subject.groups = model.preparation.sources.map(\.inputs)
    subject.axes = try settings.output.plane(of: dataset.featureNames, model.scalings.inputs)
    subject.style = settings.style
    subject.style.times = TimeColumns.scales(
      dataset.inputs, names: dataset.featureNames, model.preparation)
    let loss = try Recipe.loss(trained.loss, for: task)
    subject.loss = loss
    subject.seed = trained.seed
    subject.track = try HistoryTrack(ofRun: path)
    subject.path = model.trainingPath(path: path)
    subject.others = model.siblings(path: path)
    subject.importances = {
      guard let importance = model.importance(on: dataset) else {
        throw FigureError(
          "the importance of columns has no value: all targets are equal, or there are too many "
            + "columns to shuffle each; give other rows or fewer columns")
      }
      return ColumnImportances(importance)
    }
    self.subject = subject
    moment = TrainingMoment(
      epoch: trained.epochs,
      cost: loaded == nil
        ? .nan
        : loss.value(
          output: trained.network.forward(model.scalings.scaled(dataset.inputs)),
          target: model.scalings.targets.scaled(dataset.targets, as: S.self)))
  }
}

extension TableModel {
  /// No rows, of the model's features and targets.
  fileprivate var empty: Dataset {
    Dataset(
      name: "no rows", featureNames: model.features, targetName: model.target,
      inputs: Matrix(rows: 0, columns: model.features.count),
      targets: Matrix(rows: 0, columns: model.task.outputWidth),
      classNames: model.task.classNames)
  }
}
