/// What a pass through a network is for.
public enum Mode: Sendable {
  /// A training step: dropout drops, batch normalisation takes the batch's own moments.
  case training
  /// Anything else: each sample's output depends on nothing but the sample and the network.
  case inference
}
