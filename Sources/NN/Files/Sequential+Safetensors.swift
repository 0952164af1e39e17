extension Sequential {
  /// The parameters as PyTorch's `torch.nn.Sequential` names and shapes them.
  public var namedTensors: [Safetensors.Tensor] {
    var start = 0
    return tensors.map { shape in
      defer { start += shape.count }
      return Safetensors.Tensor(shape, Array(parameters[start..<start + shape.count]))
    }
  }

  /// A network of `layers` with the parameters in `file`, which holds the same tensors in whatever
  /// order.
  ///
  /// Throws `NetworkError` where the layers do not fit each other, or that names the first tensor
  /// which is missing, too much, or of another shape or type.
  public init(
    _ layers: [any Layer], inputs: Int? = nil, parametersFrom file: Safetensors
  ) throws(NetworkError) {
    // The file's tensors are compared before memory is taken: a description may promise anything.
    let plan = try Plan(layers, inputs: inputs)
    let parameters = try Self.parameters(of: Self.tensors(of: layers), in: file)
    self.init(layers, plan, parameters: parameters)
  }

  private static func parameters(
    of shapes: [TensorShape], in file: Safetensors
  ) throws(NetworkError) -> [S] {
    var parameters: [S] = []
    for shape in shapes {
      guard let tensor = file.tensors.first(where: { $0.shape.name == shape.name }) else {
        throw NetworkError("no tensor '\(shape.name)', which the network needs")
      }
      guard tensor.shape == shape else {
        throw NetworkError(
          "tensor '\(shape.name)' has shape \(tensor.shape.dimensions), "
            + "the network needs \(shape.dimensions)")
      }
      guard let elements = tensor.elements(as: S.self) else {
        throw NetworkError(
          "tensor '\(shape.name)' has type \(tensor.typeName), the network needs \(S.typeName)")
      }
      if let index = elements.firstIndex(where: { !$0.isFinite }) {
        throw NetworkError(
          "tensor '\(shape.name)' holds \(elements[index]) at "
            + "\(shape.index(ofElement: index)), where a finite number is needed")
      }
      parameters += elements
    }
    let names = Set(shapes.map(\.name))
    if let extra = file.tensors.first(where: { !names.contains($0.shape.name) }) {
      throw NetworkError("tensor '\(extra.shape.name)' has no place in the network")
    }
    return parameters
  }
}
