import ArgumentParser
import NN
import Runs

/// The options for the network and the loss.
struct NetworkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Layers in order, such as '64 relu, dropout 0.2, 3 linear'; 'nn list' has the words. (default: "
        + "'50 tanh, 30 tanh, K linear' for K classes or targets, for the spirals '... 1 sigmoid')",
      valueName: "words"))
  var network: String?

  @Option(
    help: ArgumentHelp(
      "Instead of --network: the widths of the layers before the last. (default: 50,30)",
      valueName: "widths"))
  var hidden: String?

  @Option(
    help: ArgumentHelp(
      "The activation after each of them; 'nn list activations' has all. (default: tanh)",
      valueName: "words"))
  var activation: String?

  @Option(
    help: ArgumentHelp(
      "What training makes small; 'nn list losses' has all. (default: cross-entropy for classes, mse for "
        + "numbers and the spirals)",
      valueName: "words"))
  var loss: String?

  @Option(
    name: .customLong("init"),
    help: ArgumentHelp(
      "How the first weights are drawn; 'nn list initializers' has all. (default: as suits each "
        + "activation)", valueName: "words"))
  var initializer: String?

  @Option(
    number: .whole(0 ... .max),
    help: ArgumentHelp(
      "Where all random numbers begin; the same seed gives the same files. (default: \(Recipe().seed))"
    ))
  var seed: UInt64?

  func validate() throws {
    if network != nil, hidden != nil || activation != nil {
      throw ValidationError(
        "--hidden and --activation are for networks without --network; leave one of them out")
    }
    var recipe = Recipe()
    // Without a loss of its own, a recipe takes the one that fits the target.
    recipe.loss = nil
    try set(&recipe)
    try recipe.validate()
  }

  /// Sets these options in `recipe`; throws `ValidationError` if the widths of `hidden` are wrong.
  func set(_ recipe: inout Recipe) throws {
    if let network { recipe.network = network }
    if let loss { recipe.loss = loss }
    if let initializer { recipe.initializer = initializer }
    if let seed { recipe.seed = seed }
    if let activation { recipe.activation = activation }
    // They would not be used.
    if hidden != nil || activation != nil { recipe.network = nil }
    guard let hidden else { return }
    do throws(WordError) {
      recipe.hidden = try NetworkDescription.widths(parsing: hidden)
    } catch {
      throw ValidationError("--hidden: \(error)")
    }
  }
}
