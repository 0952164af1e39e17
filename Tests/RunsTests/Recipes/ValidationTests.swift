import Datasets
import FileIO
import NN
import TestSupport
import Testing

@testable import Runs

struct ValidationTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    // 30 rows, of which every third is of the class b.
    let rows = (0..<30).map { "\(Double($0 * $0)),\(["a", "a", "b"][$0 % 3])\n" }.joined()
    path = try folder.write("x,kind\n" + rows, to: "t.csv")
  }

  private func run(_ validation: Validation, seed: UInt64 = 4) throws -> Run<Double> {
    var recipe = Recipe(data: .table(path: path), epochs: 3, seed: seed)
    recipe.validation = validation
    return try Run<Double>(recipe)
  }

  @Test func aShareOfEachClassIsHeldOut() throws {
    let run = try run(.share(0.2))
    #expect(run.rows.heldOut.count == 6 && run.rows.heldOut.count { $0 % 3 == 2 } == 2)
    #expect((run.rows.training + run.rows.heldOut).sorted() == Array(0..<30))
    #expect(run.heldOut?.inputs.elements == run.rows.heldOut.map { Double($0 * $0) })
    #expect(run.dataset.inputs.elements == run.rows.training.map { Double($0 * $0) })
    #expect(try run.train().validationCosts.count == 3)
    // The seed draws them.
    #expect(try self.run(.share(0.2)).rows.heldOut == run.rows.heldOut)
    #expect(try self.run(.share(0.2), seed: 5).rows.heldOut != run.rows.heldOut)
  }

  @Test func heldOutRowsHaveNoPartInTheScaling() throws {
    let run = try run(.share(0.2))
    let mean = run.rows.training.reduce(0.0) { $0 + Double($1 * $1) } / 24
    #expect(isClose(run.scalings.inputs.means[0], mean, relative: 1e-12))
  }

  @Test func withoutAValidationAllRowsTrain() throws {
    let run = try run(.none)
    #expect(run.heldOut == nil && run.rows.training == Array(0..<30) && run.rows.heldOut.isEmpty)
    let result = try run.train()
    #expect(result.validationCosts.isEmpty && result.costs.count == 3 && result.bestEpoch == nil)
  }

  @Test func theRowsOfAnotherFileAreHeldOut() throws {
    // Its columns stand in another order, and one is more.
    let other = try folder.write("kind,no,x\nb,1,4\na,2,9\n", to: "other.csv")
    let run = try run(.file(other))
    #expect(run.rows.training == Array(0..<30))
    #expect(run.heldOut?.inputs == [[4], [9]] && run.heldOut?.targets == [[0, 1], [1, 0]])
    #expect(try run.train().validationCosts.count == 3)
  }

  @Test func filesThatDoNotFitAreRefused() throws {
    let unknown = try folder.write("x,kind\n1,a\n2,c\n", to: "unknown.csv")
    let error = #expect(throws: PreparationError.self) { try run(.file(unknown)) }
    #expect(error?.description.contains("unknown.csv:3:2: the model does not know") == true)
    let narrow = try folder.write("x,other\n1,a\n2,b\n", to: "narrow.csv")
    #expect(throws: PreparationError.self) { try run(.file(narrow)) }
    #expect(throws: FileError.self) { try run(.file(folder.file("missing"))) }
    var spirals = Recipe()
    spirals.validation = .file(path)
    #expect(throws: RecipeError.self) { try Run<Double>(spirals) }
  }

  @Test func validationsAreWords() {
    #expect(Validation("0") == Validation.none && Validation("0.25") == .share(0.25))
    #expect(Validation("test.csv") == .file("test.csv"))
    for words in ["1", "-0.1", "inf", "nan"] { #expect(Validation(words) == nil, "\(words)") }
    for one in [Validation.none, .share(0.125), .file("a.csv")] {
      #expect(Validation(one.description) == one)
    }
  }
}
