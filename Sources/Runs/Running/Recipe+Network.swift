import Datasets
import NN

extension Recipe {
  /// The most parameters that are allowed, so that a mistyped width does not take all the memory.
  private static let mostParameters = 1 << 28

  /// The most memory that an optimizer's state may take: a mistyped history should not take all.
  private static let mostOptimizerBytes = 8e9

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
}
