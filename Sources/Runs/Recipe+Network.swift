import Datasets
import NN

extension Recipe {
  /// The most parameters that are taken: a mistyped width should not take all the memory.
  private static let mostParameters = 1 << 28

  /// What the target column has to hold; throws where no data fits the network.
  func targetKind() throws(RecipeError) -> TargetKind {
    guard loss == .mse else {
      if network != nil { _ = try description(classes: nil) }
      return .classes()
    }
    guard let range = try description(classes: nil).outputRange else { return .numbers() }
    return range.upperBound.isFinite ? .twoClasses(at: range) : .numbers(within: range)
  }

  /// The network for `dataset` in its parsed form; throws where it does not fit.
  func description(for dataset: Dataset) throws(RecipeError) -> NetworkDescription {
    let description = try description(classes: dataset.classNames.count)
    // Rows in memory come as they are.
    guard dataset.targets.columns == description.outputWidth else {
      throw RecipeError(
        .network,
        """
        the network '\(description)' has \(description.outputWidth) outputs and the data \
        \(dataset.targets.columns) columns of targets; give as many
        """)
    }
    return description
  }

  /// The network with its initial weights.
  ///
  /// Throws `RunError` where it is too large, and `FileError` and `ModelFileError` where the weights
  /// cannot be read or do not fit.
  func makeNetwork<S: Scalar>(
    _ description: NetworkDescription, inputs: Int, as type: S.Type
  ) throws -> Sequential<S> {
    let count = try description.parameterCount(inputs: inputs)
    guard count <= Self.mostParameters else {
      throw RunError.tooManyParameters(count, most: Self.mostParameters)
    }
    let layers = description.layers(inputs: inputs)
    guard let initialWeights else { return try Sequential(layers, inputs: inputs, seed: seed) }
    let file = try Safetensors(path: initialWeights)
    do throws(NetworkError) {
      return try Sequential(layers, inputs: inputs, parametersFrom: file)
    } catch {
      throw ModelFileError(path: initialWeights, message: error.description)
    }
  }

  /// The network in its parsed form, with an output for each class where the loss is for classes; nil:
  /// their number is not known yet.
  private func description(classes: Int?) throws(RecipeError) -> NetworkDescription {
    let isChoice = loss == .crossEntropy
    let end = isChoice ? "\(classes ?? 2) linear" : "1 sigmoid"
    let description: NetworkDescription
    do throws(WordError) {
      description = try NetworkDescription(parsing: network ?? "50 tanh, 30 tanh, \(end)")
    } catch {
      throw RecipeError(.network, error.description)
    }
    if isChoice {
      guard description.outputActivation.name == "linear",
        classes.map({ $0 == description.outputWidth }) ?? true
      else {
        throw RecipeError(
          .network,
          """
          the network '\(description)' ends in '\(description.outputWidth) \
          \(description.outputActivation)'; with --loss cross-entropy let it end in \
          '\(classes.map(String.init) ?? "K") linear', an output for each class
          """)
      }
    } else if description.outputWidth != 1 {
      throw RecipeError(
        .network,
        """
        the network '\(description)' ends \(description.outputWidth) wide and data has one target; \
        let it end in 1, or train with --loss cross-entropy for classes
        """)
    }
    return description
  }
}
