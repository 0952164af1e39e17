/// The name and the shape of a tensor of parameters, such as `weight` [50, 2].
public struct TensorShape: Equatable, Sendable {
  /// Its name within its layer, or `index.name` within a network.
  public let name: String
  /// Its dimensions; elements are in row-major order, so the index of the last one varies fastest.
  public let dimensions: [Int]

  /// A tensor called `name` of the given dimensions.
  public init(_ name: String, _ dimensions: [Int]) {
    self.name = name
    self.dimensions = dimensions
  }

  /// How many elements it has.
  public var count: Int { dimensions.reduce(1, *) }

  /// What is wrong with the values of the tensor, if anything: they must be finite and not below `least`.
  func fault<S: Scalar>(in elements: some Collection<S>, least: Double? = nil) -> String? {
    for (number, element) in elements.enumerated() {
      if element.isFinite && (least.map { Double(element) >= $0 } ?? true) { continue }
      return
        "tensor '\(name)' holds \(element) at \(index(ofElement: number)), where a finite number"
        + (least.map { " from \($0)" } ?? "") + " is needed"
    }
    return nil
  }

  /// The same tensor of a layer called `name`.
  func within(_ name: String) -> TensorShape { TensorShape("\(name).\(self.name)", dimensions) }

  /// The index, one number a dimension, of element `number` in row-major order.
  func index(ofElement number: Int) -> [Int] {
    var left = number
    var index: [Int] = []
    for dimension in dimensions.reversed() {
      index.append(left % dimension)
      left /= dimension
    }
    return index.reversed()
  }
}
