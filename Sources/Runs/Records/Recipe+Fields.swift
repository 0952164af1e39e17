import Datasets
import FileIO

/// The settings of a recipe in a record, in their order. One that is missing here is lost: the record
/// would not repeat the run.
extension Recipe {
  static let fields: [RecordField<Recipe>] = [
    RecordField("validation", \.validation, .words(Validation.cure) { Validation($0) }),
    RecordField("patience", \.patience, .words(Patience.cure) { Patience($0) }),
    RecordField("monitor", \.monitor, .words(Monitor.cure) { Monitor($0) }),
    RecordField("min_delta", \.minimumDelta, .number("give a number from 0, such as 0.001")),
    RecordField("metrics_every", \.metricsEvery, .optional(.whole(1...mostEpochs))),
    RecordField("class_weights", \.classWeights, .choice),
    RecordField("network", \.network, .optional(.text)),
    RecordField("hidden", \.hidden, .list(.whole(1 ... .max))),
    RecordField("activation", \.activation, .text),
    RecordField("loss", \.loss, .optional(.text)),
    RecordField("optimizer", \.optimizer, .text),
    RecordField(
      "learning_rate", \.learningRate, .optional(.number("give a number above 0, such as 0.1"))),
    RecordField("schedule", \.schedule, .text),
    RecordField("init", \.initializer, .optional(.text)),
    RecordField("clip_norm", \.clipNorm, .optional(.number("give a number above 0, such as 1"))),
    RecordField("clip_value", \.clipValue, .optional(.number("give a number above 0, such as 1"))),
    RecordField("l1", \.l1, .number("give a number from 0, such as 0.0001")),
    RecordField("l2", \.l2, .number("give a number from 0, such as 0.0001")),
    RecordField("batch_size", \.batchSize, .words(BatchSize.cure) { BatchSize($0) }),
    RecordField("epochs", \.epochs, .whole(1...mostEpochs)),
    RecordField("seed", \.seed, .seed),
    RecordField("precision", \.precision, .choice),
    RecordField("initial", \.initialWeights, .optional(.text)),
  ]

  static let preparationFields: [RecordField<PreparationOptions>] = [
    RecordField("target", \.targets, .list(.text)),
    RecordField("features", \.features, .optional(.list(.text))),
    RecordField("ignore", \.ignored, .list(.text)),
    RecordField("columns", \.style, .choice),
    RecordField("missing", \.missing, .choice),
    RecordField("task", \.task, .choice),
  ]

  static let readingFields: [RecordField<ReadingOptions>] = [
    RecordField("header", \.header, .choice),
    RecordField("separator", \.separator, .optional(.separator)),
    RecordField("decimal", \.decimal, .optional(.decimal)),
    RecordField("encoding", \.encoding, .optional(.choice)),
    RecordField("skip_bad", \.skipsBadRows, .flag),
  ]
}

/// The settings of the spirals, which a recipe holds as a case of `DataSource`.
struct SpiralSettings: Equatable {
  var points = 200
  var noise = 1.6
  var twist = 600.0

  var source: DataSource { .spirals(points: points, noise: noise, twist: twist) }

  static let fields: [RecordField<SpiralSettings>] = [
    RecordField("points", \.points, .whole(1...10_000_000)),
    RecordField("noise", \.noise, .number("give a number from 0 to 1000000", in: 0...1e6)),
    RecordField(
      "twist", \.twist,
      .number("give a number above 0 and at most 1000000", in: Double.leastNonzeroMagnitude...1e6)),
  ]
}

extension RecordForm where Value == UInt64 {
  /// A seed. It is written as text, since programs read numbers as `Double`.
  fileprivate static var seed: RecordForm {
    RecordForm(
      cure: "give a whole number from 0 to \(UInt64.max)", json: { .string("\($0)") },
      value: { $0.text.flatMap { UInt64($0) } })
  }
}

extension RecordForm where Value == Character {
  /// What separates columns. A tab and a blank have names, as in the command.
  fileprivate static var separator: RecordForm {
    RecordForm(
      cure: ReadingOptions.separatorCure,
      json: { .string(ReadingOptions.words(ofSeparator: $0)) },
      value: { $0.text.flatMap(ReadingOptions.separator) })
  }

  fileprivate static var decimal: RecordForm {
    RecordForm(
      cure: "give '.' or ','", json: { .string(String($0)) },
      value: { $0.text == "." ? "." : $0.text == "," ? "," : nil })
  }
}
