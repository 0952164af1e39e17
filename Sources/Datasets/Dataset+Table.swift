import NN

extension Dataset {
  /// Reads the table at `path` (see `TableReader`; `-` is standard input). The column `target`
  /// becomes the targets; nil: the last column. The columns `chosen` become the features, in that
  /// order; nil: all other columns.
  ///
  /// Throws `FileError`; and `TableError` if a feature is not a finite number, a target is not of
  /// `kind`, a named column is missing, or there are no rows or no features.
  public init(
    path: String, target: String? = nil, header: HeaderMode = .automatic,
    features chosen: [String]? = nil, targets kind: TargetKind = .numbers()
  ) throws {
    let reader = try TableReader(path: path, header: header)
    let columns = reader.columnNames
    let targetIndex = try target.map(reader.column(named:)) ?? columns.count - 1
    var features = try chosen?.map(reader.column(named:)) ?? Array(columns.indices)
    if chosen == nil { features.removeAll { $0 == targetIndex } }
    guard columns.count > 1 else {
      throw TableError(
        file: reader.file, line: 1,
        message: "one column only; give at least one feature beside the target")
    }
    reader.select(features)
    var targets = TargetColumn(kind, reader, column: targetIndex)
    var inputs: [Double] = []
    var row: [Double] = []
    var rows = 0
    while try reader.nextRow(into: &row) {
      inputs += row
      try targets.appendField()
      rows += 1
    }
    guard rows > 0 else {
      throw TableError(
        file: reader.file, line: reader.line,
        message: "no rows after the header; give rows of numbers")
    }
    let (values, names) = try targets.targets()
    self.init(
      name: Self.name(ofPath: path), featureNames: features.map { columns[$0] },
      targetName: columns[targetIndex],
      inputs: Matrix(rows: rows, columns: features.count, elements: inputs),
      targets: Matrix(rows: rows, columns: 1, elements: values), classNames: names)
    if case .classes = kind { self = oneHot(classes: names) }
  }

  /// A name for a folder: the file's name without its folders, its ending and dots at its start.
  static func name(ofPath path: String) -> String {
    if path == "-" { return "stdin" }
    let file = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path[...].utf8
    let name = file.drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
    let stem = name.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
    return stem.isEmpty ? "data" : String(Substring(stem))
  }
}
