import FileIO

extension Sequential {
  /// The network on a plane, or another flat part of the space of its inputs: a network whose inputs c
  /// are the coordinates there. Its outputs are those of this network for the inputs
  ///
  ///     x = origin + Σ c_i directions_i
  ///
  /// nil: the first layer is no `Linear`. For W x + b, W' has the columns W directions_i and
  /// b' = W origin + b, summed up in double precision, so that the coordinates keep their digits however
  /// far away the origin is. Precondition: origin and directions have the network's input width.
  public func restricted(
    to directions: [[Double]], from origin: [Double]
  ) -> Sequential<Double>? {
    require(
      ([origin] + directions).allSatisfy { $0.count == inputWidth } && !directions.isEmpty,
      "an origin and directions of \(inputWidth) numbers are needed")
    guard let first = layers.first as? Linear else { return nil }
    let (width, count) = (first.outputs, directions.count)
    var parameters: [Double] = []
    var bias: [Double] = []
    for row in 0..<width {
      func along(_ vector: [Double]) -> Double {
        var sum = 0.0
        for column in 0..<inputWidth {
          // Zeros would make NaN of infinite weights, and most elements are 0.
          if vector[column] != 0 {
            sum += Double(storage[row * inputWidth + column]) * vector[column]
          }
        }
        return sum
      }
      parameters += directions.map(along)
      let own = first.hasBias ? Double(storage[width * inputWidth + row]) : 0
      bias.append(along(origin) + own)
    }
    let taken = width * inputWidth + (first.hasBias ? width : 0)
    parameters += bias + storage[taken...].map { Double($0) }
    let layers = [Linear(count, width) as any Layer] + layers.dropFirst()
    guard var result = try? Sequential<Double>(unset: layers, inputs: count) else { return nil }
    result.storage = parameters
    result.bufferStorage = bufferStorage.map { Double($0) }
    return result
  }
}
