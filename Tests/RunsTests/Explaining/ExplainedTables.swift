import Datasets
import NN
import Runs
import TestSupport

/// Rows for the tests of what explains a training.
enum ExplainedTables {
  /// y = sin a + b c / 3, with little noise.
  static func smooth(rows: Int = 300) -> Dataset {
    var generator = RandomGenerator(seed: 5, stream: .data)
    var (inputs, targets) = ([Double](), [Double]())
    for _ in 0..<rows {
      let (a, b, c) = (generator.normal(), generator.normal(), generator.normal())
      inputs += [a, b, c]
      targets.append(a * (1 - a * a / 6) + b * c / 3 + 0.05 * generator.normal())
    }
    return Dataset(
      name: "smooth", featureNames: ["a", "b", "c"], targetName: "y",
      inputs: Matrix(rows: rows, columns: 3, elements: inputs),
      targets: Matrix(rows: rows, columns: 1, elements: targets))
  }

  /// The same rows as the text of a file, in which one cell holds `value`: in `line` of the file, which
  /// has a header, and in the column of this index.
  static func csv(rows: Int, line: Int = 0, column: Int = 0, value: String = "") -> String {
    let dataset = smooth(rows: rows)
    return (0..<rows).reduce(into: "a,b,c,y\n") { text, row in
      var cells = (0..<3).map { "\(dataset.inputs[row, $0])" } + ["\(dataset.targets[row, 0])"]
      if row + 2 == line { cells[column] = value }
      text += cells.joined(separator: ",") + "\n"
    }
  }

  /// A recipe for rows in memory, with batches and without held-out rows.
  static func recipe(
    _ dataset: Dataset = smooth(), network: String = "12 tanh, 1 linear", optimizer: String = "sgd",
    rate: Double? = nil, epochs: Int = 40
  ) -> Recipe {
    Recipe(
      data: .dataset(dataset), network: network, loss: "mse", optimizer: optimizer,
      learningRate: rate, batchSize: .rows(20), epochs: epochs)
  }
}
