import Datasets
import NN
import TestSupport
import Testing

@testable import Runs

struct PresetTests {
  @Test func tablesGetTheStandardSettings() {
    let recipe = Recipe(data: .table(path: "t.csv"))
    #expect(recipe == Recipe(data: .table(path: "t.csv"), preset: .standard))
    #expect(recipe.preparation.style == .standard && recipe.validation == .share(0.2))
    #expect(recipe.optimizer == "adam" && recipe.loss == nil && recipe.batchSize == .automatic)
    #expect(recipe.epochs == 1000 && recipe.patience == .automatic)
  }

  @Test func theSpiralsGetTheScriptsSettings() {
    let recipe = Recipe()
    #expect(recipe == Recipe(data: .spirals(), preset: .script))
    #expect(recipe.preparation.style == .raw && recipe.validation == .none)
    #expect(recipe.optimizer == "sgd" && recipe.loss == "mse" && recipe.batchSize == .full)
    #expect(recipe.epochs == 20_000 && recipe.patience == .none)
  }

  @Test func whatIsGivenIsKept() {
    let recipe = Recipe(
      data: .table(path: "t.csv"), preset: .script, loss: "mae", optimizer: "rprop",
      batchSize: .rows(7), epochs: 3)
    #expect(recipe.loss == "mae" && recipe.optimizer == "rprop")
    #expect(recipe.batchSize == .rows(7) && recipe.epochs == 3)
    #expect(recipe.preparation.style == .raw)
  }

  /// The script's preset takes columns as they are, the standard one brings them to deviation 1.
  @Test func columnsAreRawOrScaled() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<20).map { "\(1000 * $0 * $0),\($0 % 2)\n" }.joined()
    let path = try folder.write("x,y\n" + rows, to: "t.csv")
    let raw = try Run<Double>(Recipe(data: .table(path: path), preset: .script))
    #expect(raw.inputs.elements == (0..<20).map { Double(1000 * $0 * $0) } && raw.heldOut == nil)
    #expect(raw.scalings.inputs.isIdentity && raw.lossWords == "mse")
    let scaled = try Run<Double>(Recipe(data: .table(path: path)))
    #expect(scaled.inputs.rows == 16 && scaled.heldOut?.inputs.rows == 4)
    let sum = scaled.inputs.elements.reduce(0, +)
    let squares = scaled.inputs.elements.reduce(0) { $0 + $1 * $1 }
    #expect(isClose(sum, 0, absolute: 1e-12) && isClose(squares, 16, relative: 1e-12))
  }
}
