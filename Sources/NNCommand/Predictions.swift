import Datasets
import FileIO
import NN

/// A model's outputs as lines of a CSV file.
struct Predictions<S: Scalar> {
  private let task: PredictionTask
  private let names: [String]
  /// The names of the classes as fields of the file.
  private let classes: [String]

  /// The predictions of `model`. `isShown`: they go to a terminal, so names are made printable.
  init(_ model: Model<S>, isShown: Bool) {
    task = model.task
    names = task.classNames.map { isShown ? $0.printable : $0 }
    classes = names.map(\.csvField)
  }

  /// The line that names the columns.
  var header: String {
    let columns =
      switch task {
      case .classes: ["class"] + names.map { "probability of \($0)".csvField }
      case .twoClasses: [task.givesProbability ? "probability" : "output", "class"]
      case .number: ["prediction"]
      case .numbers(let count): (1...count).map { "prediction \($0)" }
      }
    return columns.joined(separator: ",") + "\n"
  }

  /// A line for each row of outputs.
  func lines(of outputs: Matrix<S>) -> String {
    let readable = task.readable(outputs)
    return (0..<outputs.rows).map { row in
      let numbers = (0..<readable.columns).map { "\(readable[row, $0])" }
      // The class comes from the outputs, as two probabilities may round to the same number.
      let fields =
        switch task {
        case .classes: [classes[task.predictedClass(outputs, row: row)]] + numbers
        case .twoClasses: numbers + [classes[task.predictedClass(outputs, row: row)]]
        case .number, .numbers: numbers
        }
      return fields.joined(separator: ",") + "\n"
    }.joined()
  }
}
