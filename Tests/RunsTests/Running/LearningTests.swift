import Datasets
import NN
import TestSupport
import Testing

@testable import Runs

/// What a recipe learns for each kind of target, loss and end of the network.
struct LearningTests {
  /// A case: the loss and the network that are given (empty: none), and the network, the loss and the
  /// meaning of the outputs that are chosen; or what the error says.
  private struct Case {
    let loss: String?
    let network: String?
    let outcome: Result<(network: String, loss: String, task: PredictionTask), Refused>

    static func chosen(
      _ loss: String, _ network: String, _ chosen: String, _ chosenLoss: String,
      _ task: PredictionTask
    ) -> Case {
      Case(loss, network, .success((chosen, chosenLoss, task)))
    }

    static func refused(_ loss: String, _ network: String, _ words: String) -> Case {
      Case(loss, network, .failure(Refused(words: words)))
    }

    private init(
      _ loss: String, _ network: String,
      _ outcome: Result<(network: String, loss: String, task: PredictionTask), Refused>
    ) {
      self.loss = loss.isEmpty ? nil : loss
      self.network = network.isEmpty ? nil : network
      self.outcome = outcome
    }
  }

  private struct Refused: Error { let words: String }

  private static let two = ["no", "yes"]
  private static let share = PredictionTask.twoClasses(two, at: 0...1, by: .probability)
  private static let logit = PredictionTask.twoClasses(two, at: 0...1, by: .logit)
  private static let number = PredictionTask.twoClasses(two, at: 0...1, by: .number)
  private static let signed = PredictionTask.twoClasses(two, at: -1...1, by: .number)
  private static let entropy = "cross-entropy"
  private static let binary = "binary-cross-entropy"

  private static let twoClasses: [Case] = [
    .chosen("", "", "2 tanh, 2 linear", entropy, .classes(two)),
    .chosen("", "2 linear", "2 linear", entropy, .classes(two)),
    .chosen("", "1 sigmoid", "1 sigmoid", binary, share),
    .chosen("", "1 linear", "1 linear", binary, logit),
    .chosen("", "1 tanh", "1 tanh", "mse", signed),
    .refused("", "3 linear", "ends in '3 linear'; for classes let it end in '2 linear'"),
    .refused("", "2 tanh", "ends in '2 tanh'; for classes let it end in '2 linear'"),
    .chosen(entropy, "", "2 tanh, 2 linear", entropy, .classes(two)),
    .chosen(entropy, "2 linear", "2 linear", entropy, .classes(two)),
    .refused(entropy, "1 sigmoid", "let it end in 'K linear'"),
    .refused(entropy, "1 linear", "let it end in '2 linear'"),
    .chosen(binary, "", "2 tanh, 1 sigmoid", binary, share),
    .chosen(binary, "1 sigmoid", "1 sigmoid", binary, share),
    .chosen(binary, "1 linear", "1 linear", binary, logit),
    .refused(binary, "1 tanh", "let it end in '1 sigmoid', a probability, or '1 linear', a logit"),
    .refused(binary, "2 linear", "let it end in '1 sigmoid'"),
    .chosen("mse", "", "2 tanh, 1 sigmoid", "mse", share),
    .chosen("mse", "1 sigmoid", "1 sigmoid", "mse", share),
    .chosen("mse", "1 linear", "1 linear", "mse", number),
    .chosen("huber", "1 tanh", "1 tanh", "huber", signed),
    .chosen("mae", "1 linear", "1 linear", "mae", number),
    .refused("mse", "2 linear", "ends 2 wide and this loss needs one output for two classes"),
  ]

  private static let three = PredictionTask.classes(["a", "b", "c"])
  private static let oneOutput = "for two classes or for numbers, the target has 3 classes"

  private static let threeClasses: [Case] = [
    .chosen("", "", "2 tanh, 3 linear", entropy, three),
    .chosen("", "3 linear", "3 linear", entropy, three),
    .chosen(entropy, "", "2 tanh, 3 linear", entropy, three),
    .refused("", "1 sigmoid", "let it end in '3 linear'"),
    .refused("", "2 linear", "let it end in '3 linear'"),
    .refused("", "3 sigmoid", "let it end in '3 linear'"),
    .refused(entropy, "4 linear", "let it end in '3 linear'"),
    .refused("mse", "", oneOutput), .refused("mae", "3 linear", oneOutput),
    .refused(binary, "", oneOutput), .refused(binary, "1 sigmoid", oneOutput),
  ]

  private static let holdsNumbers = "for classes, the target holds numbers"

