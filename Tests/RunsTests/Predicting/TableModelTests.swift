import Datasets
import FileIO
import NN
import TestSupport
import Testing

@testable import Runs

struct TableModelTests {
  private static let header = "age,colour,day,size\n"

  /// Rows of a number with gaps, a word and a date, and a target that depends on them.
  private static func row(_ row: Int) -> [String] {
    let colour = ["red", "green", "blue"][row % 3]
    let day = row % 28 + 1
    return [
      row % 7 == 3 ? "" : "\(row * row % 17)", colour,
      "2024-0\(row % 9 + 1)-\(day < 10 ? "0" : "")\(day)",
      "\(Double(row % 3) * 10 + Double(row % 5) / 2)",
    ]
  }

  private static let rows = (0..<60).map { row($0).joined(separator: ",") + "\n" }.joined()

  private func trained<S: Scalar>(
    _ folder: TemporaryFolder, as type: S.Type, task: PreparationOptions.Task
  ) throws -> Model<S> {
    let path = try folder.write(Self.header + Self.rows, to: "t.csv")
    var recipe = Recipe(data: .table(path: path), epochs: 5, precision: Precision(of: S.self))
    recipe.hidden = [6]
    recipe.preparation.task = task
    return try Run<S>(recipe).train().model
  }

  private func checkRoundTrip<S: Scalar>(_ type: S.Type, _ task: PreparationOptions.Task) throws {
    let folder = try TemporaryFolder()
    let model = try trained(folder, as: S.self, task: task)
    let path = folder.file("model.safetensors")
    try model.write(to: path)
    let before = try TableModel(model)
    let after = try TableModel(Model<S>(path: path))
    #expect(after.preparation == before.preparation && after.scalings == before.scalings)
    // Other rows, in which a category is new and a date is missing, in another order of columns.
    let table = try Table(
      path: folder.write(
        "day,colour,more,age\n2024-03-01,blue,1,3\n,violet,2,\n2025-01-01,red,3,99\n",
        to: "new.csv"))
    let inputs = try after.preparation.inputs(table).matrix
    #expect(inputs == (try before.preparation.inputs(table).matrix) && inputs.rows == 3)
    let outputs = after.outputs(inputs)
    #expect(outputs == before.outputs(inputs) && outputs.elements.allSatisfy(\.isFinite))
  }

  @Test func predictionsSurviveTheFile() throws {
    try checkRoundTrip(Double.self, .regress)
    try checkRoundTrip(Float.self, .regress)
    try checkRoundTrip(Double.self, .classify)
  }

  @Test func outputsAreInTheTargetsUnits() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "x,price\n" + (0..<40).map { "\($0),\(5000 + 100 * $0)\n" }.joined(), to: "t.csv")
    var recipe = Recipe(
      data: .table(path: path), network: "1 linear", learningRate: 0.05, epochs: 300)
    recipe.preparation.task = .regress
    let model = try TableModel(Run<Double>(recipe).train().model)
    #expect(
      firstDifference(model.outputs([[0], [10], [39]]).elements, [5000, 6000, 8900], absolute: 5)
        == nil)
    // The network itself learnt a target of deviation 1.
    #expect(model.model.network.forward([[0]]).elements[0].magnitude < 10)
  }

  /// A model file without a preparation, as earlier versions wrote it.
  private func old(version: String) throws -> (file: Safetensors, network: Sequential<Double>) {
    let description = try NetworkDescription(parsing: "3 tanh, 1 sigmoid")
    let network = try Sequential<Double>(description.layers(inputs: 2), inputs: 2, seed: 5)
    let model = try Model(
      network: network, description: description, features: ["x", "y"], target: "label",
      task: .twoClasses(["0", "1"], at: 0...1, by: .probability), loss: "mse", seed: 5, epochs: 1)
    var file = try model.file()
    let isKept = { (key: String) in
      version == "2" || !["task", "ends", "output", "classes"].contains(key)
    }
    file.metadata = file.metadata.filter { $0.key != "version" && isKept($0.key) }
    file.metadata.append(("version", version))
    return (file, network)
  }

  @Test(arguments: ["1", "2"]) func oldModelsPredictAsBefore(version: String) throws {
    let folder = try TemporaryFolder()
    let (file, network) = try old(version: version)
    let path = folder.file("old.safetensors")
    try AtomicFile.replace(path, with: file.fileBytes)
    let model = try TableModel(Model<Double>(path: path), path: path)
    let table = try Table(path: folder.write("y,x,z\n2,1000,a\n-3,0.5,b\n", to: "t.csv"))
    let inputs = try model.preparation.inputs(table).matrix
    #expect(inputs == [[1000, 2], [0.5, -3]])
    #expect(model.outputs(inputs) == network.forward([[1000, 2], [0.5, -3]]))
    #expect(model.facts.more.isEmpty)
  }

  @Test func aPreparationThatDoesNotFitIsRefused() throws {
    let folder = try TemporaryFolder()
    var model = try trained(folder, as: Double.self, task: .regress)
    model.preparation = .object([("version", .number(1))])
    let error = #expect(throws: ModelFileError.self) { try TableModel(model, path: "m") }
    #expect(error?.description.hasPrefix("m: metadata 'preparation'") == true)
    let other = try old(version: "2")
    var narrow = try Model<Double>(other.file, path: "n")
    narrow.preparation = try trained(folder, as: Double.self, task: .regress).preparation
    let misfit = #expect(throws: ModelFileError.self) { try TableModel(narrow, path: "n") }
    #expect(misfit?.description.contains("does not fit") == true)
  }

  @Test func factsTellOfColumnsAndTheRecipe() throws {
    let folder = try TemporaryFolder()
    let facts = try TableModel(trained(folder, as: Double.self, task: .regress)).facts.more
    #expect(facts.map(\.key) == ["inputs", "columns", "recipe", "files"])
    #expect(facts[1].text.split(separator: "\n").count == 3)
    #expect(facts[2].json["epochs"] == .number(5) && facts[2].json["optimizer"] == .string("adam"))
  }
}
