import NN
import NNPlot
import Runs

extension HistoryTrack {
  /// About how many multiplications a rehearsal may take: less than a second's work.
  private static let mostWork = 5e9

  /// The costs of the whole training, from training once before the frames are drawn: they then have axes that fit
  /// and stay. The same seed gives the same costs. Nil where that would take long, or the costs diverge.
  init?<S: Scalar>(rehearsing run: Run<S>, from state: TrainingState<S>?, threads: Int) {
    let work =
      Double(run.recipe.epochs) * Double(run.inputs.rows) * Double(run.network.parameters.count)
    guard work <= Self.mostWork,
      let result = try? run.train(threads: threads, from: state)
    else { return nil }
    self.init(costs: result.costs, validation: result.validationCosts)
  }
}

extension TrainingMoment {
  /// The moment of a frame.
  init(_ moment: FrameMoment) {
    self.init(
      epoch: moment.epoch, epochs: moment.epochs, cost: moment.cost, costs: moment.costs,
      validation: moment.validationCosts)
  }
}
