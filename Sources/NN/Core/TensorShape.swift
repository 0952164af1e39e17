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
