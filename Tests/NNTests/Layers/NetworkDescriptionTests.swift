import NN
import Testing

struct NetworkDescriptionTests {
  @Test func theWordsOfTheCommandLineAreRead() throws {
    let description = try NetworkDescription(parsing: "50 tanh,30 sigmoid ,  1 linear")
    #expect(description.description == "50 tanh, 30 sigmoid, 1 linear")
    #expect(try NetworkDescription(parsing: description.description) == description)
    #expect(description.outputWidth == 1)
    let network = try Sequential<Float>(description.layers(inputs: 4))
    #expect(network.widths.last == 1 && network.inputWidth == 4)
    #expect(
      network.layers.map(\.description)
        == ["Linear 4 -> 50", "Tanh", "Linear 50 -> 30", "Sigmoid", "Linear 30 -> 1"])
  }

  @Test(arguments: [
    ("", "part 1"), ("5", "part 1"), ("5 tanh,", "part 2"), ("5 tahn", "'tahn'"),
    ("0 tanh", "'0'"), ("-3 tanh", "'-3'"), ("1e3 tanh", "'1e3'"), ("70000 tanh", "'70000'"),
    ("5 tanh 3", "part 1"), ("99999999999999999999 tanh", "no width"),
  ])
  func wrongWordsAreNamed(words: String, named: String) {
    #expect {
      try NetworkDescription(parsing: words)
    } throws: {
      "\($0)".contains(named)
    }
  }
}
