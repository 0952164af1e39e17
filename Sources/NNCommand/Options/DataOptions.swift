import ArgumentParser
import Datasets
import NN
import NNPlot
import Runs

/// The argument and the options for the data.
struct DataOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A table: a CSV file, also gzip, NPY, NPZ, IDX or JSON Lines; - for standard input; or spirals. "
        + "(default: spirals)",
      discussion: "A file named spirals is reached as ./spirals."))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "The column to learn; several with commas, or the option again. (default: the last one)",
      valueName: "column"))
  var target: [String] = []

  @OptionGroup var reading: ReadingFlags

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

  /// The path of the table; nil: the spirals.
  var path: String? { data == "spirals" ? nil : data }

  func validate() throws {
    if target.contains("") { throw ValidationError("--target: give the name of a column") }
  }

  /// Throws `ValidationError` if an option is for other data than the table at `path`; nil: the spirals.
  private func check(for path: String?) throws {
    if let path {
      if points != nil || noise != nil || twist != nil {
        throw ValidationError(
          "--points, --noise and --twist are for the spirals; leave them out with '\(path)'")
      }
      return
    }
    if let other = target.first(where: { $0 != "label" }) {
      throw ValidationError("--target \(other): the spirals' target is label")
    }
    if !reading.given.isEmpty {
      throw ValidationError(
        "\(reading.given) is for files; the spirals are made, not read")
    }
  }

  /// The source of the data: `base` where no other is named, with what the options say of it.
  private func source(after base: DataSource?) throws -> DataSource {
    if case .table(let last, var reading)? = base, data != "spirals" {
      self.reading.set(&reading)
      try check(for: path ?? last)
      return .table(path: path ?? last, reading: reading)
    }
    try check(for: path)
    if let path { return .table(path: path, reading: reading.options) }
    guard case .spirals(let points, let noise, let twist) = base ?? .spirals() else {
      return .spirals()
    }
    return .spirals(
      points: self.points ?? points, noise: self.noise ?? noise, twist: self.twist ?? twist)
  }

  /// A recipe for the data with the settings of `preset`; nil: the one that suits the data. With a `base`
  /// it is that one with what the options change. Throws `ValidationError`.
  func recipe(
    _ base: Recipe? = nil, preset: Preset? = nil, isQuiet: Bool = false
  ) throws -> Recipe {
    if data == nil, base == nil, !isQuiet, Terminal.inputIsPiped {
      Terminal.say("standard input is not read without '-'; training on the spirals")
    }
    let source = try source(after: base?.data)
    var recipe = base ?? Recipe(data: source, preset: preset)
    recipe.data = source
    if base != nil, let preset { recipe.take(preset) }
    if case .table = source, !target.isEmpty { recipe.preparation.targets = target }
    return recipe
  }
}

extension DataOptions {
  /// The rows for a figure of `model` that has this `need` for them, in natural units: those that are named, or
  /// the spirals if it was trained on them; nil: none are named.
  func load<S: Scalar>(for model: TableModel<S>, need: DataNeed) throws -> Dataset? {
    try check(for: path)
    if let path {
      var table = try Table(path: path, options: reading.options)
      if let target = target.first {
        table = try table.renaming(target, to: model.preparation.targetNames[0])
      }
      return try model.judged(table).dataset
    }
    let recorded = try model.model.record.flatMap { try RunRecord(json: $0).recipe.data }
    let isNamed = data != nil || points != nil || noise != nil || twist != nil
    guard case .spirals(let points, let noise, let twist)? = isNamed ? .spirals() : recorded else {
      if need == .required {
        throw Failure(.usage, "this figure shows rows of data; name a file with them")
      }
      return nil
    }
    let (features, names) = (model.model.features, model.model.task.classNames)
    guard features == ["x", "y"], names.isEmpty || names == ["0", "1"] else {
      throw Failure(
        .usage,
        "the model reads \(features.joined(separator: ", ")) and gives \(model.model.target), it was "
          + "not trained on the spirals; name the file of its data")
    }
    return model.learned(
      .twoSpirals(
        points: self.points ?? points, noise: self.noise ?? noise, twist: self.twist ?? twist,
        seed: model.model.seed))
  }
}