  private static let numbers: [Case] = [
    .chosen("", "", "2 tanh, 1 linear", "mse", .number),
    .chosen("", "1 linear", "1 linear", "mse", .number),
    .chosen("", "3 tanh, 1 softplus", "3 tanh, 1 softplus", "mse", .number),
    .chosen("mae", "", "2 tanh, 1 linear", "mae", .number),
    .chosen("huber delta=2", "", "2 tanh, 1 linear", "huber delta=2", .number),
    .refused("", "1 sigmoid", "target 2.5 is outside of what the network '1 sigmoid' can give"),
    .refused("", "2 linear", "ends 2 wide and data has one target; let it end in '1 linear'"),
    .refused(entropy, "", holdsNumbers), .refused(binary, "", holdsNumbers),
    .refused(binary, "1 sigmoid", holdsNumbers), .refused(entropy, "2 linear", holdsNumbers),
  ]

  private static let shares: [Case] = [
    .chosen("", "", "2 tanh, 1 linear", "mse", .number),
    .chosen("mse", "1 sigmoid", "1 sigmoid", "mse", .number),
    .chosen(
      binary, "1 sigmoid", "1 sigmoid", binary,
      .twoClasses(["0", "1"], at: 0...1, by: .probability)),
    .chosen(
      binary, "", "2 tanh, 1 linear", binary, .twoClasses(["0", "1"], at: 0...1, by: .logit)),
    .refused(binary, "1 tanh", "let it end in '1 sigmoid'"), .refused(entropy, "", holdsNumbers),
  ]

  private static let several: [Case] = [
    .chosen("", "", "2 tanh, 2 linear", "mse", .numbers(2)),
    .chosen("mae", "2 linear", "2 linear", "mae", .numbers(2)),
    .refused("", "1 linear", "ends 1 wide and data has 2 targets; let it end in '2 linear'"),
    .refused(binary, "", holdsNumbers),
  ]

  private func check(_ cases: [Case], _ dataset: Dataset) throws {
    for one in cases {
      var recipe = Recipe(data: .dataset(dataset), preset: .standard, network: one.network)
      recipe.hidden = [2]
      recipe.loss = one.loss
      let what = Comment(rawValue: "\(one.loss ?? "no loss"), \(one.network ?? "no network")")
      switch one.outcome {
      case .success(let expected):
        let run = try Run<Double>(recipe)
        #expect(run.description.description == expected.network, what)
        #expect(run.lossWords == expected.loss && run.task == expected.task, what)
        #expect(run.targets.columns == run.network.outputWidth, what)
      case .failure(let refused):
        let error = #expect(throws: RecipeError.self, what) { try Run<Double>(recipe) }
        #expect(error?.description.contains(refused.words) == true, "\(what): \(error as Any)")
      }
    }
  }

  private func dataset(_ targets: Matrix<Double>, classes: [String] = []) -> Dataset {
    Dataset(
      name: "d", featureNames: ["x"], targetName: "y",
      inputs: Matrix(rows: targets.rows, columns: 1, elements: (0..<targets.rows).map(Double.init)),
      targets: targets, classNames: classes)
  }

  @Test func twoClasses() throws {
    try check(Self.twoClasses, dataset([[0], [1], [1], [0]], classes: Self.two))
  }

  @Test func threeClasses() throws {
    try check(Self.threeClasses, dataset([[0], [1], [2], [0]], classes: ["a", "b", "c"]))
  }

  @Test func numbers() throws { try check(Self.numbers, dataset([[0], [2.5], [1], [0.5]])) }

  @Test func sharesBetween0And1() throws {
    try check(Self.shares, dataset([[0], [0.25], [1], [0.5]]))
  }

  @Test func severalNumbers() throws {
    try check(Self.several, dataset([[0, 1], [2.5, 2], [1, 3], [0.5, 4]]))
  }

  /// A table's 0 and 1 are classes, unless the recipe's words are for numbers.
  @Test(
    arguments: [
      (nil, nil, .automatic, .classes(["0", "1"])),
      ("mse", "1 linear", .automatic, .number),
      ("mse", "1 linear", .classify, .twoClasses(["0", "1"], at: 0...1, by: .number)),
      ("mse", "1 sigmoid", .automatic, .twoClasses(["0", "1"], at: 0...1, by: .probability)),
      (nil, "1 linear", .automatic, .twoClasses(["0", "1"], at: 0...1, by: .logit)),
      (nil, nil, .regress, .number),
    ] as [(String?, String?, PreparationOptions.Task, PredictionTask)])
  func aTableOf0And1(
    loss: String?, network: String?, asked: PreparationOptions.Task, task: PredictionTask
  ) throws {
    let folder = try TemporaryFolder()
    let rows = (0..<20).map { "\($0 % 7),\($0 % 2)\n" }.joined()
    let path = try folder.write("x,y\n" + rows, to: "t.csv")
    var recipe = Recipe(data: .table(path: path), network: network, loss: loss)
    recipe.preparation.task = asked
    #expect(try Run<Double>(recipe).task == task)
  }
}
