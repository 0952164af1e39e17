import NN
import Testing

struct ActivationTests {
  /// All activations but the one that does nothing.
  static let names = Catalogues.activations.entries.map(\.name).filter { $0 != "linear" }

  @Test(arguments: names) func valuesAndSlopesArePyTorchs(name: String) throws {
    let values = try PyTorchValues("activations")
    let cases = values.cases.filter { $0.split(separator: " ").first.map(String.init) == name }
    #expect(!cases.isEmpty)
    for name in cases {
      let layer = try Catalogues.activations.make(name)
      let input = try values.matrix(name, "input")
      let network = try Sequential<Double>([layer], inputs: input.columns)
      let value = network.forward(input).elements
      #expect(
        PyTorchValues.difference(value, try values.matrix(name, "value").elements) == nil, "\(name)"
      )
      let slopes = network.backward(input, outputGradient: try values.matrix(name, "weight"))
      #expect(
        PyTorchValues.difference(
          slopes.inputs.elements, try values.matrix(name, "gradient").elements) == nil, "\(name)")
    }
  }
}
