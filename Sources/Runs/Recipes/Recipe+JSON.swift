import Datasets
import FileIO

extension Recipe {
  /// All settings as an object, defaults written out. It goes into the model, so that one can see how
  /// it was made.
  public var json: JSON {
    .object(
      dataMembers + [
        ("validation", .string("\(validation)")), ("patience", .string("\(patience)")),
        ("class_weights", .string(classWeights.rawValue)),
        ("network", JSON(network)), ("hidden", .array(hidden.map { JSON($0) })),
        ("activation", .string(activation)), ("loss", JSON(loss)),
        ("optimizer", .string(optimizer)), ("learning_rate", JSON(learningRate)),
        ("schedule", .string(schedule)), ("init", JSON(initializer)),
        ("clip_norm", JSON(clipNorm)), ("clip_value", JSON(clipValue)), ("l1", JSON(l1)),
        ("l2", JSON(l2)), ("batch_size", .string("\(batchSize)")), ("epochs", JSON(epochs)),
        // As text, since programs read numbers as Double.
        ("seed", .string("\(seed)")), ("precision", .string(precision.rawValue)),
        ("initial", JSON(initialWeights)),
      ])
  }

  private var dataMembers: [(key: String, value: JSON)] {
    switch data {
    case .spirals(let points, let noise, let twist):
      return [
        ("data", .string("spirals")), ("points", JSON(points)), ("noise", JSON(noise)),
        ("twist", JSON(twist)),
      ]
    case .dataset(let dataset): return [("data", .string("rows in memory: \(dataset.name)"))]
    case .table(let path, let reading):
      return [
        ("data", .string(path)), ("header", .string(reading.header.rawValue)),
        ("separator", JSON(reading.separator.map(String.init))),
        ("decimal", JSON(reading.decimal.map(String.init))),
        ("encoding", JSON(reading.encoding?.rawValue)),
        ("target", .array(preparation.targets.map { .string($0) })),
        ("features", preparation.features.map { .array($0.map { .string($0) }) } ?? .null),
        ("ignore", .array(preparation.ignored.map { .string($0) })),
        ("columns", .string(preparation.style.rawValue)),
        ("missing", .string(preparation.missing.rawValue)),
        ("task", .string(preparation.task.rawValue)),
      ]
    }
  }
}
