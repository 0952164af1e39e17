import ArgumentParser
import Datasets
import NN

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
  var loss = LossName.mse

  @Option(
    parsing: .unconditional,
    help: "Where all random numbers begin; the same seed gives the same files.")
  // With this seed the default job learns to tell nearly all of its points apart.
  var seed: UInt64 = 4

  /// The most parameters that are taken: a mistyped width should not take all the memory.
  private static let mostParameters = 1 << 28

  func validate() throws { _ = try targetKind() }

  /// What the target column has to hold; throws `ValidationError` where no data fits the network.
  func targetKind() throws -> TargetKind {
    guard loss == .mse else {
      if network != nil { _ = try description(classes: nil) }
      return .classes()
    }
    let activation = try description(classes: nil).outputActivation
    guard let range = activation.outputRange else { return .numbers() }
    return range.upperBound.isFinite ? .twoClasses(at: range) : .numbers(within: range)
  }

  /// The network for `dataset`; throws `ValidationError` where it does not fit.
  func description(for dataset: Dataset) throws -> NetworkDescription {
    try description(classes: dataset.classNames.count)
  }

  /// The network in its parsed form, with an output for each class where the loss is for classes; nil:
  /// their number is not known yet.
  private func description(classes: Int?) throws -> NetworkDescription {
    let isChoice = loss == .crossEntropy
    let end = isChoice ? "\(classes ?? 2) linear" : "1 sigmoid"
    do throws(NetworkError) {
      let description = try NetworkDescription(parsing: network ?? "50 tanh, 30 tanh, \(end)")
      if isChoice {
        guard description.outputActivation == .linear,
          classes.map({ $0 == description.outputWidth }) ?? true
        else {
          throw NetworkError(
            """
            the network '\(description)' ends in '\(description.outputWidth) \
            \(description.outputActivation)'; with --loss cross-entropy let it end in \
            '\(classes.map(String.init) ?? "K") linear', an output for each class
            """)
        }
      } else if description.outputWidth != 1 {
        throw NetworkError(
          """
          the network '\(description)' ends \(description.outputWidth) wide and data has one target; \
          let it end in 1, or train with --loss cross-entropy for classes
          """)
      }
      return description
    } catch {
      throw ValidationError("--network: \(error)")
    }
  }

  /// The network for `inputs` features with its initial weights.
  func makeNetwork<S: Scalar>(
    _ description: NetworkDescription, inputs: Int, as type: S.Type
  ) throws -> Sequential<S> {
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
  case crossEntropy = "cross-entropy"

  var loss: any Loss {
    switch self {
    case .mse: MeanSquaredError()
    case .crossEntropy: SoftmaxCrossEntropy()
    }
  }
}
