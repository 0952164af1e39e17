import Datasets

/// The columns of a file that a prediction needs.
struct PredictionColumns: Sendable {
  /// What is read of the file: first the features, by the names that the model knows them by, then the
  /// columns that are passed on.
  let requests: [ColumnRequest]
  /// The names of the columns that are passed on.
  let keptNames: [String]
  /// The names of the features, in the order of the requests.
  let featureNames: [String]

  /// Finds the columns. Throws `TableError` if one is missing.
  ///
  /// A file without a header has the columns x1, x2, ...: either those that the model was trained on,
  /// or just its features in order.
  init(
    _ table: TableReader, _ preparation: Preparation, _ kept: PredictionOptions.Kept
  ) throws(TableError) {
    let sources = preparation.sourceColumns
    let names = preparation.columnNames(
      ofFile: table.columnNames, hasHeader: table.hasHeader)
    var requests: [ColumnRequest] = []
    for source in sources {
      let place: Int
      if let known = names.firstIndex(of: source.name) {
        place = known
      } else {
        place = try table.column(named: source.name)
      }
      requests.append(ColumnRequest(place, as: source.wantsNumbers ? .numbers : .words))
    }
    var indices: [Int] = []
    switch kept {
    case .none: break
    case .all: indices = Array(table.columnNames.indices)
    case .named(let names):
      for name in names { indices.append(try table.column(named: name)) }
    }
    self.requests = requests + indices.map { ColumnRequest($0, as: .text) }
    keptNames = indices.map { table.columnNames[$0] }
    featureNames = sources.map(\.name)
  }

  /// The features of a block under the names that the model knows them by.
  func features(_ block: Table) -> Table {
    var table = block
    table.columns = zip(featureNames, block.columns).map { name, column in
      var column = column
      column.name = name
      return column
    }
    return table
  }

  /// The columns of a block that are passed on.
  func kept(_ block: Table) -> [Words] {
    block.columns.dropFirst(featureNames.count).compactMap {
      if case .words(let words) = $0.values { words } else { nil }
    }
  }
}
