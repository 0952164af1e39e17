import Datasets

/// Where the rows of a run come from.
public enum DataSource: Equatable, Sendable {
  /// The two spirals, made with the recipe's seed; see `Dataset.twoSpirals`.
  case spirals(points: Int = 200, noise: Double = 1.6, twist: Double = 600)
  /// The table at a path (`-`: standard input) with its target column (nil: the last one); see
  /// `Dataset.init(path:target:header:features:targets:)`.
  case table(path: String, target: String? = nil, header: HeaderMode = .automatic)
  /// Rows in memory, with targets as the loss takes them: for cross-entropy a column for each
  /// class.
  case dataset(Dataset)

  /// The rows, with targets of the given kind. `features` are the columns of a table to use; nil:
  /// all but the target. Rows in memory come as they are.
  ///
  /// Throws `FileError` and `TableError` if a table cannot be read.
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
