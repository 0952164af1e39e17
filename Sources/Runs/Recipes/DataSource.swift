import Datasets

/// Where the rows of a run come from.
public enum DataSource: Equatable, Sendable {
  /// The two spirals, made with the recipe's seed; see `Dataset.twoSpirals`.
  case spirals(points: Int = 200, noise: Double = 1.6, twist: Double = 600)
  /// The table at a path (`-`: standard input). The recipe's `preparation` says which column is the
  /// target, and what becomes of the others.
  case table(path: String, reading: ReadingOptions = ReadingOptions())
  /// Rows in memory, which are neither encoded nor scaled. Targets are numbers; or with names of
  /// classes the number of each row's class; or a column for each class.
  case dataset(Dataset)

  /// A short name, which can name a folder: that of the data, or the file's without its ending.
  public var name: String {
    switch self {
    case .spirals: "spirals"
    case .table(let path, _): Table.name(ofPath: path)
    case .dataset(let dataset): dataset.name
    }
  }

  /// The preset that suits it.
  var preset: Preset {
    if case .table = self { .standard } else { .script }
  }
}
