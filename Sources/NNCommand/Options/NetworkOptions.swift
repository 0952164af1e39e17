import ArgumentParser
import NN

/// The options that say which network is made and what it should make small.
struct NetworkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Widths and activations in order; activations are tanh, sigmoid, relu and linear.",
      valueName: "words"))
  var network = "50 tanh, 30 tanh, 1 sigmoid"

  @Option(help: "What training makes small: mse, the mean of the squared differences.")
  var loss = LossName.mse

  @Option(help: "Where all random numbers begin; the same seed gives the same files.")
  // With this seed the default job learns to tell nearly all of its points apart.
  var seed: UInt64 = 4

  /// The most parameters that are taken: a mistyped width should not take all the memory.
  private static let mostParameters = 1 << 28

  func validate() throws { _ = try description() }

  /// The network in its parsed form; throws `ValidationError`.
  func description() throws -> NetworkDescription {
    do throws(NetworkError) {
      let description = try NetworkDescription(parsing: network)
      guard description.outputWidth == 1 else {
        throw NetworkError(
          """
          the network '\(network)' ends \(description.outputWidth) wide and data has one target; \
          let it end in 1
          """)
      }
      return description
    } catch {
      throw ValidationError("--network: \(error)")
    }
  }

  /// The network for `inputs` features with its initial weights.
  func makeNetwork<S: Scalar>(inputs: Int, as type: S.Type) throws -> Sequential<S> {
    let description = try description()
    var width = inputs
    var count = 0
    for part in description.parts {
      count += (width + 1) * part.width
      width = part.width
    }
    guard count <= Self.mostParameters else {
      throw Failure(
        .usage,
        "--network: \(count) parameters, the most are \(Self.mostParameters); choose smaller widths"
      )
    }
    return try Sequential(description.layers(inputs: inputs), inputs: inputs, seed: seed)
  }
}

/// The losses by name.
enum LossName: String, ExpressibleByArgument, CaseIterable {
  case mse

  var loss: any Loss {
    switch self {
    case .mse: MeanSquaredError()
    }
  }
}
