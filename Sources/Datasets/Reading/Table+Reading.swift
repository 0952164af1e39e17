import FileIO

extension Table {
  /// Reads the table at `path` (`-`: standard input) as `TableReader` does, with all columns and rows.
  ///
  /// `textColumns` are columns whose spelling matters, such as names of classes: they are read as
  /// words even where they are numbers. Names that are no columns do not matter. Throws as
  /// `TableReader` does; rows with too few or too many fields are counted first.
  public init(
    path: String, options: ReadingOptions = ReadingOptions(), textColumns: Set<String> = []
  ) throws {
    self = try Table(reading: TableReader(path: path, options: options), textColumns: textColumns)
  }

  init(reading reader: TableReader, textColumns: Set<String>) throws {
    reader.select(
      reader.columnNames.enumerated().map {
        ColumnRequest($0, as: textColumns.contains($1) ? .words : .automatic)
      })
    if let table = try reader.nextBlock(rows: .max) {
      self = table
      return
    }
    let columns = reader.columnNames.enumerated().map { index, name in
      TableColumn(
        name: name, position: index + 1, isNamed: reader.isNamed[index], values: .numbers([]))
    }
    self.init(
      name: Table.name(ofFile: reader.file), file: reader.file, columns: columns, rows: 0,
      hasHeader: reader.hasHeader, remarks: reader.remarks)
  }

  /// The name of the table in the file that errors call `file`.
  static func name(ofFile file: String) -> String {
    file == "standard input" ? "stdin" : name(ofPath: file)
  }

  /// The name of the table at `path` (`-`: standard input), which can name a folder: the file's name
  /// without its folders, its endings and dots at its start.
  public static func name(ofPath path: String) -> String {
    if path == "-" { return "stdin" }
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? ""[...].utf8
    var stem = name.drop { $0 == UInt8(ascii: ".") }
    if stem.suffix(3).elementsEqual(".gz".utf8) { stem = stem.dropLast(3) }
    if let point = stem.lastIndex(of: UInt8(ascii: ".")) { stem = stem[..<point] }
    return stem.isEmpty ? "data" : String(Substring(stem))
  }
}
