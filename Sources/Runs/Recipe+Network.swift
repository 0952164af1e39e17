import Datasets
import NN

extension Recipe {
  /// The most parameters that are allowed, so that a mistyped width does not take all the memory.
  private static let mostParameters = 1 << 28

  /// The most memory that an optimizer's state may take: a mistyped history should not take all.
  private static let mostOptimizerBytes = 8e9

  /// The kind of targets that the network and the loss need; throws `RecipeError` if their words
  /// are wrong or they do not fit each other.
  func targetKind() throws(RecipeError) -> TargetKind {
    let description = try description(classes: nil)
    switch try madeLoss().targetForm {
    case .classes: return .classes()
    case .probabilities: return .twoClasses(at: 0...1)
    case .numbers:
      guard let range = description.outputRange, let ends = PredictionTask.ends(of: range) else {
        return .numbers()
      }
      return .twoClasses(at: ends, within: range)
    }
  }

  /// The description of the network for `dataset`; throws `RecipeError` if it does not fit.
  func description(for dataset: Dataset) throws(RecipeError) -> NetworkDescription {
    let description = try description(classes: dataset.classNames.count)
    // The targets of rows in memory may have any width.
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

  /// What the outputs of the network mean for `dataset`.
  func task(
    _ description: NetworkDescription, _ dataset: Dataset
  ) throws(RecipeError) -> PredictionTask {
    let names = dataset.classNames
    switch try madeLoss().targetForm {
    case .classes: return .classes(names)
    case .probabilities:
      return .twoClasses(
        names.isEmpty ? ["0", "1"] : names, at: 0...1,
        by: description.endsLinear ? .logit : .probability)
    case .numbers:
      if dataset.targets.columns > 1 { return .numbers(dataset.targets.columns) }
      guard names.count == 2, let ends = PredictionTask.ends(of: description.outputRange),
        dataset.targets.elements.allSatisfy({ $0 == ends.lowerBound || $0 == ends.upperBound })
      else { return .number }
      return .twoClasses(
        names, at: ends, by: description.outputRange == 0...1 ? .probability : .number)
    }
  }

  /// The loss for outputs that mean what `task` says: binary cross-entropy is on logits if the
  /// network ends linear. Throws `RecipeError` if the words of the loss are wrong.
  public func madeLoss(for task: PredictionTask) throws(RecipeError) -> any Loss {
    let loss = try madeLoss()
    if case .twoClasses(_, _, .logit) = task, loss is BinaryCrossEntropy {
      return BinaryCrossEntropy(onLogits: true)
    }
    return loss
  }

  /// The network with its initial weights, and a remark about them if there is one.
  ///
  /// Throws `RunError` if it is too large, and `FileError` or `ModelFileError` if the weights
  /// cannot be read or do not fit.
  func makeNetwork<S: Scalar>(
    _ description: NetworkDescription, inputs: Int, as type: S.Type
  ) throws -> (Sequential<S>, remark: String?) {
    let count: Int
    do throws(NetworkError) {
      count = try description.parameterCount(inputs: inputs)
    } catch {
      throw RecipeError(.network, "'\(description)', \(error)")
    }
    guard count <= Self.mostParameters else {
      throw RunError.tooManyParameters(count, most: Self.mostParameters)
    }
    let rule = try madeOptimizer()
    let bytes = Double(count) * Double(rule.vectors.count) * Double(MemoryLayout<S>.size)
    guard bytes <= Self.mostOptimizerBytes else {
      throw RunError.tooMuchMemory(
        optimizer, gigabytes: Int(bytes / 1e9), most: Int(Self.mostOptimizerBytes / 1e9))
    }
    let layers = description.layers(inputs: inputs, initializer: try madeInitializer())
    guard let initialWeights else {
      do throws(NetworkError) {
        return (try Sequential(layers, inputs: inputs, seed: seed), nil)
      } catch {
        throw RecipeError(.network, "'\(description)', \(error)")
      }
    }
    let file = try Safetensors(path: initialWeights)
    let isWidened =
      S.typeName == Double.typeName && file.tensors.contains { $0.typeName == Float.typeName }
    do throws(NetworkError) {
      return (
        try Sequential(layers, inputs: inputs, parametersFrom: file),
        isWidened ? "\(initialWeights): its F32 numbers are taken as they are into f64" : nil
      )
    } catch {
      throw ModelFileError(
        path: initialWeights,
        message: "\(error); give the weights of the network '\(description)' in \(precision) or f32"
      )
    }
  }

  /// The description of the network. For a loss on classes it has an output for each; nil: their
  /// number is not known yet.
  private func description(classes: Int?) throws(RecipeError) -> NetworkDescription {
    let form = try madeLoss().targetForm
    let isChoice = form == .classes
    let end = isChoice ? "\(classes ?? 2) linear" : "1 sigmoid"
    let description: NetworkDescription
    let words: String
    if let network { words = network } else { words = try hiddenWords() + end }
    do throws(WordError) {
      description = try NetworkDescription(parsing: words)
    } catch {
      throw RecipeError(.network, error.description)
    }
    switch form {
    case .classes:
      guard description.endsLinear, classes.map({ $0 == description.outputWidth }) ?? true else {
        throw RecipeError(
          .network,
          """
          the network '\(description)' ends in '\(description.lastWords)'; with --loss cross-entropy \
          let it end in '\(classes.map(String.init) ?? "K") linear', an output for each class
          """)
      }
    case .probabilities:
      guard description.outputWidth == 1,
        description.endsLinear || description.outputRange == 0...1
      else {
        throw RecipeError(
          .network,
          """
          the network '\(description)' ends in '\(description.lastWords)'; with --loss \
          binary-cross-entropy let it end in '1 sigmoid', a probability, or '1 linear', a logit
          """)
      }
    case .numbers:
      if description.outputWidth != 1 {
        throw RecipeError(
          .network,
          """
          the network '\(description)' ends \(description.outputWidth) wide and data has one target; \
          let it end in 1, or train with --loss cross-entropy for classes
          """)
      }
    }
    return description
  }

  /// The words for the hidden layers.
  private func hiddenWords() throws(RecipeError) -> String {
    do throws(WordError) { _ = try Catalogues.activations.make(activation) } catch {
      throw RecipeError(.activation, error.description)
    }
    for width in hidden where !(1...NetworkDescription.widest).contains(width) {
      throw RecipeError(
        .hidden, value: "\(width)", "give widths from 1 to \(NetworkDescription.widest)")
    }
    return hidden.map { "\($0) \(activation), " }.joined()
  }
}

extension NetworkDescription {
  /// Whether the network ends in a `Linear` without an activation, or in a layer with any output.
  fileprivate var endsLinear: Bool { outputActivation.name == "linear" }

  /// The words of the last part.
  fileprivate var lastWords: String { parts.last.map { "\($0)" } ?? "" }
}
