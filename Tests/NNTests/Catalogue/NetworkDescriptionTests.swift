import NN
import Testing

struct NetworkDescriptionTests {
  private static let everyKindOfPart =
    "64 relu, dropout 0.2, 8 no-bias tanh, relu, batch-norm momentum=0.2, "
    + "residual(32 tanh, sequential(4 sigmoid, 8 linear)), layer-norm, 3 linear"

  /// Other ways to write words, and the shortest.
  private static let sameWords = [
    ("50 tanh,30 sigmoid ,  1 linear", "50 tanh, 30 sigmoid, 1 linear"),
    ("\t5\ntanh", "5 tanh"), ("05 tanh", "5 tanh"), ("5 tanh no-bias", "5 no-bias tanh"),
    ("dropout p=0.5, 1 linear", "dropout, 1 linear"),
    ("dropout p=2e-1, 1 linear", "dropout 0.2, 1 linear"),
    ("batch-norm momentum=0.10 epsilon=0.00001,1 linear", "batch-norm, 1 linear"),
    ("residual ( 3 tanh ) , 1 linear", "residual(3 tanh), 1 linear"),
    (everyKindOfPart, everyKindOfPart),
  ]

  /// Networks, and what comes out of them: width, activation, range.
  private static let outputs: [(String, Int, String, ClosedRange<Double>?)] = [
    ("3 tanh, 2 sigmoid", 2, "sigmoid", 0...1), ("2 tanh", 2, "tanh", -1...1),
    ("2 relu", 2, "relu", 0...Double.infinity), ("2 linear", 2, "linear", nil),
    ("2 linear, tanh", 2, "tanh", -1...1), ("2 tanh, dropout", 2, "linear", nil),
    ("2 tanh, layer-norm", 2, "linear", nil), ("2 relu, residual(2 relu)", 2, "linear", nil),
    ("9 relu, sequential(4 relu, 1 sigmoid)", 1, "sigmoid", 0...1),
    ("residual(9 relu, 4 relu), batch-norm", 4, "linear", nil),
  ]

  @Test func theWordsOfTheCommandLineAreRead() throws {
    for (words, shortest) in Self.sameWords {
      let description = try NetworkDescription(parsing: words)
      #expect(description.description == shortest)
      #expect(try NetworkDescription(parsing: shortest) == description)
    }
  }

  @Test func theOutputIsKnown() throws {
    for (words, width, activation, range) in Self.outputs {
      let description = try NetworkDescription(parsing: words)
      #expect(description.outputWidth == width, "\(words)")
      #expect(description.outputActivation.name == activation, "\(words)")
      #expect(description.outputRange == range, "\(words)")
    }
  }

  @Test func widthsInAListMakeANetwork() throws {
    let description = try NetworkDescription(
      hidden: NetworkDescription.widths(parsing: "64, 32"), activation: "relu", output: 3)
    #expect(try description == NetworkDescription(parsing: "64 relu, 32 relu, 3 linear"))
    let flat = try NetworkDescription(
      hidden: [], activation: "tanh", output: 1, outputActivation: "sigmoid")
    #expect(flat.description == "1 sigmoid")
  }

  @Test func wrongWidthsInAListAreNamed() {
    let wrong = [("", 1), ("64,", 4), ("64,,3", 4), ("64, 0", 5), ("64 32", 4), ("64,x", 4)]
    for (text, position) in wrong + [("70000", 1), ("-1", 1), ("1e3", 1)] {
      let error = #expect(throws: WordError.self, "\(text)") {
        try NetworkDescription.widths(parsing: text)
      }
      #expect(error?.position == position, "\(text)")
    }
    for (width, name) in [(0, "tanh"), (65_537, "tanh"), (3, "tahn"), (.min, "tanh")] {
      #expect(throws: WordError.self) {
        try NetworkDescription(hidden: [width], activation: name, output: 1)
      }
      #expect(throws: WordError.self) {
        try NetworkDescription(
          hidden: [], activation: "tanh", output: width, outputActivation: name)
      }
    }
  }
}
