extension Sequential {
  /// The parameters and buffers as PyTorch's `torch.nn.Sequential` names and shapes them, layer by
  /// layer.
  public var namedTensors: [Safetensors.Tensor] {
    var result: [Safetensors.Tensor] = []
    var (parameter, buffer) = (0, 0)
    for layer in chain.layers {
      for shape in layer.tensors {
        let end = parameter + shape.count
        result.append(
          Safetensors.Tensor(shape.within(layer.name), Array(storage[parameter..<end])))
        parameter = end
      }
      for shape in layer.buffers {
        let end = buffer + shape.shape.count
        let elements = Array(bufferStorage[buffer..<end])
        let name = shape.shape.within(layer.name)
        result.append(
          shape.isCount
            ? Safetensors.Tensor(name, counts: elements.map(Self.count))
            : Safetensors.Tensor(name, elements))
        buffer = end
      }
    }
    return result
  }

  /// A network of `layers` with the parameters and buffers in `file`, which must hold the network's
  /// tensors and no others, in any order.
  ///
  /// Tensors of single precision can be read into a network of double precision, which changes no
  /// value. Throws `NetworkError` if the layers do not fit each other, or if a tensor is missing,
  /// has no place in the network, or is of another shape or type; the error names the first one.
  public init(
    _ layers: [any Layer], inputs: Int? = nil, parametersFrom file: Safetensors
  ) throws(NetworkError) {
    // Tensors are compared before memory is allocated: words may ask for any size.
    try self.init(unset: layers, inputs: inputs)
    let buffers = chain.buffers.map(\.shape)
    storage = try Self.numbers(chain.tensors, in: file)
    bufferStorage = try Self.numbers(buffers, in: file)
    if let fault = faultInNumbers { throw NetworkError(fault) }
    let names = Set(chain.tensors.map(\.name)).union(buffers.map(\.name))
    if let extra = file.tensors.first(where: { !names.contains($0.shape.name) }) {
      throw NetworkError("tensor '\(extra.shape.name)' has no place in the network")
    }
  }

  /// What is wrong with a parameter or a number in a buffer, if anything.
  var faultInNumbers: String? {
    var start = 0
    for shape in chain.tensors {
      let end = start + shape.count
      if let fault = shape.fault(in: storage[start..<end]) { return fault }
      start = end
    }
    start = 0
    for buffer in chain.buffers {
      let end = start + buffer.shape.count
      if let fault = buffer.shape.fault(in: bufferStorage[start..<end], least: buffer.least) {
        return fault
      }
      start = end
    }
    return nil
  }

  private static func numbers(
    _ shapes: [TensorShape], in file: Safetensors
  ) throws(NetworkError) -> [S] {
    var numbers: [S] = []
    for shape in shapes {
      guard let tensor = file.tensors.first(where: { $0.shape.name == shape.name }) else {
        throw NetworkError("no tensor '\(shape.name)', which the network needs")
      }
      guard tensor.shape == shape else {
        throw NetworkError(
          "tensor '\(shape.name)' has shape \(tensor.shape.dimensions), "
            + "the network needs \(shape.dimensions)")
      }
      guard let elements = tensor.widened(to: S.self) else {
        throw NetworkError(
          "tensor '\(shape.name)' has type \(tensor.typeName), the network needs \(S.typeName)")
      }
      numbers += elements
    }
    return numbers
  }
}

extension Sequential {
  /// A count as a whole number; the nearest one where there is none.
  private static func count(_ value: S) -> Int64 {
    // 2^53: single and double precision hold every power of two.
    value > 0 ? Int64(min(Double(value), 0x1p53)) : 0
  }
}

extension Safetensors.Tensor {
  /// The elements in precision `S`; nil if the conversion could change a value.
  func widened<S: Scalar>(to type: S.Type) -> [S]? {
    if let elements = elements(as: type) { return elements }
    if S.self == Double.self, let elements = elements(as: Float.self) {
      return elements.map { S($0) }
    }
    return counts?.map { S(min($0, 1 << 53)) }
  }
}
