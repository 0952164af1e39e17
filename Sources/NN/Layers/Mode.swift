/// What a pass through a network is for.
public enum Mode: Sendable {
  /// A training step: dropout drops elements, and batch normalization uses the batch's own mean and
  /// variance.
  case training
  /// Anything else: a sample's output depends on the sample and the network only.
  case inference
}
