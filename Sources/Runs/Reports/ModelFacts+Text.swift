import FileIO
import NN

extension ModelFacts {
  /// A line for each fact and each tensor, with names in one column. Long lists are cut.
  public var text: String {
    var lines = [
      ("task", task.text), ("target", target.printable), ("features", Self.list(features)),
      ("network", network.printable), ("parameters", "\(parameters) \(precision.text)"),
    ]
    lines += tensors.map(\.line)
    if !buffers.isEmpty {
      let count = buffers.reduce(0) { $0 + $1.count }
      lines.append(("buffers", "\(count), numbers without a gradient"))
      lines += buffers.map(\.line)
    }
    lines += [("loss", loss.printable), ("epochs", "\(epochs)"), ("seed", "\(seed)")]
    for fact in more {
      let parts = fact.text.split(separator: "\n", omittingEmptySubsequences: false)
      lines += parts.enumerated().map { number, part in
        (number == 0 ? fact.name.printable : "", String(part).printable)
      }
    }
    let width = (lines.map(\.0.cells).max() ?? 0) + 2
    return lines.map { name, value in
      name + String(repeating: " ", count: width - name.cells) + "\(value)\n"
    }.joined()
  }

  /// All facts as an object. `task` and `output` have the words of model files; `classes` is empty if
  /// outputs are numbers.
  public var json: JSON {
    .object(
      [("task", .string(task.word))]
        + (task.outputWord.map { [("output", .string($0))] } ?? []) + [
          ("features", .array(features.map { .string($0) })),
          ("classes", .array(task.classNames.map { .string($0) })),
          ("target", .string(target)), ("network", .string(network)),
          ("parameters", JSON(parameters)), ("tensors", .array(tensors.map(\.json))),
          ("buffers", .array(buffers.map(\.json))), ("loss", .string(loss)),
          ("seed", Self.exact(seed)),
          ("epochs", JSON(epochs)), ("precision", .string(precision.rawValue)),
        ] + more.map { ($0.key, $0.json) })
  }

  /// A seed as a number; as a string if programs that read numbers as Double would change it.
  private static func exact(_ seed: UInt64) -> JSON {
    seed < 1 << 53 ? .number(Double(seed)) : .string("\(seed)")
  }

  /// The most names that are shown of a list.
  private static let mostNames = 20

  /// How many `names` there are, and the first of them.
  fileprivate static func list(_ names: [String]) -> String {
    let shown = names.prefix(mostNames).map(\.printable).joined(separator: ", ")
    let rest = names.count > mostNames ? ", and \(names.count - mostNames) more" : ""
    return "\(names.count): \(shown)\(rest)"
  }
}

extension PredictionTask {
  /// What the outputs mean, for people.
  fileprivate var text: String {
    switch self {
    case .number: "a number"
    case .numbers(let count): "\(count) numbers"
    case .twoClasses(let names, let range, let output):
      "2 classes: \(names[0].printable), \(names[1].printable); the output is "
        + (output == .number
          ? "a number near \(range.lowerBound.metricText) or \(range.upperBound.metricText)"
          : "the \(output.rawValue) of the second")
    case .classes(let names): "classes, " + ModelFacts.list(names)
    }
  }

  /// The word for it in model files.
  fileprivate var word: String {
    switch self {
    case .number: "number"
    case .numbers: "numbers"
    case .twoClasses: "two-classes"
    case .classes: "classes"
    }
  }

  /// The word in model files for the single output of two classes.
  fileprivate var outputWord: String? {
    if case .twoClasses(_, _, let output) = self { output.rawValue } else { nil }
  }
}

extension Precision {
  fileprivate var text: String {
    switch self {
    case .f32: "in single precision"
    case .f64: "in double precision"
    }
  }
}

extension TensorShape {
  /// Its name and its size.
  fileprivate var line: (String, String) {
    let shape = dimensions.isEmpty ? "1" : dimensions.map { "\($0)" }.joined(separator: " x ")
    return ("  \(name)", "\(shape)\(dimensions.count > 1 ? " = \(count)" : "")")
  }

  fileprivate var json: JSON {
    .object([
      ("name", .string(name)), ("shape", .array(dimensions.map { JSON($0) })),
      ("count", JSON(count)),
    ])
  }
}
