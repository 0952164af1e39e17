import Datasets
import NN
import Runs
import TestSupport
import Testing

struct RecipeTests {
  private static let mistakes = [
    (Recipe(learningRate: 0), "learning-rate 0.0: "), (Recipe(epochs: 0), "epochs 0: "),
    (Recipe(learningRate: .nan), "learning-rate nan: "),
    (Recipe(batchSize: .rows(0)), "batch-size 0: "), (Recipe(network: "5 blah"), "network: "),
    (Recipe(network: "2 tanh", loss: "cross-entropy"), "network: the network '2 tanh' ends in"),
  ]

  @Test func theDefaultIsTheTwoSpirals() throws {
    let run = try Run<Double>(Recipe())
    #expect(run.dataset == Dataset.twoSpirals(seed: 4))
    #expect(run.description.description == "50 tanh, 30 tanh, 1 sigmoid")
    #expect(run.network.parameters == Sequential<Double>.twoSpirals(seed: 4).parameters)
  }

  @Test func classesGetAnOutputEach() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("kind,x\na,1\nb,2\nc,4\na,8\nb,1\nc,5\n", to: "t.csv")
    var recipe = Recipe(data: .table(path: path), preset: .script, precision: .f32)
    recipe.preparation.targets = ["kind"]
    recipe.loss = nil
    let run = try Run<Float>(recipe)
    #expect(run.description.description == "50 tanh, 30 tanh, 3 linear")
    let ends: Matrix<Float> = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    #expect(run.targets.elements == ends.elements + ends.elements)
    #expect(try Run<Double>(Recipe(loss: "cross-entropy")).dataset.classNames == ["0", "1"])
  }

  @Test func wrongSettingsAreNamed() throws {
    for (recipe, start) in Self.mistakes {
      let error = #expect(throws: RecipeError.self, "\(start)") { try recipe.check() }
      #expect(error?.description.hasPrefix(start) == true, "\(start)")
      #expect(throws: RecipeError.self, "\(start)") { try Run<Double>(recipe) }
    }
  }

  @Test func aNetworkThatDoesNotFitTheDataIsRefused() throws {
    let three = Recipe(network: "3 linear", loss: "cross-entropy")
    try three.check()
    let error = #expect(throws: RecipeError.self) { try Run<Double>(three) }
    #expect(error?.description.contains("'2 linear'") == true)
    let wide = #expect(throws: RecipeError.self) { try Run<Double>(Recipe(network: "2 tanh")) }
    #expect(wide?.description.hasPrefix("network: the network '2 tanh' ends 2 wide") == true)
    #expect(throws: RunError.self) {
      try Run<Double>(Recipe(network: "65536 tanh, 65536 tanh, 1 sigmoid"))
    }
  }

  @Test func batchSizesAreWords() {
    #expect(BatchSize("full") == .full && BatchSize("12") == .rows(12))
    for words in ["", "0", "-3", "1.5", "all"] { #expect(BatchSize(words) == nil) }
    for size in [BatchSize.full, .rows(7)] { #expect(BatchSize(size.description) == size) }
  }
}
