import NN
import Runs
import TestSupport
import Testing

struct LastModelTests {
  @Test func theLastWeightsStandBesideTheBest() throws {
    let temporary = try TemporaryFolder()
    let path = temporary.file(LastModel<Double>.name)
    var recipe = Recipe(data: .spirals(points: 60), network: "8 tanh, 1 sigmoid", epochs: 60)
    recipe.validation = .share(0.3)
    recipe.patience = .epochs(20)
    recipe.learningRate = 2
    let result = try Run<Double>(recipe).train(observers: [LastModel(path: path)])
    let last = try Model<Double>(path: path)
    #expect(last.epochs == result.history.epochs && result.model.epochs < last.epochs)
    recipe.patience = .none
    recipe.epochs = last.epochs
    let plain = try Run<Double>(recipe).train()
    #expect(last.network.parameters == plain.model.network.parameters)
  }
}
