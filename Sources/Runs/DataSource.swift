import Datasets

/// Where the rows of a run come from.
public enum DataSource: Equatable, Sendable {
  /// The two spirals, made for the recipe's seed; see `Dataset.twoSpirals`.
  case spirals(points: Int = 200, noise: Double = 1.6, twist: Double = 600)
  /// The table at a path (`-`: standard input) and its column to learn (nil: the last one); see
  /// `Dataset.init(path:target:header:features:targets:)`.
  case table(path: String, target: String? = nil, header: HeaderMode = .automatic)
  /// Rows in memory, with targets as the loss takes them: for cross-entropy a column for each class.
  case dataset(Dataset)

  /// The rows, with targets of the given kind; of a table all columns but the target, or those named
  /// by `features`.
  ///
  /// Throws `TableError` and `FileError` where a table cannot be read.
  public func load(
    as kind: TargetKind, seed: UInt64, features: [String]? = nil
  ) throws -> Dataset {
    switch self {
    case .spirals(let points, let noise, let twist):
      let spirals = Dataset.twoSpirals(points: points, noise: noise, twist: twist, seed: seed)
      guard case .classes = kind else { return spirals }
      return spirals.oneHot(classes: ["0", "1"])
    case .table(let path, let target, let header):
      return try Dataset(
        path: path, target: target, header: header, features: features, targets: kind)
    case .dataset(let dataset):
      return dataset
    }
  }
}
