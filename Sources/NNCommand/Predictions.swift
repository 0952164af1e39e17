import Datasets
import FileIO
import NN

/// A model's outputs as lines of a CSV file.
struct Predictions<S: Scalar> {
  private let model: Model<S>
  private let names: [String]
  /// The names of the classes as fields of the file.
  private let classes: [String]

  /// What the model gives; with `isShown`, in a terminal, names are printable.
  init(_ model: Model<S>, isShown: Bool) {
    self.model = model
    names = model.classes.map { isShown ? $0.printable : $0 }
    classes = names.map(\.csvField)
  }

  /// The line that names the columns.
  var header: String {
    switch form {
    case .classes:
      (["class"] + names.map { "probability of \($0)".csvField }).joined(separator: ",")
        + "\n"
    case .probability: "probability,class\n"
    case .numbers: "prediction\n"
    }
  }

  /// A line for each row of outputs.
  func lines(of outputs: Matrix<S>) -> String {
    switch form {
    case .classes:
      let probabilities = softmax(Matrix<Double>(outputs))
      return (0..<outputs.rows).map { row in
        let shares = (0..<outputs.columns).map { "\(S(probabilities[row, $0]))" }
        // By the logits: two probabilities may round to the same.
        let name = classes[outputs.largestColumn(inRow: row)]
        return "\(name),\(shares.joined(separator: ","))\n"
      }.joined()
    case .probability:
      let names = classes.isEmpty ? ["0", "1"] : classes
      return outputs.elements.map { "\($0),\(names[$0 >= 0.5 ? 1 : 0])\n" }.joined()
    case .numbers:
      return (0..<outputs.rows).map { row in
        (0..<outputs.columns).map { "\(outputs[row, $0])" }.joined(separator: ",") + "\n"
      }.joined()
    }
  }

  private enum Form { case classes, probability, numbers }

  private var form: Form {
    if model.network.outputWidth > 1, !classes.isEmpty { return .classes }
    return model.description.outputActivation.name == "sigmoid" && model.network.outputWidth == 1
      ? .probability : .numbers
  }
}
