import NN
import Testing

/// What is said to wrong words of a network: the place, and what to do.
struct NetworkWordErrorTests {
  private static let mistakes: [(words: String, position: Int, message: String)] = [
    // Widths.
    ("0 tanh", 1, "'0' is no width; give a whole number from 1 to 65536"),
    ("3 relu, -3 tanh", 9, "'-3' is no width"), ("1e3 tanh", 1, "'1e3' is no width"),
    ("70000 tanh", 1, "'70000'"), ("99999999999999999999 tanh", 1, "no width"),
    ("5tanh", 1, "'5tanh' is no width"), ("1.5 tanh", 1, "'1.5' is no width"),
    ("٣ tanh", 1, "no width"), ("dropout, relu", 1, "no part has a width"),
    ("residual(tanh)", 1, "no part has a width"),
    // Activations.
    ("5", 1, "no activation after '5'; write parts such as '5 relu'"),
    ("2 relu, 5 no-bias", 9, "no activation after '5'"),
    ("64 reluu, 3 linear", 4, "unknown activation 'reluu', did you mean 'relu'?"),
    ("5 tahn", 3, "did you mean 'tanh'?"), ("5 ReLU", 3, "did you mean 'relu'?"),
    ("5 blah", 3, "unknown activation 'blah', known are tanh"),
    ("5 no-bais relu", 3, "did you mean 'no-bias'?"), ("5 nan", 3, "unknown activation 'nan'"),
    ("5 tanh 3", 8, "'3': tanh has no settings; leave it out"),
    ("5 tanh 3 linear", 8, "a part begins here; put a comma before it"),
    ("5 tanh slope=1", 8, "tanh has no settings"),
    ("5 no-bias no-bias relu", 11, "unknown activation 'no-bias'"),
    ("linear", 1, "no width before 'linear'; write '64 linear'"),
    // Layers and their settings.
    ("8 relu, dropuot 0.2, 1 linear", 9, "unknown layer 'dropuot', did you mean 'dropout'?"),
    ("8 relu, batchnorm", 9, "did you mean 'batch-norm'?"), ("tahn", 1, "did you mean 'tanh'?"),
    ("xyzzy", 1, "unknown layer 'xyzzy', known are dropout, batch-norm"),
    ("8 relu, dropout 1", 17, "'1' for p of dropout: give a number from 0 to below 1"),
    ("8 relu, dropout nan", 17, "'nan' for p"), ("8 relu, dropout p=-0.1", 17, "'-0.1' for p"),
    ("8 relu, dropout inf", 17, "'inf' for p"), ("8 relu, dropout p=", 17, "'' for p"),
    ("8 relu, dropout p", 17, "needs a value, such as p=0.5"),
    ("8 relu, dropout p=0.1 0.2", 23, "'p' of dropout is there twice"),
    ("8 relu, batch-norm epsilon=0", 20, "give a number above 0"),
    ("8 relu, batch-norm momentun=0.3", 20, "did you mean 'momentum'?"),
    ("8 relu, layer-norm rate=1", 20, "layer-norm has no setting 'rate', its settings are epsilon"),
    // Commas and parentheses.
    ("", 1, "an empty part"), ("  ", 1, "an empty part"), (",5 tanh", 1, "an empty part"),
    ("5 tanh,", 7, "an empty part"), ("5 tanh, ", 7, "an empty part"),
    ("5 tanh,, 1 linear", 8, "an empty part"), ("residual()", 10, "an empty part"),
    ("residual(3 tanh,)", 17, "an empty part"), ("residual(", 9, "an empty part"),
    ("1 linear)", 9, "this ')' closes nothing"), (")", 1, "an empty part"),
    ("2 relu, residual(2 relu", 17, "this '(' is never closed"),
    ("residual(3 tanh) 1 linear", 18, "a comma is missing after ')'"),
    ("residual(3 tanh)(3 tanh)", 17, "a comma is missing"), ("(3 tanh)", 1, "no word before '('"),
    ("3 tanh(3 tanh)", 7, "only 'residual(...)' and"), ("dropout(0.2)", 8, "take parentheses"),
    ("residual, 1 linear", 1, "residual needs parts in parentheses"),
    ("8 relu, resdual(8 relu)", 9, "did you mean 'residual'?"),
    ("2 relu, residual(1 tanh, 2 tanj)", 28, "unknown activation 'tanj'"),
    ("residual 3 (3 tanh)", 10, "residual has no settings"),
    (
      "2 relu, residual(4 tanh)", 9,
      "residual adds its input (width 2) to its output (width 4); let"
    ),
    (
      "residual(4 tanh, residual(3 tanh), 2 relu)", 18,
      "residual adds its input (width 4) to its output (width 3)"
    ),
  ]

  @Test func eachNamesThePlaceAndTheCure() {
    for (words, position, message) in Self.mistakes {
      let error = #expect(throws: WordError.self, "\(words)") {
        try NetworkDescription(parsing: words)
      }
      #expect(error?.position == position, "\(words): \(error?.description ?? "")")
      #expect(error?.message.contains(message) == true, "\(words): \(error?.description ?? "")")
    }
  }

  @Test func theTextIsShownAroundThePlace() {
    let error = #expect(throws: WordError.self) {
      try NetworkDescription(parsing: "64 reluu, 3 linear")
    }
    #expect(
      error?.description
        == "'64 reluu, 3 linear', character 4: unknown activation 'reluu', did you mean 'relu'?")
    let long = String(repeating: "5 tanh, ", count: 10_000)
    let other = #expect(throws: WordError.self) {
      try NetworkDescription(parsing: long + "5 tahn, " + long + "1 linear")
    }
    #expect(other?.position == 80_003)
    #expect((other?.description.count ?? 0) < 200)
    #expect(other?.description.contains("5 tanh, 5 tahn, 5 tanh, ") == true)
  }

  @Test func parenthesesStandWithinEachOtherToADepth() throws {
    func words(_ depth: Int) -> String {
      String(repeating: "residual(", count: depth) + "4 tanh"
        + String(repeating: ")", count: depth)
    }
    let deepest = NetworkDescription.deepest
    let description = try NetworkDescription(parsing: words(deepest))
    #expect(description.description == words(deepest))
    #expect(try Sequential<Float>(description.layers(inputs: 4)).forward([[1, 2, 3, 4]]).rows == 1)
    for depth in [deepest + 1, 100_000] {
      let error = #expect(throws: WordError.self) {
        try NetworkDescription(parsing: words(depth))
      }
      #expect(error?.position == 9 * (deepest + 1))
    }
    #expect(throws: WordError.self) {
      try NetworkDescription(parsing: String(repeating: "(", count: 100_000))
    }
  }
}
