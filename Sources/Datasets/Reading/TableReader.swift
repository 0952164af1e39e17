import FileIO

/// Reads a table block by block, in constant memory.
///
/// Its separator, decimal point, header and encoding are found, unless they are told; what was found
/// and is not usual is one of the `remarks`. Files may be compressed with gzip. Arrays of numpy
/// (.npy, .npz), IDX files and JSON Lines are tables too.
public final class TableReader {
  /// The name that errors use: the path, or `standard input`.
  public let file: String
  /// The names of all columns: those of the header, or x1, x2, ... by their position.
  public let columnNames: [String]
  /// Whether the file gives each column its name.
  public let isNamed: [Bool]
  /// Whether the file has a header.
  public let hasHeader: Bool

  private let reader: BlockReader
  private let indices: [String: Int]
  private var requests: [ColumnRequest]

  /// Opens the table at `path`; `-` is standard input. All columns are selected.
  ///
  /// Throws `FileError`, and `TableError` if the file is empty or no text, or if two columns have the
  /// same name.
  public convenience init(path: String, options: ReadingOptions = ReadingOptions()) throws {
    let source = try ByteReader(path: path)
    try self.init(source, file: source.name, size: source.size, options: options)
  }

  /// A reader of what `source` gives, which is `size` bytes; nil: it is not known. `pieceSize` bytes
  /// of text are read at once.
  init(
    _ source: any ByteSource, file: String, size: Int? = nil,
    options: ReadingOptions = ReadingOptions(), pieceSize: Int = TextBuffer.pieceSize
  ) throws {
    let opened = try TableFile(
      source, file: file, size: size, options: options, pieceSize: pieceSize)
    self.file = file
    columnNames = opened.text.layout.names
    isNamed = opened.text.layout.isNamed
    hasHeader = opened.text.layout.hasHeader
    reader = BlockReader(opened.text, size: opened.size, skipsBadRows: options.skipsBadRows)
    indices = Dictionary(uniqueKeysWithValues: columnNames.enumerated().map { ($1, $0) })
    requests = columnNames.indices.map { ColumnRequest($0) }
  }

  /// What was assumed so far, one line each, such as the separator.
  public var remarks: [String] {
    var remarks = reader.text.remarks
    switch reader.comments {
    case 0: break
    case 1: remarks.append("1 line that begins with # is left out")
    case let count: remarks.append("\(count) lines that begin with # are left out")
    }
    if let remark = reader.badRows.remark { remarks.append(remark) }
    for (column, lost) in reader.lostSpellings.sorted(by: { $0.key < $1.key }) {
      remarks.append(lost.remark(column: columnNames[column]))
    }
    return remarks
  }

  /// The index of the column `name`; throws `TableError` if there is none.
  public func column(named name: String) throws(TableError) -> Int {
    if let index = indices[name] { return index }
    throw TableError(
      file: file, line: 1, message: unknownColumn(name, among: columnNames))
  }

  /// Selects the columns to read, in this order. What other columns hold does not matter.
  /// Precondition: they are columns of the file.
  public func select(_ requests: [ColumnRequest]) {
    require(requests.allSatisfy { columnNames.indices.contains($0.index) }, "no such column")
    self.requests = requests
  }

  /// The next rows of the selected columns, at most `rows`; nil after the last one.
  ///
  /// Whether an automatic column holds words is decided anew for each block, except that a column of
  /// words stays one. Throws `FileError`, and `TableError` for what is no text, for an open quote, and
  /// for rows with too few or too many fields.
  public func nextBlock(rows: Int) throws -> Table? {
    guard let (block, lines) = try reader.next(requests, limit: rows) else { return nil }
    let columns = zip(requests, block.values).map { request, values in
      TableColumn(
        name: columnNames[request.index], position: request.index + 1,
        isNamed: isNamed[request.index], values: values)
    }
    var table = Table(
      name: Table.name(ofFile: file), file: file, columns: columns, rows: block.rows,
      hasHeader: hasHeader, remarks: remarks, lines: lines)
    table.faults = block.faults
    table.faultCount = block.faultCount
    table.mixedColumns = block.mixedColumns
    return table
  }
}
