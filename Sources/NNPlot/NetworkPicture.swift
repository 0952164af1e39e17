import NN
import Plot

/// What a network makes of data, as a picture.
///
/// It is made once for a run. Axes, levels and colours then stay, so that from frame to frame only
/// what the network does moves.
public protocol NetworkPicture<S>: Sendable {
  associatedtype S: Scalar

  /// The picture of `network` after `epoch` epochs, with its cost in the title.
  func figure(_ network: Sequential<S>, epoch: Int, cost: Double) -> Figure
}

/// A range with a twentieth of it added at each side; a single value gets 1 around it, or more.
func withMargin(_ values: some Sequence<Double>) -> ClosedRange<Double> {
  var low = Double.infinity
  var high = -Double.infinity
  for value in values {
    low = min(low, value)
    high = max(high, value)
  }
  guard low <= high else { return 0...1 }
  let margin = high > low ? high / 20 - low / 20 : max(1, abs(high) / 20)
  let largest = Double.greatestFiniteMagnitude
  return max(low - margin, -largest)...min(high + margin, largest)
}

/// What a frame says of the state of the training.
func stateTitle(epoch: Int, cost: Double) -> String { "epoch \(epoch), cost \(costText(cost))" }
