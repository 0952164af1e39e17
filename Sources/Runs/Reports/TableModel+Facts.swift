import Datasets
import FileIO
import NN

extension TableModel {
  /// What there is to know of the model, how it reads tables and how it was made.
  public var facts: ModelFacts {
    var facts = ModelFacts(model, more: moreFacts)
    facts.features = preparation.sourceColumns.map(\.name)
    return facts
  }

  private var moreFacts: [ModelFacts.Fact] {
    var facts: [ModelFacts.Fact] = []
    if model.preparation != nil {
      let inputs = preparation.inputNames
      facts.append(
        ModelFacts.Fact(
          "inputs", text: "\(inputs.count), of these columns:",
          json: .array(inputs.map { .string($0) })))
      let lines = preparation.columnReport
      facts.append(
        ModelFacts.Fact(
          "columns", text: lines.joined(separator: "\n"),
          json: .array(lines.map { .string($0) })))
    }
    if let recipe = model.record?["recipe"], case .object(let members) = recipe {
      let said = members.filter { $0.value != .null && $0.value != .array([]) }
      facts.append(
        ModelFacts.Fact(
          "recipe", text: said.map { "\($0.key): \($0.value)" }.joined(separator: "\n"),
          json: recipe))
    }
    if case .array(let files) = model.record?["files"], !files.isEmpty {
      let lines = files.map { file in
        ["path", "bytes", "sha256"].compactMap { key in file[key].map { "\(key) \($0)" } }
          .joined(separator: ", ")
      }
      facts.append(
        ModelFacts.Fact("files", text: lines.joined(separator: "\n"), json: .array(files)))
    }
    return facts
  }
}
