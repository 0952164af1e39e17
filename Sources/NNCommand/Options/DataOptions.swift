import ArgumentParser
import Datasets
import NN
import Runs

/// The argument and the options for the data.
struct DataOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A CSV file, - for standard input, or spirals.",
      discussion: "A file named spirals is reached as ./spirals."))
  var data = "spirals"

  @Option(
    help: ArgumentHelp(
      "The column to learn; the last one if not given.", valueName: "column"))
  var target: String?

  @Option(help: "Whether the file's first line names the columns: auto, yes or no.")
  var header = HeaderMode.automatic

  @Option(number: .whole(1...10_000_000), help: "Points of each spiral. (default: 200)")
  var points: Int?

  @Option(
    number: .from(0, to: 1e6, suchAs: "1.6"),
    help: "The noise of the spirals' points. (default: 1.6)")
  var noise: Double?

  @Option(
    number: .above(0, to: 1e6, suchAs: "600"),
    help: "How far the spirals turn, in degrees. (default: 600)")
  var twist: Double?

  private var isSpirals: Bool { data == "spirals" }

  func validate() throws {
    if isSpirals {
      if let target, target != "label" {
        throw ValidationError("--target \(target): the spirals' target is label")
      }
      if header != .automatic {
        throw ValidationError("--header is for files; the spirals are made, not read")
      }
    } else if points != nil || noise != nil || twist != nil {
      throw ValidationError(
        "--points, --noise and --twist are for the spirals; leave them out with '\(data)'")
    }
  }

  /// The source of the data.
  var source: DataSource {
    guard isSpirals else { return .table(path: data, target: target, header: header) }
    return .spirals(points: points ?? 200, noise: noise ?? 1.6, twist: twist ?? 600)
  }
}

extension DataOptions {
  /// The data for `model`: what it was trained on, or other data with the same columns.
  func load<S: Scalar>(for model: Model<S>) throws -> Dataset {
    let kind = model.targetKind
    if isSpirals {
      guard model.features == ["x", "y"],
        model.task.classNames.isEmpty || model.task.classNames == ["0", "1"]
      else {
        throw Failure(
          .usage,
          "the model reads \(model.features.joined(separator: ", ")) and gives \(model.target), it was "
            + "not trained on the spirals; name the file of its data")
      }
      return try source.load(as: kind, seed: model.seed)
    }
    return try DataSource.table(path: data, target: target ?? model.target, header: header)
      .load(as: kind, seed: model.seed, features: model.features)
  }
}

extension Model {
  /// The kind of targets in the model's data.
  fileprivate var targetKind: TargetKind {
    switch task {
    case .number, .numbers: .numbers()
    case .twoClasses(let names, let range, _): .twoClasses(at: range, names: names)
    case .classes(let names): .classes(names: names)
    }
  }
}

extension HeaderMode: ExpressibleByArgument {}
