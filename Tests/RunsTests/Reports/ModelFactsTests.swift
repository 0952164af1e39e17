import FileIO
import NN
import Testing

@testable import Runs

struct ModelFactsTests {
  private static func model(
    _ task: PredictionTask, _ words: String = "3 tanh, batch-norm, 1 sigmoid",
    features: [String] = ["x", "y"], seed: UInt64 = 7
  ) throws -> Model<Float> {
    let description = try NetworkDescription(parsing: words)
    return try Model(
      network: Sequential(description.layers(inputs: features.count), inputs: features.count),
      description: description, features: features, target: "kind", task: task,
      loss: "binary-cross-entropy", seed: seed, epochs: 12)
  }

  private static let two = PredictionTask.twoClasses(
    ["no", "y\u{1b}es"], at: 0...1, by: .probability)

  @Test func theTextHasALineForEachFact() throws {
    let facts = ModelFacts(
      try Self.model(Self.two), more: [.init("columns", text: "x: scaled\ny: scaled")])
    #expect(
      facts.text == """
        task                     2 classes: no, y\\u{1b}es; the output is the probability of the second
        target                   kind
        features                 2: x, y
        network                  3 tanh, batch-norm, 1 sigmoid
        parameters               19 in single precision
          0.weight               3 x 2 = 6
          0.bias                 3
          2.weight               3
          2.bias                 3
          3.weight               1 x 3 = 3
          3.bias                 1
        buffers                  7, numbers without a gradient
          2.running_mean         3
          2.running_var          3
          2.num_batches_tracked  1
        loss                     binary-cross-entropy
        epochs                   12
        seed                     7
        columns                  x: scaled
                                 y: scaled

        """)
  }

  @Test func theJSONHasAllFacts() throws {
    let extra = ModelFacts.Fact("recipe", text: "adam", json: .object([("rate", .number(1))]))
    let written = ModelFacts(try Self.model(Self.two), more: [extra]).json.description
    let json = try JSON(parsing: Array(written.utf8)[...])
    #expect(json["task"] == .string("two-classes") && json["output"] == .string("probability"))
    #expect(json["features"] == .array([.string("x"), .string("y")]))
    #expect(json["classes"] == .array([.string("no"), .string("y\u{1b}es")]))
    #expect(json["parameters"] == .number(19) && json["seed"] == .number(7))
    #expect(json["precision"] == .string("f32") && json["epochs"] == .number(12))
    #expect(json["recipe"]?["rate"] == .number(1))
    guard case .array(let tensors)? = json["tensors"] else { throw NoList() }
    #expect(tensors.count == 6 && tensors[0]["name"] == .string("0.weight"))
    #expect(tensors[0]["shape"] == .array([.number(3), .number(2)]))
  }

  @Test func longListsAreCutAndSeedsExact() throws {
    let names = (1...30).map { "x\($0)" }
    let model = try Self.model(.classes(names), "30 linear", features: names, seed: .max)
    let facts = ModelFacts(model)
    #expect(facts.text.contains("features    30: x1, x2") && facts.text.contains("and 10 more\n"))
    #expect(facts.text.hasPrefix("task        classes, 30: x1"))
    guard case .array(let features)? = facts.json["features"] else { throw NoList() }
    #expect(features.count == 30 && facts.json["seed"] == .string("18446744073709551615"))
    #expect(facts.json["output"] == nil)
    let number = ModelFacts(try Self.model(.number, "1 linear"))
    #expect(number.json["task"] == .string("number") && number.json["classes"] == .array([]))
    #expect(number.text.hasPrefix("task        a number\n"))
  }

  private struct NoList: Error {}
}
