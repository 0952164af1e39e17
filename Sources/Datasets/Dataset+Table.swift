import NN

extension Dataset {
  /// Reads the table at `path` (see `TableReader`; `-` is standard input): column `target` becomes
  /// the targets, the last column where it is nil, and all others or those of `features` the features.
  ///
  /// Throws `FileError`; and `TableError` where a field is no finite number, a target lies outside
  /// `allowedTargets`, the target's column is missing, or there is no row or no feature.
  public init(
    path: String, target: String? = nil, header: HeaderMode = .automatic,
    features chosen: [String]? = nil, allowedTargets: ClosedRange<Double>? = nil
  ) throws {
    let reader = try TableReader(path: path, header: header)
    let names = reader.columnNames
    let targetIndex = try target.map(reader.column(named:)) ?? names.count - 1
    var features = try chosen?.map(reader.column(named:)) ?? Array(names.indices)
    if chosen == nil { features.removeAll { $0 == targetIndex } }
    guard names.count > 1 else {
      throw TableError(
        file: reader.file, line: 1,
        message: "one column only; give at least one feature beside the target")
    }
    reader.select(features + [targetIndex])
    var inputs: [Double] = []
    var targets: [Double] = []
    var row: [Double] = []
    while try reader.nextRow(into: &row) {
      let value = row.removeLast()
      if let allowedTargets, !allowedTargets.contains(value) {
        throw TableError(
          file: reader.file, line: reader.line, column: targetIndex + 1,
          message: """
            target \(value) in column '\(names[targetIndex])' is outside what the network's output \
            can give, \(allowedTargets.lowerBound) to \(allowedTargets.upperBound); scale the \
            targets or end the network with another activation, such as linear
            """)
      }
      inputs += row
      targets.append(value)
    }
    guard !targets.isEmpty else {
      throw TableError(
        file: reader.file, line: reader.line,
        message: "no rows after the header; give rows of numbers")
    }
    self.init(
      name: Self.name(ofPath: path), featureNames: features.map { names[$0] },
      targetName: names[targetIndex],
      inputs: Matrix(rows: targets.count, columns: features.count, elements: inputs),
      targets: Matrix(rows: targets.count, columns: 1, elements: targets))
  }

  /// The file's name without folders and ending.
  private static func name(ofPath path: String) -> String {
    if path == "-" { return "stdin" }
    let file = path.split(separator: "/").last ?? "data"
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    return String(stem.isEmpty ? file : stem)
  }
}
