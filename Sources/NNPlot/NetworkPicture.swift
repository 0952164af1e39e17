import NN
import Plot

/// What a network makes of data, as a figure.
///
/// It is made once for a run. Axes, levels and colours then stay, so that from frame to frame only
/// what the network does moves.
public protocol NetworkPicture<S>: NetworkPage {
  /// The picture of `network` after `epoch` epochs, with its cost in the title.
  func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure
}

extension NetworkPicture {
  /// The figure alone.
  public func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    Page(figure(network, epoch: moment.epoch, cost: moment.cost))
  }
}

/// What a frame says of the state of the training.
func stateTitle(epoch: Int, cost: Double) -> String {
  // Without rows there is no cost.
  cost.isNaN ? "epoch \(epoch)" : "epoch \(epoch), cost \(costText(cost))"
}
