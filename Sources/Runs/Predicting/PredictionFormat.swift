import Datasets
import FileIO
import NN

/// A model's predictions as lines of text.
///
/// Several classes give `class` and the probability of each; two classes with one output its
/// probability and `class`; numbers `prediction`.
struct PredictionFormat<S: Scalar>: Sendable {
  private let task: PredictionTask
  private let form: PredictionForm
  private let keptNames: [String]
  private let targetNames: [String]
  /// The names of the classes as they are written.
  private var classes: [String]
  private let isShown: Bool

  /// The format for predictions of `task` after columns that are kept. `isShown`: they go to a terminal,
  /// so that names and kept cells are made printable. In JSON they always are.
  init(
    _ task: PredictionTask, targetNames: [String], keptNames: [String], form: PredictionForm,
    isShown: Bool
  ) {
    self.task = task
    self.form = form
    self.targetNames = targetNames
    self.keptNames = keptNames
    self.isShown = isShown
    classes = []
    classes = task.classNames.map { form == .csv ? field($0) : "\(JSON.string($0))" }
  }

  /// A cell of CSV.
  private func field(_ text: String) -> String { (isShown ? text.printable : text).csvField }

  /// A cell as JSON: a number as it stands, an empty cell as null, else a string.
  private static func json(_ cell: String) -> String {
    if cell.isEmpty { return "null" }
    if let value = try? JSON(parsing: Array(cell.utf8)[...]), case .number = value { return cell }
    return "\(JSON.string(cell))"
  }

  /// The names of the columns of predictions.
  private var names: [String] {
    switch task {
    case .classes(let names): return ["class"] + names.map { "probability of \($0)" }
    case .twoClasses(let names, _, _):
      guard task.givesProbability else { return ["output", "class"] }
      // A bare number does not tell what it is a class of.
      return [Double(names[1]) == nil ? "probability of \(names[1])" : "probability", "class"]
    case .number: return ["prediction"]
    case .numbers: return targetNames.map { "prediction of \($0)" }
    }
  }

  /// The line that names the columns; empty for objects.
  var header: String {
    form == .csv ? (keptNames + names).map(field).joined(separator: ",") + "\n" : ""
  }

  /// A line for each row of outputs in natural units; `kept` are the columns that go before them.
  func lines(_ outputs: Matrix<S>, kept: [Words]) -> [UInt8] {
    let readable = task.readable(outputs)
    let names = (keptNames + names).map { form == .csv ? "" : "\(JSON.string($0)):" }
    let keptWords = kept.map { column in
      column.distinct.map { form == .csv ? field($0) : Self.json($0) }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(outputs.rows * (outputs.columns + 1) * 20)
    for row in 0..<outputs.rows {
      var column = 0
      func begin() {
        bytes.append(UInt8(ascii: column > 0 ? "," : "{"))
        if column == 0, form == .csv { bytes.removeLast() }
        bytes += names[column].utf8
        column += 1
      }
      for (words, texts) in zip(kept, keptWords) {
        begin()
        let code = Int(words.codes[row])
        if code >= 0 { bytes += texts[code].utf8 } else if form == .json { bytes += "null".utf8 }
      }
      func addClass() {
        begin()
        // The class comes from the outputs, as two probabilities may round to the same number.
        bytes += classes[task.predictedClass(outputs, row: row)].utf8
      }
      if case .classes = task { addClass() }
      for index in 0..<readable.columns {
        begin()
        let number = readable[row, index]
        bytes += form == .csv || number.isFinite ? number.description.utf8 : "null".utf8
      }
      if case .twoClasses = task { addClass() }
      if form == .json { bytes.append(UInt8(ascii: "}")) }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
