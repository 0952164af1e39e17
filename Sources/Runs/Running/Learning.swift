import Datasets
import NN

/// What a run learns: the words for its network, its loss, and what the outputs mean.
///
/// It is found once, from the target and the recipe's words.
struct Learning: Sendable {
  /// The description of the network.
  let description: NetworkDescription
  /// The loss.
  let loss: any Loss
  /// The loss in words.
  let lossWords: String
  /// What the outputs mean.
  let task: PredictionTask
}
