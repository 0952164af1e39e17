import ArgumentParser
import Runs

/// The options that say which network is made and what it should make small.
struct NetworkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Widths and activations in order; activations are tanh, sigmoid, relu and linear. (default: "
        + "'50 tanh, 30 tanh, 1 sigmoid', or with cross-entropy '50 tanh, 30 tanh, K linear' for K "
        + "classes)",
      valueName: "words"))
  var network: String?

  @Option(
    help: """
      What training makes small: mse, the mean of the squared differences, or cross-entropy, for a \
      target column of classes.
      """)
  var loss = Recipe().loss

  @Option(
    parsing: .unconditional,
    help: "Where all random numbers begin; the same seed gives the same files.")
  var seed = Recipe().seed

  func validate() throws { try Recipe(network: network, loss: loss).validate() }
}

extension LossName: ExpressibleByArgument {}
